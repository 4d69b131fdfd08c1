import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { importText, short, viewerNamed } from '../../../../test/support/ledger.ts';
import { localOperator } from '../../../access/viewer.ts';
import type { Database } from '../../../db/database.ts';
import { trace, traceRows } from '../../proof/trace.ts';

let db: Database;
const figure = (expression: string, options?: Parameters<typeof short>[2]) => short(db, expression, options);

beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `工号,姓名,角色,上级,入职日期,离职日期
     E0,陈总,区域经理,,2018-01-01,
     E1,王主管,主管,陈总,2019-01-01,
     E2,张三,销售员,王主管,2020-01-01,
     E3,李四,销售员,王主管,2020-01-01,2025-12-31
     E4,赵五,销售员,王主管,2025-01-10,2025-04-10
     E5,钱六,销售员,王主管,2025-02-01,2025-03-31
     E6,孙七,销售员,王主管,2024-11-30,
     E7,周八,销售员,,2025-11-01,`,
    { name: 'people.csv' },
  );
  await importText(
    db,
    `单号,日期,客户,省份,系列,销售员,金额
     A,2024-12-10,甲公司,浙江,A系列,张三,300
     B,2025-12-10,甲公司,浙江,A系列,张三,600
     C,2025-12-10,乙公司,浙江,B系列,李四,400`,
  );
});

test.each([
  ['headcount@2024', '4人'],
  ['在岗人数@2025', '5人'],
  ['headcount@2025-03', '6人'],
  ['headcount@2025-12', '5人'],
  ['headcount@2026-01', '4人'],
  ['headcount:dyoy@2025', '1人'],
  ['headcount by supervisor@2025', '王主管 4人; 未分配 1人'],
  ['headcount by quarter@2025', '2025Q1 6人; 2025Q2 4人; 2025Q3 4人; 2025Q4 5人'],
  ['headcount{province=浙江}@2025', 'bad_slice'],
])('of a team of sellers and supervisors, %s is %s', async (expression, answer) =>
  expect(await figure(expression, { asOf: '2026-01-31' })).toBe(answer),
);

test('in a running period, who is there on the business day counts', async () => {
  expect(await figure('headcount@2025', { asOf: '2025-03-31' })).toBe('6人 partial_period');
  expect(await figure('headcount@2025', { asOf: '2025-04-01' })).toBe('5人 partial_period');
});

test.each([
  ['sales_per_head@2024-12', '75.00元'],
  ['人均产出@2025-12', '200.00元'],
  ['sales_per_head:yoy@2025-12', '166.7%'],
  ['sales_per_head{series=A}@2025-12', '120.00元'],
  ['sales_per_head by seller@2025-12', '王主管 0.00元; 张三 600.00元; 李四 400.00元; 孙七 0.00元; 周八 0.00元'],
  ['sales_per_head{quintile=top}@2025-12', '600.00元'],
  ['sales_per_head by quintile@2025-12', '前20% 600.00元; 中间60% 200.00元; 后20% 0.00元'],
])('%s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test.each([
  ['hires@2025', '3人'],
  ['leavers@2025', '3人'],
  ['leavers@2025-12', '1人'],
  ['headcount.before@2025', '4人'],
  ['turnover_rate@2025', '66.7%'],
  ['new_staff.due_3m@2025', '3人'],
  ['new_staff.stayed_3m@2025', '2人'],
  ['新员工3个月留存率@2025', '66.7%'],
  ['new_staff_retention_3m@2025Q1', '100.0%'],
  ['new_staff_retention_3m@2024', '— zero_base'],
])('of those who came and left, %s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test('whose three months are not over yet does not count', async () => {
  expect(await figure('new_staff.due_3m@2025', { asOf: '2025-04-30' })).toBe('2人 partial_period');
});

test.each([
  ['headcount@2025', 5],
  ['sales_per_head@2025-12', 7],
  ['new_staff_retention_3m@2025', 3],
  ['turnover_rate@2025', 12],
])('%s stands on %i rows, and its trace lists them', async (expression, rows) => {
  const { total, rows: listed } = await traceRows(db, localOperator, { expression, today: '2026-11-24' });
  expect([total, listed.length]).toEqual([rows, rows]);
});

test.each([
  ['sales_per_head@2025-12', '1,000.00元 ÷ 5人 = 200.00元'],
  ['turnover_rate@2025', '3人 ÷ ((4人 + 5人) ÷ 2) = 66.7%'],
])('the proof of %s is %s', async (expression, calculation) => {
  expect(await trace(db, localOperator, { expression, today: '2026-11-24' })).toMatchObject({ calculation });
});

test('a row is the line of the file that says who it is', async () => {
  const asked = { expression: 'headcount{seller=张三}@2025', today: '2026-11-24' };
  const { rows } = await traceRows(db, localOperator, asked);
  expect(rows).toMatchObject([{ source: 'person', document: 'E2', seller: '张三', file: 'people.csv', row: 4 }]);
});

test('a seller is a team of one, a supervisor counts the own people', async () => {
  const seller = await viewerNamed(db, '张三', { role: 'seller', sees: ['张三'] });
  const supervisor = await viewerNamed(db, '王主管', { role: 'supervisor', sees: ['王主管', '张三', '李四', '孙七'] });
  expect(await figure('sales_per_head@2025-12', { viewer: seller })).toBe('600.00元');
  expect(await figure('headcount@2025', { viewer: supervisor })).toBe('4人');
  expect(await figure('headcount{seller=周八}@2025', { viewer: supervisor })).toBe('— out_of_scope');
});

test('what was known before somebody left is still known', async () => {
  const before = (await importText(db, '工号,姓名,角色,上级,入职日期,离职日期\nE7,周八,销售员,,2025-11-01,2025-11-30'))
    .ledger_version;
  expect(await figure('headcount@2025')).toBe('4人');
  expect(await figure('headcount@2025', { atVersion: before - 1 })).toBe('5人');
});
