import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { importText, short, viewerNamed } from '../../../../test/support/ledger.ts';
import { localOperator } from '../../../access/viewer.ts';
import { ask } from '../../ask.ts';
import { traceRows } from '../../proof/trace.ts';

const db = await testDatabase();
// So small a ledger has no line in most months, which each answer says; here it is left out.
const figure = async (expression: string, options: Parameters<typeof short>[2] = { asOf: '2026-01-31' }) =>
  (await short(db, expression, options)).replaceAll(/ (?:missing_month|not_closed)/g, '');

// 甲 grows from base to core and takes up B; 乙 leaves in spring; 丙 is new and small; 丁 is new, large, and comes back;
// 戊 bought once, long ago.
await importText(
  db,
  `单据编号,日期,客户名称,省份,系列,产品编码,业务员,数量,金额
   M1,2023-05-01,戊,浙江,A,P1,张三,1,900000
   M2,2024-02-01,甲,浙江,A,P1,张三,10,3000000
   M3,2024-08-01,甲,浙江,A,P1,张三,10,1500000
   M4,2024-03-01,乙,江苏,A,P1,李四,5,800000
   N1,2025-01-10,甲,浙江,A,P1,张三,10,4000000
   N2,2025-01-10,甲,浙江,B,P2,张三,2,600000
   N3,2025-07-10,甲,江苏,B,P2,李四,2,500000
   N4,2025-03-05,乙,江苏,A,P1,李四,1,100000
   N5,2025-04-02,丙,江苏,A,P1,李四,1,80000
   N6,2025-04-03,丁,浙江,B,P2,张三,20,5500000
   N7,2025-10-20,丁,浙江,B,P2,张三,1,300000
   N8,2025-10-21,丁,浙江,B,P2,张三,-1,-200000`,
);

test.each([
  ['customers@2025', '4'],
  ['customers by province@2025', '江苏 3; 浙江 2'],
  ['customers.new@2025', '2'],
  ['customers.new{series=A}@2025', '1'],
  ['customers.new_effective@2025', '1'],
  ['customers.new_effective{客户分级=核心级}@2025', '1'],
  ['customers.new_to_series{series=B}@2025', '2'],
  ['customers.new_to_series by series@2025', 'A 1; B 2'],
  // 甲 is new to B and has long bought A.
  ['customers.new_to_series{series=A|B}@2025', '2'],
  ['customers.new_to_series{series=B,purchase>=5000000}@2025', '1'],
  ['customers.new_to_series{series=A|B} by series@2025', 'A 1; B 2'],
  ['customers.new_to_series{series!=A} by series@2025', 'B 2'],
  ['customers.new_to_series{series!=A}@2025', 'needs_series'],
  ['customers.new_to_series@2025', 'needs_series'],
  ['customers.repeated@2025', '2'],
  ['repurchase_rate{province=浙江}@2025', '50.0%'],
  ['sales_per_customer{tier=core}@2025', '535.00万元'],
  ['first_order_value@2025', '279.00万元'],
  ['first_order_value{province=浙江}@2025', '550.00万元'],
  ['first_orders by series@2025', 'A 1; B 1'],
])('%s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test.each([
  ['sales by tier@2025', '核心级 1,070.00万元; 未达级 18.00万元'],
  ['sales by tier@2024', '基础级 530.00万元'],
  ['sales{tier=base}@2024', '530.00万元'],
  ['customers by lifecycle@2025', '新客户 2; 活跃客户 1; 流失客户 1'],
  ['sales by customer_age@2025', '新客户 568.00万元; 老客户 520.00万元'],
])('a customer is what the whole ledger says of the year: %s is %s', async (expression, answer) =>
  expect(await figure(expression)).toBe(answer),
);

test('in a running year the last twelve months decide the tier', async () => {
  expect(await figure('customers{tier=core}@2025', { asOf: '2025-02-28' })).toBe('1 partial_period');
  expect(await figure('customers{tier=core}@2024', { asOf: '2025-02-28' })).toBe('0');
});

test.each([
  ['customers.lost@2025', '1'],
  ['customers.lost{purchase>=800000}@2025', '1'],
  ['customers.lost{purchase>800000}@2025', '0'],
  ['customers.lost{province=浙江}@2025', '0'],
  ['customers.lost@2023', '— no_base'],
])('whoever bought the year before and nothing in the last six months is lost: %s is %s', async (expression, answer) =>
  expect(await figure(expression)).toBe(answer),
);

test('what is bought after the business day is not known yet, also where the period goes on', async () => {
  const asked = { asOf: '2024-12-31' };
  expect(await figure('sales.lost@2024..2026', asked)).toMatch(/^170\.00万元/);
  expect(await figure('customers.lost@2024..2026', asked)).toMatch(/^2/);
});

test('the company decides after how many months', async () => {
  await importText(db, '设置项,值,生效日期\nlost.months,12,2025-01-01', { kind: 'settings' });
  expect(await figure('customers.lost@2025')).toBe('0');
  await importText(db, '设置项,值,生效日期\nlost.months,6,2025-01-01', { kind: 'settings' });
  expect(await figure('customers.lost@2025')).toBe('1');
});

test.each([
  ['customers.due_6m@2025', '2'],
  ['survival_6m@2025', '50.0%'],
  ['survival_12m@2025', '— zero_base'],
])('a new customer survives with an order so many months after the first: %s is %s', async (expression, answer) =>
  expect(await figure(expression)).toBe(answer),
);

test('who came back early and not later has not stayed', async () => {
  expect(await figure('survival_12m@2025', { asOf: '2026-06-30' })).toMatch(/^0\.0%/);
});

test.each([
  ['sales.top1@2025', '560.00万元'],
  ['concentration.top1@2025', '51.5%'],
  ['concentration.top1 by province@2025', '江苏 73.5%; 浙江 54.9%'],
  ['concentration@2025', '100.0%'],
])('the largest customers: %s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test.each([
  ['sales{purchase>=5000000}@2025', '1,070.00万元'],
  ['sales{purchase>=500万}@2025', '1,070.00万元'],
  ['customers{purchase<100000}@2025', '1'],
  ['customers{purchase>=5000000,series=B}@2025', '1'],
  ['headcount{purchase>=1}@2025', 'bad_slice'],
])('bounds count what a customer bought inside the slice: %s is %s', async (expression, answer) =>
  expect(await figure(expression)).toBe(answer),
);

test('what a customer is does not change with who asks', async () => {
  const seller = await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] });
  const asked = { asOf: '2026-01-31', viewer: seller };
  expect(await figure('sales{tier=core}@2025', asked)).toBe('50.00万元');
  expect(await figure('customers.new by province@2025', asked)).toBe('江苏 1');
  expect(await figure('customers.lost@2025', asked)).toBe('1');
});

test('an earlier version knows the customers of then', async () => {
  await importText(db, '单据编号,日期,客户名称,金额\nN9,2025-11-11,己,7000000');
  expect(await figure('customers.new_effective@2025')).toBe('2');
  expect(await figure('customers.new_effective@2025', { asOf: '2026-01-31', atVersion: 1 })).toBe('1');
  expect(await figure('customers by tier@2025', { asOf: '2026-01-31', atVersion: 1 })).toBe('核心级 2; 未达级 2');
});

test('the rows of a count are the lines of the customers who are counted', async () => {
  const { rows } = await traceRows(db, localOperator, { expression: 'customers.lost@2025', asOf: '2026-01-31' });
  expect(rows.map(({ customer, date, file, row }) => `${customer} ${date} ${file}:${row}`)).toEqual([
    '乙 2024-03-01 ledger.csv:5',
  ]);
});

test('a first order belongs to its day, with lines of other days too, whatever is asked beside it', async () => {
  const other = await testDatabase();
  await importText(
    other,
    `单据编号,行号,日期,客户名称,金额
     Q1,1,2024-12-30,甲,100
     Q1,2,2025-01-03,甲,50
     Q2,1,2025-03-01,乙,30`,
  );
  const values = async (...expressions: string[]) => {
    const answers = await ask(other, localOperator, { expressions, asOf: '2025-12-31' });
    return answers.map((answer) => ('error' in answer ? answer.error.code : [answer.value, answer.records]));
  };
  const [before, during] = ['first_order_amount@2024', 'first_order_amount@2025'] as const;
  expect(await values(before, during)).toEqual([
    [150, 2],
    [30, 1],
  ]);
  expect(await values(during)).toEqual([[30, 1]]);
  expect(await values('first_orders@2025')).toEqual([[1, 1]]);
  const { total } = await traceRows(other, localOperator, { expression: before, asOf: '2025-12-31' });
  expect(total).toBe(2);
});
