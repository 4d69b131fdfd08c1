import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { importText, short, viewerNamed } from '../../../../test/support/ledger.ts';
import { randomLedger } from '../../../../test/support/random-ledger.ts';
import { localOperator } from '../../../access/viewer.ts';
import type { Database } from '../../../db/database.ts';
import { ask } from '../../ask.ts';
import type { Figure } from '../../figure.ts';
import { trace, traceRows } from '../../proof/trace.ts';

const today = '2026-11-24';
const head = '单号,日期,客户,省份,系列,销售员,金额';

/** A line a month: months(2025, 3, '甲,浙江,X,张三,100') are January to March. */
function months(year: number, count: number, rest: string): string[] {
  return Array.from({ length: count }, (_, index) => {
    const day = `${year}-${String(index + 1).padStart(2, '0')}-10`;
    return `${rest[0]}${day},${day},${rest}`;
  });
}

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  const ledger = [
    ...months(2024, 12, '甲,浙江,X,张三,100000'),
    ...months(2025, 12, '甲,浙江,X,张三,70000'),
    ...months(2025, 12, '乙,江苏,Y,李四,40000'),
    'R,2025-12-20,丙,,X,李四,-1200',
    ...months(2026, 2, '甲,浙江,X,张三,140000'),
  ];
  await importText(db, [head, ...ledger].join('\n'));
});

test.each([
  ['sales.target_draft.pace@2026', '9.9%'],
  // 1,318,800 × 109.9% = 1,449,361
  ['sales.target_draft@2026', '145.00万元'],
  // 145 × 7 ÷ 11 = 92.27 and 52.73; what was returned gets nothing.
  ['目标草案 by 省份@2026', '江苏 53.00万元; 浙江 92.00万元; 未分配 0.00万元'],
  ['sales.target_draft by region@2026', '江苏 53.00万元; 浙江 92.00万元; 未分配 0.00万元'],
  ['sales.target_draft{province=江苏}@2026', '53.00万元'],
  ['sales.target_draft{province!=浙江}@2026', '53.00万元'],
  ['sales.target_draft{province=浙江|江苏}@2026', '145.00万元'],
  ['sales.target_draft{province=浙江} by province@2026', '浙江 92.00万元'],
  ['sales.target_draft by quarter@2026', '2026Q1 37.00万元; 2026Q2 36.00万元; 2026Q3 36.00万元; 2026Q4 36.00万元'],
  ['sales.target_draft@2026-01', '13.00万元'],
  ['sales.target_draft:share{province=江苏}@2026', '36.6%'],
  ['sales.target_draft:share{province=江苏} by province@2026', '江苏 36.6%'],
  ['sales.target_draft@2025', '— no_base'],
  ['sales.target_draft by province,series@2026', 'bad_slice'],
  ['sales.target_draft{province=江苏}@2026Q1', 'bad_slice'],
  ['sales.target_draft by tier@2026', 'bad_slice'],
  ['sales.target_draft{purchase>=5}@2026', 'bad_slice'],
  ['sales.target_draft@2026-01-05', 'bad_period'],
  ['sales.target_draft@2026..2027', 'bad_period'],
])('%s is %s', async (expression, answer) => expect(await short(db, expression, { asOf: '2026-01-31' })).toBe(answer));

test('while the year before is running, the last twelve whole months stand for it', async () => {
  // March 2025 to February 2026: 10 × 110,000 − 1,200 + 2 × 140,000, after 10 × 100,000 + 2 × 110,000.
  expect(await short(db, 'sales.target_draft.pace@2027', { asOf: '2026-03-10' })).toBe('13.0% partial_period');
  expect(await short(db, 'sales.target_draft@2027', { asOf: '2026-03-10' })).toBe('156.00万元 partial_period');
  const [byMonth] = (await ask(db, localOperator, {
    expressions: ['sales.target_draft by quarter@2027'],
    asOf: '2026-03-10',
    today,
  })) as Figure[];
  expect(byMonth!.rows!.map(({ value }) => value! / 1e4)).toEqual([45, 39, 36, 36]);
});

test('other formulas of the last twelve months are those of a period that is over', async () => {
  expect(await short(db, 'sales_per_day@r12(2025-12)', { asOf: '2026-01-31' })).toBe('3,613.15元');
});

test('a year whose year before has not begun has no draft', async () => {
  expect(await short(db, 'sales.target_draft@2028', { asOf: '2026-03-10' })).toBe('— missing_month partial_period');
});

test.each([
  [50_000, '0.0%', '60.00万元'],
  [150_000, '20.0%', '216.00万元'],
])('a year of %i a month after one of 100,000 goes on at %s', async (amount, pace, draft) => {
  const other = await testDatabase();
  const ledger = [...months(2024, 12, '甲,浙江,X,张三,100000'), ...months(2025, 12, `乙,浙江,X,张三,${amount}`)];
  await importText(other, [head, ...ledger].join('\n'));
  expect(await short(other, 'sales.target_draft.pace@2026')).toBe(pace);
  expect(await short(other, 'sales.target_draft@2026')).toBe(draft);
});

test('the company sets the unit and the most growth', async () => {
  const other = await testDatabase();
  const ledger = [...months(2024, 12, '甲,浙江,X,张三,100'), ...months(2025, 12, '甲,浙江,X,张三,150')];
  await importText(other, [head, ...ledger].join('\n'));
  expect(await short(other, 'sales.target_draft@2026')).toBe('0.00元');
  const settings = '设置项,值,生效日期\ntarget_draft.unit,1,2026-01-01\ntarget_draft.most_growth,0.3,2026-01-01';
  await importText(other, settings, { kind: 'settings' });
  // 1,800 × 130%
  expect(await short(other, 'sales.target_draft@2026')).toBe('2,340.00元');
});

test('the proof of a part puts in the whole, its base and its own; behind it are the rows of both years', async () => {
  const request = { expression: 'sales.target_draft{province=江苏}@2026', asOf: '2026-01-31', today };
  const proof = await trace(db, localOperator, request);
  expect(proof.calculation).toBe('145.00万元 × 48.00万元 ÷ 131.88万元，以最大余数法取整 = 53.00万元');
  expect(proof.inputs.map(({ expr }) => expr)).toEqual([
    'sales.target_draft@2026',
    'sales@2025',
    'sales{province=江苏}@2025',
    'sales by province@2025',
  ]);
  expect(proof.settings.map(({ key }) => key)).toEqual(['target_draft.unit', 'target_draft.most_growth']);
  expect(proof.figure.records).toBe(37);
  expect((await traceRows(db, localOperator, request)).total).toBe(37);
});

test('who does not see the whole drafts no plan', async () => {
  const viewer = await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] });
  expect(await short(db, 'sales.target_draft@2026', { viewer })).toBe('— out_of_scope');
  expect(await short(db, 'sales.target_draft by seller@2026', { viewer })).toBe('— out_of_scope');
});

test('the parts of every breakdown add up to the draft, of every ledger', async () => {
  const chance = await testDatabase();
  await importText(chance, `${head}\nD0,2024-01-02,甲公司,浙江,X,张三,1`);
  const parts = ['province', 'city', 'series', 'channel', 'distributor', 'customer', 'seller', 'month', 'quarter'];
  const expressions = [2026, 2027].flatMap((year) => parts.map((by) => `sales.target_draft by ${by}@${year}`));
  const property = fc.asyncProperty(randomLedger, async (text) => {
    await importText(chance, text, { confirm: ['losses'] });
    await importText(chance, '设置项,值,生效日期\ntarget_draft.unit,1,2020-01-01', { kind: 'settings' });
    const answers = (await ask(chance, localOperator, { expressions, asOf: '2026-06-20', today })) as Figure[];
    for (const { expr, rows, value } of answers.filter((each) => each.value !== null))
      expect([expr, rows!.reduce((sum, row) => sum + row.value!, 0)]).toEqual([expr, value]);
  });
  await fc.assert(property, { numRuns: 10, endOnFailure: true });
});
