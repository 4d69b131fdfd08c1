import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { importText, short } from '../../../../test/support/ledger.ts';
import type { Database } from '../../../db/database.ts';

let db: Database;
const figure = async (expression: string, asOf = '2025-12-31') =>
  (await short(db, expression, { asOf })).replaceAll(/ (missing_month|not_closed)/g, '');

beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,日期,客户,省份,金额
     A,2025-01-10,甲,浙江,300
     B,2025-05-10,甲,浙江,200
     C,2025-09-10,乙,江苏,700`,
  );
  await importText(db, '年份,月份,省份,目标值\n2025,3,浙江,400\n2025,10,浙江,200\n2025,10,江苏,400', {
    name: '目标.csv',
  });
});

test.each([
  ['sales.target:year@2025-05', '1,000.00元'],
  ['销售目标:全年{省份=浙江}@2025H1', '600.00元'],
  ['attainment.year@2025H1', '50.0%'],
  ['attainment.year@2025', '120.0%'],
  ['attainment.year by province@2025Q3', '江苏 175.0%; 浙江 83.3%'],
  ['sales.target.left@2025H1', '500.00元'],
  ['sales.target.left@2025Q3', '-200.00元'],
  ['attainment.year@2026H1', '— no_target partial_period'],
])('%s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test('what is left of the year counts what was sold up to the business day', async () =>
  expect(await figure('sales.target.left@2025H1', '2025-05-09')).toBe('700.00元 partial_period'));

test('the year is the fiscal one of the company', async () => {
  await importText(db, '设置项,值,生效日期\nfiscal_year.first_month,4,2020-01-01', { kind: 'settings' });
  expect(await figure('sales.target:year@2025-05')).toBe('600.00元');
  expect(await figure('sales.target.left@2025H1')).toBe('400.00元');
});
