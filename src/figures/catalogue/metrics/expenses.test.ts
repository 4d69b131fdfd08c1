import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { importText, short, viewerNamed } from '../../../../test/support/ledger.ts';
import { localOperator } from '../../../access/viewer.ts';
import type { Database } from '../../../db/database.ts';
import { traceRows } from '../../proof/trace.ts';

let db: Database;
const figure = (expression: string, options?: Parameters<typeof short>[2]) => short(db, expression, options);

beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,日期,客户,省份,城市,销售员,金额
     A,2024-03-10,甲公司,浙江,杭州,张三,1000
     B,2025-03-10,甲公司,浙江,杭州,张三,1500
     C,2025-03-20,乙公司,江苏,南京,李四,500`,
  );
  await importText(db, '活动编码,活动名称,活动类型,举办日期\nV1,春季展,展会,2025-03-15', { kind: 'events' });
  await importText(
    db,
    `费用单号,费用日期,费用类型,费用金额,活动编码,省份,城市,报销人,说明
     F0,2024-03-01,差旅,72,,浙江,杭州,张三,
     F1,2025-03-01,差旅,40,,浙江,杭州,张三,拜访
     F2,2025-03-15,展会,60,V1,江苏,南京,李四,
     F3,2025-03-16,差旅,20,V1,江苏,南京,李四,
     F4,2025-03-31,薪酬,16,,,,,`,
    { kind: 'expenses', name: 'expenses.csv' },
  );
  await importText(db, '年份,指标,目标值\n2025,费用率,7.2%', { kind: 'targets', name: 'targets.csv' });
  await importText(
    db,
    `申请单号,申请人,目的地,提交时间,审批时间,状态,预计费用
     X1,张三,宁波,2025-03-01 09:00,2025-03-01 12:00,已批准,500
     X2,张三,南京,2025-03-03 09:00,2025-03-04 15:00,已驳回,800
     X3,李四,苏州,2025-03-05 10:00,2025-03-05 16:00,已批准,300
     X4,李四,无锡,2025-03-30 10:00,2025-04-01 10:00,已批准,300
     X5,李四,常州,2025-03-31 10:00,,已撤回,300`,
    { kind: 'travel', name: 'travel.csv' },
  );
});

test.each([
  ['费用@2025-03', '136.00元'],
  ['expenses by kind@2025-03', '展会 60.00元; 差旅 60.00元; 薪酬 16.00元'],
  ['expenses:share by kind@2025-03', '展会 44.1%; 差旅 44.1%; 薪酬 11.8%'],
  ['expenses by province@2025-03', '江苏 80.00元; 浙江 40.00元; 未分配 16.00元'],
  ['expenses{region=杭州}@2025-03', '40.00元'],
  ['expenses by seller@2025-03', '李四 80.00元; 张三 40.00元; 未分配 16.00元'],
  ['expenses{event=V1}@2025-03', '80.00元'],
  ['expenses:max{kind=差旅}@2025-03', '40.00元'],
  ['expenses{series=A}@2025-03', 'unknown_name'],
  ['expenses by channel@2025-03', 'bad_slice'],
])('%s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test.each([
  ['expense_ratio@2025-03', '6.8%'],
  ['费用率:同比变动@2025-03', '-0.4个百分点'],
  ['expense_ratio.target@2025', '7.2%'],
  ['expense_ratio:gap@2025-03', '-0.4个百分点'],
  ['expense_ratio by kind@2025-03', '展会 3.0%; 差旅 3.0%; 薪酬 0.8%'],
  ['expense_ratio{event=V1}@2025-03', '4.0%'],
  ['expense_ratio by province@2025-03', '江苏 16.0%; 浙江 2.7%; 未分配 — zero_base'],
  ['expense_ratio:gap{province=浙江}@2025-03', '— no_target'],
  ['expenses{kind=entertainment}@2025-03', '0.00元'],
  ['expenses@2025-02', '— no_records'],
  ['expense_ratio@2025-02', '— missing_month no_records'],
])('beside sales, %s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test('a running month has spent what is spent by the business day', async () => {
  expect(await figure('expense_ratio@2025-03', { asOf: '2025-03-14' })).toBe('2.7% partial_period');
});

test.each([
  ['travel_requests@2025-03', '5'],
  ['travel_requests by seller@2025-03', '李四 3; 张三 2'],
  ['travel_requests.decided@2025-03', '3'],
  ['travel_approved_rate@2025-03', '66.7%'],
  ['差旅审批时长@2025-03', '13小时'],
  ['travel_approval_hours@2025-04', '48小时'],
  ['travel_approval_hours:max@2025-03', '30小时'],
  ['travel_approval_hours@2025-05', '— no_records'],
])('of requests, %s is %s', async (expression, answer) =>
  expect(await figure(expression, { asOf: '2025-05-31' })).toBe(answer),
);

test.each([
  [
    'expenses{kind=travel}@2025-03',
    2,
    { source: 'expense', document: 'F1', amount: '40', file: 'expenses.csv', row: 3 },
  ],
  ['expense_ratio{kind=展会}@2025-03', 3, { source: 'expense', document: 'F2', note: 'exhibition' }],
  ['expense_ratio:gap@2025-03', 7, { source: 'expense', document: 'F1' }],
  ['travel_approved_rate@2025-03', 3, { source: 'travel_request', document: 'X1', file: 'travel.csv', row: 2 }],
])('%s stands on %i rows, the first of them with its place', async (expression, count, first) => {
  const { total, rows } = await traceRows(db, localOperator, { expression, today: '2026-11-24' });
  expect(total).toBe(count);
  expect(rows[0]).toMatchObject(first);
});

test('a seller spends and asks for the own travel', async () => {
  const viewer = await viewerNamed(db, '张三', { role: 'seller', sees: ['张三'] });
  expect(await figure('expenses@2025-03', { viewer })).toBe('40.00元');
  expect(await figure('expense_ratio@2025-03', { viewer })).toBe('2.7%');
  expect(await figure('travel_requests@2025-03', { viewer })).toBe('2');
});

test('what was known before an expense was mended is still known', async () => {
  const mended = '费用单号,费用日期,费用类型,费用金额\nF4,2025-03-31,薪酬,36';
  const { ledger_version } = await importText(db, mended, { kind: 'expenses' });
  expect(await figure('expenses@2025-03')).toBe('156.00元');
  expect(await figure('expenses@2025-03', { atVersion: ledger_version - 1 })).toBe('136.00元');
});
