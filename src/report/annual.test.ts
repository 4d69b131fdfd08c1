import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { importText, viewerNamed } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { ask } from '../figures/ask.ts';
import { annualReport } from '../../test/support/annual-report.ts';
import { paragraphsOf, partsOf } from '../../test/support/word-parts.ts';

const request = { period: '2025', today: '2026-03-10' };
let db: Database;
let parts: Record<string, string>;
let report: Awaited<ReturnType<typeof annualReport>>;

beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,日期,客户,省份,产品编码,产品名称,系列,渠道,销售员,数量,金额,成本
     D1,2024-01-10,甲公司,浙江,P1,泵,A系列,直供,张三,1,100000000,60000000
     D2,2025-01-10,甲公司,浙江,P1,泵,A系列,直供,张三,1,150000000,90000000
     D3,2025-02-10,"乙 & <丙>",江苏,P2,阀,B系列,经销,李四,1,40000000,32000000
     D4,2025-12-10,"乙 & <丙>",江苏,P2,阀,B系列,经销,李四,1,10000000,8000000`,
  );
  await importText(db, '年份,月份,省份,销售目标\n2025,1,浙江,90000000\n2025,1,江苏,60000000', { name: 'targets.csv' });
  report = await annualReport(db, localOperator, request);
  parts = partsOf(report.bytes);
});

test('every part of the package is well-formed', () => {
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !isWellFormed(parts[name]!))).toEqual([]);
});

test('every relationship leads to a part, and every part has a content type', () => {
  const targets = [...parts['word/_rels/document.xml.rels']!.matchAll(/Target="([^"]+)"/g)].map(
    ([, target]) => target!,
  );
  const paths = targets.map((target) => (target.startsWith('../') ? target.slice(3) : `word/${target}`));
  expect(paths.filter((path) => parts[path] === undefined)).toEqual([]);
  expect(parts['[Content_Types].xml']).toContain('/customXml/itemProps1.xml');
});

test('each number stands in a content control whose tag has its proof, with the text as it is printed', () => {
  const all = [...parts['word/document.xml']!.matchAll(/<w:sdt>(.*?)<\/w:sdt>/gs)].map(([, xml]) => xml!);
  // The table of contents is one too.
  const controls = all.filter((xml) => xml.includes('<w:tag'));
  const printed = controls.map((xml) => [
    /w:tag w:val="([^"]+)"/.exec(xml)?.[1],
    /<w:t(?: [^>]*)?>([^<]*)</.exec(xml)?.[1],
  ]);
  const proofs = figuresOf(parts['customXml/item1.xml']!);
  expect(printed).toEqual(proofs.map(({ id, text }) => [id, text]));
  expect(proofs.length).toBe(report.figures);
  expect(proofs[0]).toMatchObject({
    expr: 'sales@2025',
    name: '销售额',
    value: '200000000',
    unit: 'CNY',
    text: '2.00亿元',
  });
});

test('asked again from the day that the file names, every figure has the value that the file holds', async () => {
  const proof = parts['customXml/item1.xml']!;
  const asOf = /as_of="([^"]+)"/.exec(proof)![1]!;
  const proofs = figuresOf(proof);
  const answers = await ask(db, localOperator, { expressions: proofs.map(({ expr }) => expr!), asOf });
  const values = answers.map((answer) => ('error' in answer ? answer.error.code : String(answer.value)));
  expect(values).toEqual(proofs.map(({ value }) => value));
});

test('the file says from when its figures were asked, and from whose rows where not from all', async () => {
  expect(parts['customXml/item1.xml']).toContain('version="2" as_of="2025-12-31" asked_on="2026-03-10" kind="annual"');
  const viewer = await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] });
  const { bytes } = await annualReport(db, viewer, request);
  expect(partsOf(bytes)['customXml/item1.xml']).toContain(` people="${viewer.personId}">`);
});

test('the text says what the figures say', () => {
  const text = paragraphsOf(parts['word/document.xml']!).join('\n');
  expect(text).toContain('2025年度销售工作总结及2026年工作安排');
  expect(text).toContain('2025年，区域实现销售额2.00亿元，同比增长100.0%，年度目标超额完成33.3%。');
  expect(text).toContain('完成率133.3%，超出目标5,000.00万元。');
  expect(text).toContain('从渠道看，直供占75.0%（上年100.0%）、经销占25.0%。');
});

test('problems stand in a section of their own, and what is done about each behind the next year’s target', () => {
  const paragraphs = paragraphsOf(parts['word/document.xml']!);
  const problem = '省份未达目标：江苏只完成销售目标的83.3%，差1,000.00万元。';
  expect(paragraphs.indexOf(problem)).toBeGreaterThan(paragraphs.indexOf('（四）存在的主要问题'));
  const measure = paragraphs.findIndex((text) => text.startsWith('省份未达目标（江苏）：把江苏的目标分解'));
  expect(measure).toBeGreaterThan(paragraphs.indexOf('（二）重点措施（草案）'));
  expect(paragraphs[measure]).toContain('衡量：江苏目标完成率，现为83.3%，应完成目标。');
  const due = paragraphs.lastIndexOf('省份未达目标');
  expect(paragraphs.slice(due - 1, due + 2)).toEqual(['2026年第一季度', '省份未达目标', '江苏']);
});

test('a ledger without problems has no section on them', async () => {
  const fine = await testDatabase();
  await importText(fine, '单号,日期,客户,省份,系列,销售员,金额\nD1,2025-01-10,甲公司,浙江,A系列,张三,100');
  const { bytes } = await annualReport(fine, localOperator, request);
  expect(paragraphsOf(partsOf(bytes)['word/document.xml']!).join()).not.toMatch(/问题|措施|资源/);
});

test('Chinese text is set with Chinese signs', () => {
  const section = paragraphsOf(parts['word/document.xml']!);
  expect(section.length).toBeGreaterThan(20);
  expect(section.filter((text) => /[,;:()]/.test(text.replace(/\d,\d/g, '')))).toEqual([]);
});

test('headings, captions and table heads are what Word knows them as', () => {
  const document = parts['word/document.xml']!;
  expect(document.match(/w:pStyle w:val="Heading2"/g)).toHaveLength(7);
  expect(document.match(/SEQ 表/g)).toHaveLength(6);
  expect(document.match(/SEQ 图/g)).toHaveLength(1);
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(6);
  expect(parts['word/styles.xml']).toContain('w:firstLineChars="200"');
  expect(parts['word/styles.xml']).toContain('w:eastAsia="宋体"');
});

test('the same figures make the same bytes', async () => {
  const again = await annualReport(db, localOperator, request);
  expect(again.bytes.equals(report.bytes)).toBe(true);
});

test('a seller gets a report of the own sales, which says so', async () => {
  const viewer = await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] });
  const { bytes } = await annualReport(db, viewer, request);
  const text = paragraphsOf(partsOf(bytes)['word/document.xml']!).join('\n');
  expect(text).toContain('仅李四本人的销售');
  expect(text).toMatch(/本人实现销售额5,000.00万元/);
});

test.each([
  ['2025Q1', 'bad_period'],
  ['2023', 'no_data'],
  ['2030', 'no_data'],
])('%s is refused as %s', async (period, code) => {
  await expect(annualReport(db, localOperator, { ...request, period })).rejects.toMatchObject({ code });
});

/** Tags nest, attributes are quoted, and no bare & or < stands in the text. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^>]*\?>\s*/, '');
  const token = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="(?:[^<&"]|&(?:#?\w+);)*")*)\s*(\/?)>|(?:[^<&]|&(?:#?\w+);)+/gy;
  while (token.lastIndex < body.length) {
    const match = token.exec(body);
    if (!match) return false;
    const [, closing, name, , empty] = match;
    if (name === undefined || empty === '/') continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

function figuresOf(xml: string): Record<string, string>[] {
  const attributes = (figure: string) =>
    [...figure.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value!.replaceAll('&gt;', '>')]);
  return [...xml.matchAll(/<figure ([^>]*)\/>/g)].map(([, figure]) => Object.fromEntries(attributes(figure!)));
}
