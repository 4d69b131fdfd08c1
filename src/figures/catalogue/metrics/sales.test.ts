import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { importText, short } from '../../../../test/support/ledger.ts';

const db = await testDatabase();
// So small a ledger has no line in most months, which each answer says; here it is left out.
const figure = async (expression: string) =>
  (await short(db, expression, { asOf: '2026-01-31' })).replaceAll(/ missing_month/g, '');

await importText(
  db,
  `工号,姓名,角色,上级,入职日期,离职日期
   Z1,王主管,主管,,2020-01-01,
   S1,张三,销售员,王主管,2020-01-01,
   S2,李四,销售员,王主管,2020-01-01,
   S3,赵五,销售员,王主管,2020-01-01,
   S4,钱六,销售员,王主管,2020-01-01,
   S5,孙七,销售员,王主管,2020-01-01,
   S6,周八,销售员,王主管,2020-01-01,2025-06-30`,
  { kind: 'people' },
);
await importText(
  db,
  `单据编号,日期,客户名称,省份,产品编码,业务员,数量,标价,金额,原销售日期
   D1,2025-01-10,甲,浙江,P1,张三,10,120,1000,
   D2,2025-02-10,甲,浙江,P1,李四,4,120,400,
   D3,2025-02-11,乙,江苏,P1,赵五,,,300,
   D4,2025-03-10,乙,江苏,P1,钱六,2,120,240,
   D5,2025-03-11,甲,浙江,P1,张三,-1,120,-100,2025-01-10
   D6,2025-05-11,乙,江苏,P1,周八,1,120,900,`,
);

test.each([
  ['sales:rank by seller@2025Q1', '张三 1; 李四 2; 赵五 3; 钱六 4'],
  ['sales:rank(seller){seller=李四}@2025Q1', '2'],
  ['sales:rank(seller){seller=孙七}@2025Q1', '— no_records'],
  ['sales:rank by province@2025Q1', '江苏 2; 浙江 1'],
  ['sales:rank@2025Q1', 'bad_transform'],
  ['sales:avg@2025Q1', '613.33元'],
  ['sales:avg@2025-01', '32.26元'],
  ['sales:max@2025Q1', '1,000.00元'],
  ['sales:min{province=浙江}@2025Q1', '-100.00元'],
  ['attainment:max@2025Q1', 'bad_transform'],
  ['sales_per_day@2025-02', '25.00元'],
])('%s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test.each([
  ['sales{quintile=top}@2025Q1', '900.00元'],
  ['sales by quintile@2025Q1', '前20% 900.00元; 中间60% 940.00元; 后20% 0.00元'],
  ['sales{quintile=bottom}@2025H1', '0.00元'],
  ['sales:share{quintile=top}@2025Q1', '48.9%'],
])('the fifths are of those employed on the last day: %s is %s', async (expression, answer) =>
  expect(await figure(expression)).toBe(answer),
);

test.each([
  ['returns@2025Q1', '100.00元'],
  ['returns@2025-01', '0.00元'],
  ['returns_of_sales@2025-01', '100.00元'],
  ['return_rate@2025Q1', '5.2%'],
  ['price@2025Q1', '102.67元'],
  ['discount@2025Q1', '14.4%'],
  ['order_value@2025Q1', '460.00元'],
])('returns, prices and discounts: %s is %s', async (expression, answer) =>
  expect(await figure(expression)).toBe(answer),
);

test('January or February alone misleads, and both together are offered', async () => {
  expect(await figure('sales:mom@2025-03')).toBe('-80.0% festival_shift');
});

test('a base that is next to nothing is said to be small', async () => {
  await importText(db, '单据编号,日期,客户名称,金额\nE1,2024-05-01,甲,1\nE2,2024-06-01,甲,500');
  expect(await figure('sales:yoy@2025-05')).toBe('89900.0% small_base');
});
