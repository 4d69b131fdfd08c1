import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collect } from '../../test/support/collect.ts';
import { openSheets } from './open-sheets.ts';

const path = join(await mkdtemp(join(tmpdir(), 'sheets-')), 'a.xls');

test('a line without an end is refused with the name of the file', async () => {
  await writeFile(path, 'x'.repeat(20_000_000));
  const words = { zh: expect.stringContaining('“a.csv”'), en: expect.stringContaining('"a.csv"') };
  await expect(collect(openSheets(path, 'a.csv'))).rejects.toMatchObject({ code: 'row_too_long', words });
});

test('two sheets of one name are told apart: rows are known by the name of theirs', async () => {
  const sheet = (value: string, name = '表') =>
    `<Worksheet ss:Name="${name}"><Table><Row><Cell><Data ss:Type="String">${value}</Data></Cell></Row></Table></Worksheet>`;
  const book = `<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheet('甲')}${sheet('乙')}${sheet('丙', '&#1;')}</Workbook>`;
  await writeFile(path, book);
  const rows = (await collect(openSheets(path, 'a.xls'))).flatMap((chunk) => chunk.rows);
  expect(rows.map(({ sheet: name, row, cells }) => [name, row, ...cells])).toEqual([
    ['表', 1, '甲'],
    ['表 (2)', 1, '乙'],
    ['—', 1, '丙'],
  ]);
});
