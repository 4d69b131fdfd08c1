import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText, viewerNamed } from '../../../test/support/ledger.ts';
import { mergedParagraphs, rewritten, savedByAnother, unwrapped } from '../../../test/support/word-rewriting.ts';
import { localOperator, type Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/database.ts';
import { annualReport } from '../../../test/support/annual-report.ts';
import type { Verification } from './verification.ts';
import { verifyDocument } from './verify.ts';

let db: Database;
let bytes: Buffer;
let figures: number;

beforeAll(async () => {
  db = await ledger();
  ({ bytes, figures } = await annualReport(db, localOperator, request));
});

const request = { period: '2025', today: '2026-03-10' };

async function ledger(): Promise<Database> {
  const made = await testDatabase();
  await importText(
    made,
    `单号,日期,客户,省份,产品编码,产品名称,系列,渠道,销售员,数量,金额,成本
     D1,2024-01-10,甲公司,浙江,P1,泵,A系列,直供,张三,1,100000000,60000000
     D2,2025-01-10,甲公司,浙江,P1,泵,A系列,直供,张三,1,150000000,90000000
     D3,2025-02-10,乙公司,江苏,P2,阀,B系列,经销,李四,1,40000000,32000000
     D4,2025-12-10,乙公司,江苏,P2,阀,B系列,经销,李四,1,10000000,8000000`,
  );
  await importText(made, '年份,月份,省份,销售目标\n2025,1,浙江,90000000\n2025,1,江苏,60000000', {
    name: 'targets.csv',
  });
  return made;
}

const verify = (file: Uint8Array, options: { db?: Database; viewer?: Viewer; explained?: number } = {}) =>
  verifyDocument(options.db ?? db, options.viewer ?? localOperator, {
    bytes: file,
    explained: options.explained ?? 12,
  });

const inShort = ({ figures: all, proven, drifted, edited, unknown, removed }: Verification) => ({
  open: all - proven,
  drifted: drifted.map(({ name }) => name),
  edited: edited.map(({ written, found }) => `${written}→${found}`),
  unknown: unknown.map(({ id, reason }) => `${id} ${reason}`),
  removed: removed.length,
});

const clean = { open: 0, drifted: [], edited: [], unknown: [], removed: 0 };
const planted = (xml: string) => xml.replace('>2.00亿元<', '>3.00亿元<');
const oneEdit = { ...clean, open: 1, edited: ['2.00亿元→3.00亿元'] };

test('a report that nobody touched is proven, every figure and every point of its charts', async () => {
  const verified = await verify(bytes);
  expect(inShort(verified)).toEqual(clean);
  expect(verified).toMatchObject({
    figures,
    proven: figures,
    as_of: '2025-12-31',
    version: 2,
    version_now: 2,
    period: '2025',
  });
  expect([verified.points > 0, verified.points_proven]).toEqual([true, verified.points]);
});

const relisted = (from: string, to: string) =>
  rewritten(bytes, (list) => list.replace(from, to), { part: 'customXml/item1.xml' });

test('a list that repeats its people asks for each once', async () => {
  const listing = (people: string) => relisted('<figures ', `<figures people="${people}" `);
  const repeated = await verify(listing('1 '.repeat(100_000).trim()));
  expect(repeated).toEqual(await verify(listing('1')));
});

test('a list that asks for a breakdown in place of a number is not asked', async () => {
  const { unknown } = await verify(relisted('expr="sales@2025"', 'expr="sales by customer@2025"'));
  expect(unknown).toMatchObject([{ reason: 'bad_expression' }]);
});

test('an edit is found with the words around it', async () => {
  const { edited } = await verify(rewritten(bytes, planted));
  expect(edited).toMatchObject([{ expr: 'sales@2025', written: '2.00亿元', found: '3.00亿元', what: 'number' }]);
  expect(edited[0]!.place).toMatchObject({
    part: 'body',
    heading: null,
    before: expect.stringMatching(/销售额$/),
  });
});

test.each([
  ['saved by a program that keeps no marks', savedByAnother],
  ['without its controls', (file: Buffer) => rewritten(file, unwrapped)],
  ['with its paragraphs run together', (file: Buffer) => rewritten(file, mergedParagraphs)],
  [
    'without the custom XML part',
    (file: Buffer) => rewritten(file, (xml) => xml, { drops: (name) => name.startsWith('customXml/') }),
  ],
])('%s it is proven still, and an edit is found', async (_, save) => {
  expect(inShort(await verify(save(bytes)))).toEqual(clean);
  expect(inShort(await verify(save(rewritten(bytes, planted))))).toEqual(oneEdit);
});

const soffice = '/usr/bin/soffice';

test.skipIf(!existsSync(soffice)).each([['docx'], ['odt']])(
  'LibreOffice may save it, by way of %s',
  async (format) => {
    expect(inShort(await verify(savedByLibreOffice(bytes, format)))).toEqual(clean);
    expect(inShort(await verify(savedByLibreOffice(rewritten(bytes, planted), format)))).toEqual(oneEdit);
  },
  60_000,
);

function savedByLibreOffice(file: Buffer, format: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'youju-office-'));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const convert = (to: string, from: string, out: string) =>
    execFileSync(soffice, [
      profile,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      join(folder, out),
      join(folder, from),
    ]);
  try {
    writeFileSync(join(folder, 'report.docx'), file);
    convert(format, 'report.docx', 'once');
    convert('docx', `once/report.${format}`, 'twice');
    return readFileSync(join(folder, 'twice', 'report.docx'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ['full width', '２．００亿元'],
  ['a hard space', '2.00\u00a0亿元'],
  ['another unit of the same size', '20,000.00万元'],
])('the number typed with %s is the same number', async (_, text) => {
  expect(inShort(await verify(rewritten(bytes, (xml) => xml.replace('>2.00亿元<', `>${text}<`))))).toEqual(clean);
});

test('another unit is another number', async () => {
  const { edited } = await verify(rewritten(bytes, (xml) => xml.replace('>2.00亿元<', '>2.00万元<')));
  expect(edited.map(({ found }) => found)).toEqual(['2.00万元']);
});

test('a word turned the other way turns the number behind it', async () => {
  const { edited } = await verify(rewritten(bytes, (xml) => xml.replace('，同比增长<', '，同比下降<')));
  expect(edited).toMatchObject([{ expr: 'sales:yoy@2025', what: 'direction' }]);
});

test('of a tracked change the new text counts', async () => {
  const tracked = (xml: string) =>
    xml.replace(
      /(<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t[^>]*>2\.00亿元<\/w:t><\/w:r>/,
      '<w:del w:id="9001" w:author="a"><w:r><w:delText>2.00亿元</w:delText></w:r></w:del><w:ins w:id="9002" w:author="a"><w:r><w:t>3.00亿元</w:t></w:r></w:ins>',
    );
  expect(inShort(await verify(rewritten(bytes, tracked)))).toEqual(oneEdit);
});

test('what was deleted is told apart, and is no fault', async () => {
  const shorter = (xml: string) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*>2\.00亿元<.*?<\/w:p>/s, '');
  const { figures: all, proven, edited, unknown, removed } = await verify(rewritten(bytes, shorter));
  expect([edited, unknown, removed.length > 0, proven + removed.length]).toEqual([[], [], true, all]);
});

test('a late invoice shows as drift, with both values and the row that made it', async () => {
  const late = await ledger();
  const file = (await annualReport(late, localOperator, request)).bytes;
  await importText(
    late,
    '单号,日期,客户,省份,产品编码,产品名称,系列,渠道,销售员,数量,金额,成本\nD9,2025-11-11,乙公司,江苏,P2,阀,B系列,经销,李四,1,1000000,800000',
  );
  const verified = await verify(rewritten(file, planted), { db: late, explained: 500 });
  expect(verified.edited.map(({ found }) => found)).toEqual(['3.00亿元']);
  expect(verified.unknown).toEqual([]);
  expect(verified.proven).toBeGreaterThan(20);
  const drift = verified.drifted.find(({ expr }) => expr === 'sales{province=江苏}@2025');
  expect(drift).toMatchObject({
    before: { value: 50000000 },
    now: { value: 51000000 },
    changes: { arrived: { total: 1 } },
  });
  expect(drift!.changes!.arrived.rows[0]).toMatchObject({ document: 'D9', amount: '1000000' });
  expect(verified.drifted.map(({ expr }) => expr)).not.toContain('sales{province=浙江}@2025');
});

test('who alters the text and the list alike is found by the value', async () => {
  const list = (xml: string) => xml.replace('text="2.00亿元"', 'text="3.00亿元"');
  const both = rewritten(rewritten(bytes, planted), list, { part: 'customXml/item1.xml' });
  expect(inShort(await verify(both)).unknown).toEqual(['figure-1 list_altered']);
  const three = (xml: string) => list(xml).replace('value="200000000"', 'value="300000000"');
  const all = rewritten(rewritten(bytes, planted), three, { part: 'customXml/item1.xml' });
  expect(inShort(await verify(all)).unknown).toEqual(['figure-1 list_altered']);
});

test.each([
  ['expr="sales@2025"', 'expr="salse@2025"', 'bad_expression'],
  [/definition_hash="[^"]*"/, 'definition_hash="000000000000"', 'definition_changed'],
  ['id="figure-1"', 'id="figure-999"', 'not_listed'],
] as const)('%s made %s is told as %s', async (from, to, reason) => {
  const { unknown } = await verify(rewritten(bytes, (xml) => xml.replace(from, to), { part: 'customXml/item1.xml' }));
  expect(unknown).toMatchObject([{ reason, message: expect.stringMatching(/。$/) }]);
});

test('a file of another ledger is told to be one', async () => {
  const bare = await testDatabase();
  expect(inShort(await verify(bytes, { db: bare })).unknown[0]).toBe('figure-1 newer_version');
  const other = await testDatabase();
  for (const document of ['A', 'B', 'C'])
    await importText(other, `单号,日期,客户,金额\n${document},2025-01-10,甲公司,7`);
  const { unknown, proven } = await verify(bytes, { db: other });
  expect(proven).toBe(0);
  expect(new Set(unknown.map(({ reason }) => reason))).toContain('other_ledger');
});

test('a seller proves the own report and not that of the region; the region proves that of the seller', async () => {
  const seller = await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] });
  const own = (await annualReport(db, seller, request)).bytes;
  expect(inShort(await verify(own, { viewer: seller }))).toEqual(clean);
  expect(inShort(await verify(own))).toEqual(clean);
  const { unknown, proven } = await verify(bytes, { viewer: seller });
  expect([proven, new Set(unknown.map(({ reason }) => reason))]).toEqual([0, new Set(['out_of_scope'])]);
});

test('a point that a chart draws otherwise is an edit', async () => {
  const drawn = (xml: string) => xml.replace('<c:v>15000</c:v>', '<c:v>25000</c:v>');
  const { edited } = await verify(rewritten(bytes, drawn, { part: 'word/charts/chart1.xml' }));
  expect(edited).toMatchObject([{ expr: 'sales@2025-01', written: '15000', found: '25000', place: { part: 'chart' } }]);
});
