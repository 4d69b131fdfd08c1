import { expect, test } from 'vitest';
import { everyBlock, writtenReport } from '../../test/support/written-report.ts';
import { formatOfFile, reportFormats, mediaTypes, writeReport } from './write-report.ts';

test.each([
  ['a.docx', 'docx'],
  ['述职.pptx', 'pptx'],
  ['年度.总结.XLSX', 'xlsx'],
])('%s is written as %s', (name, format) => {
  expect(formatOfFile(name)).toBe(format);
});

test.each(['a.pdf', 'a', 'docx', 'a.docx.zip'])('%s is refused, and what is possible is told', (name) => {
  expect(() => formatOfFile(name)).toThrow(expect.objectContaining({ code: 'bad_format' }));
  expect(() => formatOfFile(name)).toThrow(/\.docx, .*\.xlsx/);
});

test.each(reportFormats)(
  'a report as %s is an archive with its numbers, the same for the same report',
  async (format) => {
    const report = writtenReport(everyBlock());
    const { bytes, figures, type } = await writeReport(report, format);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(figures).toBeGreaterThan(2);
    expect(type).toBe(mediaTypes[format]);
    expect((await writeReport(report, format)).bytes.equals(bytes)).toBe(true);
  },
);
