import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText, viewerNamed } from '../../../test/support/ledger.ts';
import { randomLedger } from '../../../test/support/random-ledger.ts';
import { localOperator, type Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/database.ts';
import type { TraceRow } from '../figure.ts';
import { diff, type FigureDiff } from './diff.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  const columns = '单号,行号,日期,客户,省份,产品编码,系列,销售员,金额';
  // Versions 1 and 2: ledger and targets. 3 replaces A (a line changes, one goes), keeps B as it is, brings C.
  await importText(
    db,
    `${columns}
     A,1,2025-01-10,甲,浙江,P1,X,张三,100
     A,2,2025-01-10,甲,浙江,P2,Y,张三,50
     A,3,2025-01-10,甲,浙江,P3,Y,张三,7
     B,1,2025-01-11,乙,江苏,P1,X,李四,10`,
    { name: 'first.csv' },
  );
  await importText(db, '年份,月份,省份,销售目标\n2025,1,浙江,1000', { name: 'targets.csv' });
  await importText(
    db,
    `${columns}
     A,1,2025-01-10,甲,江苏,P1,X,张三,120
     A,2,2025-01-10,甲,浙江,P2,Y,张三,50
     B,1,2025-01-11,乙,江苏,P1,X,李四,10
     C,1,2025-01-12,甲,浙江,P1,X,李四,30`,
    { name: 'second.csv', confirm: ['losses'] },
  );
  await importText(db, '年份,月份,省份,销售目标\n2025,1,浙江,900\n2025,1,江苏,300', { name: 'targets.csv' });
});

async function between(from: number, to: number, expression: string, viewer: Viewer = localOperator) {
  const { figures } = await diff(db, viewer, { from, to, expressions: [expression], today: '2026-11-24' });
  return figures[0]!;
}

function inShort({ arrived, left, changed }: FigureDiff): string {
  const words = [
    ...arrived.rows.map((row) => `+${lineOf(row)}`),
    ...left.rows.map((row) => `-${lineOf(row)}`),
    ...changed.rows.map(({ before, after }) => `${lineOf(before)}→${after.amount}`),
  ];
  expect([arrived.total, left.total, changed.total]).toEqual([arrived, left, changed].map(({ rows }) => rows.length));
  return words.join(' ');
}

function lineOf({ document, line, amount, source, region, note }: TraceRow): string {
  return source === 'ledger' ? `${document}${line}:${amount}` : `${source}${note ?? ''} ${region}:${amount}`;
}

test.each([
  ['sales@2025-01', '167.00元', '210.00元', '+43.00元', '+C1:30 -A3:7 A1:100→120'],
  ['sales{province=浙江}@2025-01', '157.00元', '80.00元', '-77.00元', '+C1:30 -A1:100 -A3:7'],
  ['sales{province=江苏}@2025-01', '10.00元', '130.00元', '+120.00元', '+A1:120'],
  ['sales{owner=张三}@2025-01', '157.00元', '200.00元', '+43.00元', '+C1:30 -A3:7 A1:100→120'],
  ['orders{series=X}@2025-01', '2', '3', '+1', '+C1:30 A1:100→120'],
  ['customers{province=江苏}@2025-01', '1', '2', '+1', '+A1:120'],
  ['first_order_value@2025-01', '83.50元', '90.00元', '+6.50元', '-A3:7 A1:100→120'],
  ['sales:share{series=Y}@2025-01', '34.1%', '23.8%', '-10.32个百分点', '+C1:30 -A3:7 A1:100→120'],
  ['quantity{series=Y}@2025-02', '—', '—', '—', ''],
])('%s went from %s to %s', async (expression, before, after, difference, rows) => {
  const figure = await between(1, 4, expression);
  expect(figure).toMatchObject({ before: { text: before }, after: { text: after }, text: difference });
  expect(inShort(figure)).toBe(rows);
});

test('targets are told by what they are set for', async () => {
  const figure = await between(2, 4, 'sales.target@2025-01');
  expect(inShort(figure)).toBe('+target 江苏:300 target 浙江:1000→900');
});

test('a file that brings the same again changes nothing, and neither does no time', async () => {
  expect(inShort(await between(1, 4, 'sales{series=Y,customer=甲}@2025-01'))).toBe('-A3:7');
  expect(inShort(await between(3, 3, 'sales@2025-01'))).toBe('');
});

test('from nothing, everything arrived; what is refused stands on nothing', async () => {
  const figure = await between(0, 4, 'sales{customer=甲}@2025-01');
  expect(figure.before).toMatchObject({ error: { code: 'unknown_name' } });
  expect(figure).toMatchObject({ difference: null, text: '—', arrived: { total: 3 } });
});

test('a changed row is shown as it was and as it is, with both files', async () => {
  const { changed } = await between(1, 4, 'sales@2025-01');
  expect(changed.rows[0]).toMatchObject({
    before: { document: 'A', line: 1, amount: '100', region: '浙江', file: 'first.csv', row: 2 },
    after: { document: 'A', line: 1, amount: '120', region: '江苏', file: 'second.csv', row: 2 },
  });
});

test('a line that nobody touched arrives when its customer rises to the tier', async () => {
  const rising = await testDatabase();
  await importText(rising, '单号,日期,客户,金额\nA,2025-01-10,甲,400000');
  await importText(rising, '单号,日期,客户,金额\nB,2025-02-10,甲,200000');
  const request = { from: 1, to: 2, expressions: ['sales{tier=base}@2025'], asOf: '2025-12-31' };
  const [figure] = (await diff(rising, localOperator, request)).figures;
  expect(inShort(figure!)).toBe('+A1:400000 +B1:200000');
});

test('the rows explain the difference, between any versions of any ledger', async () => {
  const chance = await testDatabase();
  await importText(chance, '单号,日期,客户,省份,系列,销售员,金额\nD0,2025-01-02,甲公司,浙江,B,张三,1');
  const slices = ['', '{province=浙江}', '{series!=B}', '{owner=张三}', '{customer_age=new}', '{purchase>=2000}'];
  const expressions = slices.map((slice) => `sales${slice}@2025`);
  let version = 1;
  const property = fc.asyncProperty(randomLedger, fc.nat(), async (text, number) => {
    const { ledger_version: to } = await importText(chance, text, { confirm: ['losses'] });
    const request = { from: (number % version) + 1, to, expressions, asOf: '2026-06-30' };
    for (const figure of (await diff(chance, localOperator, request)).figures)
      expect([figure.expr, explained(figure)]).toEqual([figure.expr, figure.difference]);
    version = to;
  });
  await fc.assert(property, { numRuns: 10, endOnFailure: true });
});

function explained({ arrived, left, changed }: FigureDiff): number {
  const moved = [
    ...arrived.rows.map((row) => new Decimal(row.amount!)),
    ...left.rows.map((row) => new Decimal(row.amount!).negated()),
    ...changed.rows.map(({ before, after }) => new Decimal(after.amount!).minus(before.amount!)),
  ];
  return moved.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toNumber();
}

test('at most a hundred rows are listed, and all are counted', async () => {
  const many = await testDatabase();
  await importText(many, '单号,日期,客户,金额\nA,2025-01-10,甲,1');
  const lines = Array.from({ length: 250 }, (_, index) => `B${index},2025-01-10,甲,1`);
  await importText(many, ['单号,日期,客户,金额', ...lines].join('\n'));
  const { figures } = await diff(many, localOperator, { from: 1, to: 2, expressions: ['sales@2025-01'] });
  expect(figures[0]!.arrived.total).toBe(250);
  expect(figures[0]!.arrived.rows.length).toBe(100);
});

test('a seller is shown the own rows only', async () => {
  const viewer = await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] });
  expect(inShort(await between(1, 4, 'sales@2025-01', viewer))).toBe('+C1:30');
});

test('the later version comes last, and both must be there', async () => {
  await expect(between(4, 1, 'sales@2025-01')).rejects.toMatchObject({ code: 'bad_versions' });
  await expect(between(1, 99, 'sales@2025-01')).rejects.toMatchObject({ code: 'unknown_version' });
});
