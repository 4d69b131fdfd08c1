import { beforeAll, expect, test } from 'vitest';
import { sampleDatabase } from '../../../test/support/sample.ts';
import { localOperator } from '../../access/viewer.ts';
import type { Database } from '../../db/database.ts';
import { metrics } from '../catalogue/metrics.ts';
import { formulaOf } from './formula.ts';
import { trace } from './trace.ts';

let db: Database;
beforeAll(async () => {
  db = await sampleDatabase();
});

test('every metric has a formula in words, and no key stands twice', () => {
  const formulas = metrics.flatMap(({ key }) => [formulaOf({ metric: key }, 'zh'), formulaOf({ metric: key }, 'en')]);
  expect(formulas.filter((formula) => formula === '' || /[{}?]/.test(formula))).toEqual([]);
  expect(new Set(metrics.map(({ key }) => key)).size).toBe(metrics.length);
});

test.each([
  ['sales:rank by seller@2025', '由大到小的名次', '31 项由大到小'],
  ['sales:rank(seller){seller=S01}@2025', '由大到小的名次', '31 项由大到小，第 1 名'],
  ['sales:max@2025', '单条记录的最大值', '58,110 行明细中的最大值 = 49.45万元'],
  ['sales:avg@2025', '销售额 ÷ 已过月数', '127,999.98万元 ÷ 12 = 1.07亿元'],
  ['expense_ratio.target@2025', '期间的目标，分月的取平均', '1 条目标 = 7.2%'],
  ['headcount@2025', '记录条数', '32 条记录 = 32人'],
])('%s: %s, that is %s', async (expression, formula, calculation) => {
  expect(await trace(db, localOperator, { expression })).toMatchObject({ formula, calculation });
});

test('what the company decided is told with its value, as it is and in words', async () => {
  const { settings } = await trace(db, localOperator, { expression: 'customers.lost by tier@2025', language: 'en' });
  expect(settings).toContainEqual({ key: 'lost.months', name: 'Months until lost', value: '6', text: '6 months' });
  expect(settings.find(({ key }) => key === 'tier.base')).toMatchObject({ value: '500000', text: '¥500,000.00' });
});

test('the ends of the team are named in the language of the question', async () => {
  const { figure } = await trace(db, localOperator, { expression: 'sales by quintile@2025', language: 'en' });
  expect(figure.rows?.map(({ key }) => key['quintile'])).toEqual(['Top fifth', 'Middle', 'Bottom fifth']);
});
