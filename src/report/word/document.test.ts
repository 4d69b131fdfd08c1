import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementsOf, paragraphsOf, partsOf } from '../../../test/support/word-parts.ts';
import {
  chartBlock,
  everyBlock,
  growth,
  sales,
  tableBlock,
  writtenReport,
} from '../../../test/support/written-report.ts';
import type { Block } from '../blocks.ts';
import { writeWord } from './document.ts';

const documentOf = async (blocks: Block[]) => partsOf((await writeWord(writtenReport(blocks))).bytes);
const bodyOf = async (blocks: Block[]) => (await documentOf(blocks))['word/document.xml']!;

test('the same report makes the same bytes, also when another was made in between', async () => {
  const report = writtenReport(everyBlock());
  const first = await writeWord(report, { baseAddress: 'http://localhost:8080' });
  await writeWord(writtenReport([chartBlock('bar')]));
  const again = await writeWord(report, { baseAddress: 'http://localhost:8080' });
  expect(again.bytes.equals(first.bytes)).toBe(true);
});

test('the table of contents is filled in, with pages, and asks nobody to update it', async () => {
  const parts = await documentOf(everyBlock());
  const body = parts['word/document.xml']!;
  const entries = paragraphsOf(body).filter((text) => /^(一、|（一）|1\.).*\d$/.test(text));
  expect(entries).toEqual(['一、销售目标达成情况2', '（一）总体情况2']);
  expect(body).toContain('TOC \\h \\o &quot;1-2&quot;');
  expect(body).not.toContain('w:dirty');
  expect(parts['word/settings.xml']).not.toContain('updateFields');
});

test('an entry leads to the same page however many rows follow the last heading', async () => {
  const heading: Block = { kind: 'heading', level: 1, text: '附录' };
  const rows = (count: number) => Array.from({ length: count }, (_, index) => [[{ text: `行${index}` }], []]);
  const entryOf = async (before: number, after: number) => {
    const body = await bodyOf([{ kind: 'contents' }, tableBlock(rows(before)), heading, tableBlock(rows(after))]);
    return paragraphsOf(body).find((text) => /^附录\d/.test(text));
  };
  expect(await entryOf(120, 300)).toBe(await entryOf(120, 1));
  expect(await entryOf(120, 300)).not.toBe(await entryOf(1, 300));
});

test('no paragraph is empty', async () => {
  const paragraphs = (await bodyOf(everyBlock())).match(/<w:p>.*?<\/w:p>/gs)!;
  expect(paragraphs.filter((xml) => !/<w:t[ >]|<w:drawing>/.test(xml))).toEqual([]);
});

test('each list counts from one', async () => {
  const list: Block = { kind: 'list', ordered: true, items: [[{ text: '甲' }], [{ text: '乙' }]] };
  const ids = elementsOf(await bodyOf([list, list]), 'w:numId').map((numId) => numId['w:val']);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
});

test('captions count tables and figures apart, in fields', async () => {
  const body = await bodyOf([tableBlock([]), chartBlock('line'), tableBlock([])]);
  expect(body.match(/SEQ 表/g)).toHaveLength(2);
  expect(paragraphsOf(body).filter((text) => /^[表图] \d/.test(text))).toEqual([
    '表 1  各省销售',
    '图 1  各月销售额',
    '表 2  各省销售',
  ]);
});

test('a chart is one of Word with its workbook, told to who does not see it', async () => {
  const parts = await documentOf([chartBlock('line')]);
  expect(parts['word/charts/chart1.xml']).toContain('<a:ea typeface="黑体"/>');
  expect(Object.keys(parts)).toContain('word/embeddings/Microsoft_Excel_Worksheet1.xlsx');
  expect(elementsOf(parts['word/document.xml']!, 'wp:docPr')).toMatchObject([{ descr: '折线图：各月销售额' }]);
});

test('a chart without points and a table without rows say so', async () => {
  const empty = { ...chartBlock('line').chart, series: [] };
  const texts = paragraphsOf(await bodyOf([{ ...chartBlock('line'), chart: empty }, tableBlock([])]));
  expect(texts).toEqual(expect.arrayContaining(['没有可画的数据', '没有可列的数据']));
});

test('control characters and halves of characters are left out, rare characters stay', async () => {
  const body = await bodyOf([{ kind: 'paragraph', spans: [{ text: '𠮷\u0001野\uD842家\uFFFF' }] }]);
  expect(paragraphsOf(body)).toContain('𠮷野家');
});

test('whatever customers are called, the file stays well-formed and says it', async () => {
  const names = fc.string({ unit: 'binary', maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(names, async (name) => {
      const spans = [{ text: name, expr: name, notes: [name] }];
      const report = writtenReport([{ kind: 'paragraph', spans }, tableBlock([[[{ text: name }], []]])]);
      const proofs = new Map([[name, { ...report.proofs.get(sales)!, name, expr: name }]]);
      const { bytes, figures } = await writeWord({ ...report, proofs }, { baseAddress: 'https://yj.cn' });
      expect(figures).toBe(1);
      const parts = partsOf(bytes);
      for (const part of ['word/document.xml', 'word/footnotes.xml', 'customXml/item1.xml'])
        new DOMParser({ onError: onErrorStopParsing }).parseFromString(parts[part]!, 'text/xml');
    }),
    { numRuns: 60 },
  );
});

test('a base address may hold what a replacement would take for a sign', async () => {
  const spans = [{ text: '15.3%', expr: growth }];
  const report = writtenReport([{ kind: 'paragraph', spans }]);
  const parts = partsOf((await writeWord(report, { baseAddress: 'https://yj.cn/$&/' })).bytes);
  expect(parts['word/_rels/document.xml.rels']).toContain('Target="https://yj.cn/$&amp;/passport?');
});

test('a document with more numbers than can be verified is refused, with what to do', async () => {
  const row = [[{ text: '浙江' }], [{ text: '1', expr: sales }]];
  const report = writtenReport([tableBlock(Array.from({ length: 3001 }, () => row))]);
  await expect(writeWord(report)).rejects.toMatchObject({
    code: 'too_many_numbers',
    words: { zh: expect.stringMatching(/3001 个.*limit/) },
  });
});

test('a number stands in a control of its own, bookmarked, and leads to its passport', async () => {
  const spans = [{ text: '15.3%', expr: growth }];
  const { bytes } = await writeWord(writtenReport([{ kind: 'paragraph', spans }]), {
    baseAddress: 'https://yj.cn/app/',
  });
  const parts = partsOf(bytes);
  const control = /<w:sdt>.*?<\/w:sdt>/s.exec(parts['word/document.xml']!)![0];
  expect(elementsOf(control, 'w:tag')).toEqual([{ 'w:val': 'figure-1' }]);
  expect(elementsOf(control, 'w:bookmarkStart')).toMatchObject([{ 'w:name': 'yj_1' }]);
  const id = elementsOf(control, 'w:hyperlink')[0]!['r:id'];
  const links = elementsOf(parts['word/_rels/document.xml.rels']!, 'Relationship');
  expect(links.find(({ Id }) => Id === id)!.Target).toBe(
    'https://yj.cn/app/passport?expression=sales%3Ayoy%402025&amp;as_of=2025-12-31',
  );
});

test('an appendix stands at the end when it is asked for, and only then', async () => {
  const report = writtenReport(everyBlock());
  const last = async (appendix: boolean) => {
    const { bytes } = await writeWord(report, { appendix });
    return paragraphsOf(partsOf(bytes)['word/document.xml']!).at(-1);
  };
  expect(await last(true)).toBe(growth);
  expect(await last(false)).toBe('图 4  各月销售额');
});

test.each(['youju', 'javascript:alert(1)', 'http://x/?a=1'])('%s is refused as an address', async (baseAddress) => {
  await expect(writeWord(writtenReport([]), { baseAddress })).rejects.toMatchObject({ code: 'bad_address' });
});

test('the same doubt is one footnote, and later numbers refer to it', async () => {
  const doubtful = (notes: string[]): Block => ({ kind: 'paragraph', spans: [{ text: '1', expr: sales, notes }] });
  const parts = await documentOf([doubtful(['缺月']), doubtful(['缺月', '零基数'])]);
  const body = parts['word/document.xml']!;
  expect(body.match(/<w:footnoteReference w:id/g)).toHaveLength(2);
  expect(elementsOf(body, 'w:fldSimple')).toMatchObject([{ 'w:instr': 'NOTEREF _RefNote1 \\f \\h' }]);
  expect(paragraphsOf(parts['word/footnotes.xml']!)).toEqual(expect.arrayContaining([' 缺月', ' 零基数']));
});

test('the passport of the file has its report, its figures and the points of its charts', async () => {
  const parts = await documentOf(everyBlock());
  const passport = parts['customXml/item1.xml']!;
  expect(elementsOf(passport, 'figures')).toMatchObject([
    { version: '7', as_of: '2025-12-31', kind: 'annual', period: '2025', language: 'zh' },
  ]);
  expect(elementsOf(passport, 'figure').map(({ id }) => id)).toEqual(['figure-1', 'figure-2', 'figure-3']);
  const points = elementsOf(passport, 'point');
  expect(points[0]).toMatchObject({
    chart: '1',
    series: '2024年',
    category: '2月',
    text: '2000',
    expr: 'sales@2025-02',
  });
  expect(points.at(-1)).toMatchObject({ chart: '3', series: '2025年', category: '3月' });
});
