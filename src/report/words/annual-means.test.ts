import { expect, test } from 'vitest';
import { answer, problem, standing } from '../../../test/support/quoted.ts';
import type { Figure, Unit } from '../../figures/figure.ts';
import type { Answers } from '../../figures/writing/quoted.ts';
import { textOf } from '../../figures/writing/spans.ts';
import type { AnnualKey } from '../annual-outline.ts';
import { customersZh, expensesZh, teamZh } from './zh-annual-means.ts';
import { problemsZh } from './zh-problems.ts';

const nothing = answer('nothing', 'ratio', { by: 'month', values: {} });

/** Answers of which only those given know anything. */
function answers(given: Partial<Answers<AnnualKey>>): Answers<AnnualKey> {
  return new Proxy(given, { get: (known, key) => known[key as AnnualKey] ?? nothing }) as Answers<AnnualKey>;
}
const one = (value: number, unit: Unit = 'ratio') => answer('one', unit, { by: 'month', values: {}, whole: value });
const by = (dimension: string, unit: Unit, values: Record<string, number | null>) =>
  answer('part', unit, { by: dimension, values });
const written = (text: string, figure: Figure): Figure => ({ ...figure, text });

test('customers: who bought, who came, who came back', () => {
  const given = answers({
    customers: one(588, 'count'),
    sales_per_customer: one(2_176_900, 'CNY'),
    sales_per_customer_growth: one(-0.127),
    new_effective: one(146, 'count'),
    new_effective_change: one(112, 'count'),
    by_tier_new_effective: by('tier', 'count', { 战略级: 3, 核心级: 12, 基础级: 131, 未达级: 0 }),
    repurchase: one(0.713),
    repurchase_change: one(-8.1, 'pp'),
    by_tier_repurchase: by('tier', 'ratio', { 战略级: 1, 基础级: 0.632, 未达级: null }),
  });
  expect(customersZh(given).map(textOf)).toEqual([
    '期内成交客户588家，户均销售额217.69万元，同比下降12.7%。新增有效客户146家，比上年同期增加112家，其中战略级3家、核心级12家、基础级131家。',
    '客户复购率71.3%，同比下降8.1个百分点。分级别看，战略级100.0%、基础级63.2%。',
  ]);
});

test.each([
  [-5, '新增有效客户2家，比上年同期减少5家。'],
  [0, '新增有效客户2家，与上年同期持平。'],
])('new customers against the year before: %s', (change, told) => {
  const given = answers({
    customers: one(9, 'count'),
    sales_per_customer: one(100, 'CNY'),
    new_effective: one(2, 'count'),
    new_effective_change: one(change, 'count'),
    by_tier_new_effective: by('tier', 'count', { 核心级: 2 }),
  });
  expect(customersZh(given).map(textOf)).toEqual([`期内成交客户9家，户均销售额100.00元。${told}`]);
});

test('the team: heads, sales a head, and its two ends', () => {
  const given = answers({
    headcount: one(32, 'people'),
    sales_per_head: one(4e7, 'CNY'),
    sales_per_head_growth: one(0.153),
    by_quintile_per_head: by('quintile', 'CNY', { '前20%': 9e7, '中间60%': 3e7, '后20%': 2.8e7 }),
    by_quintile_share: by('quintile', 'ratio', { '前20%': 0.42, '后20%': 0.13 }),
  });
  const team = (over: Parameters<typeof standing>[0]) => teamZh(given, standing(over)).map(textOf);
  expect(team({})).toEqual([
    '年末在岗32人，人均销售额4,000.00万元，同比增长15.3%。按业绩分，前20%的销售员人均9,000.00万元，占销售额的42.0%；后20%的销售员人均2,800.00万元，占销售额的13.0%。',
  ]);
  expect(team({ stage: 'running' })[0]).toMatch(/^目前在岗32人/);
});

test('one person is no team', () => {
  const alone = answers({ headcount: one(1, 'people'), sales_per_head: one(4e7, 'CNY') });
  expect(teamZh(alone, standing())).toEqual([]);
});

test.each([
  [-0.4, -0.4, '期内费用8,704.00万元，费用率6.8%，比7.2%的目标低0.4个百分点，同比下降0.4个百分点。'],
  [0.3, 0.1, '期内费用8,704.00万元，费用率6.8%，比7.2%的目标高0.3个百分点，同比提高0.1个百分点。'],
  [0, 0, '期内费用8,704.00万元，费用率6.8%，与7.2%的目标持平，与上年同期持平（0.0个百分点）。'],
])('the expense ratio beside its target (%s) and the year before (%s)', (gap, change, told) => {
  const given = answers({
    expenses: one(8.704e7, 'CNY'),
    expense_ratio: one(0.068),
    expense_ratio_target: one(0.072),
    expense_ratio_gap: one(gap, 'pp'),
    expense_ratio_change: one(change, 'pp'),
  });
  expect(expensesZh(given).map(textOf)).toEqual([told]);
});

test.each([
  ['-0.30', -0.3, '低于1:4.5的目标'],
  ['0.20', 0.2, '高于1:4.5的目标'],
  ['0', 0, '达到1:4.5的目标'],
])('a return %s from its target is told as 1:x', (text, gap, told) => {
  const given = answers({
    event_expenses: one(1.04e7, 'CNY'),
    event_sales: one(4.35e7, 'CNY'),
    marketing_roi: written('1:4.2', one(4.2)),
    marketing_roi_target: written('1:4.5', one(4.5)),
    marketing_roi_gap: written(text, one(gap)),
  });
  expect(expensesZh(given).map(textOf)).toEqual([
    `市场活动费用1,040.00万元，转化客户实现销售额4,350.00万元，投入产出比1:4.2，${told}。`,
  ]);
});

test('what is not known is not said', () => {
  expect([customersZh(answers({})), teamZh(answers({}), standing()), expensesZh(answers({}))]).toEqual([[], [], []]);
  const untold = answers({ expenses: one(100, 'CNY'), expense_ratio: one(0.1) });
  expect(expensesZh(untold).map(textOf)).toEqual(['期内费用100.00元，费用率10.0%。']);
});

test('a problem names its stake once', () => {
  const two = [problem('流失3家。'), problem('流失3家，少12.00元。')];
  expect(problemsZh(two, 2).map(textOf)).toEqual([
    '主要问题有2项，按涉及金额从大到小列出。',
    '（1）客户流失：流失3家；涉及金额12.00元。',
    '（2）客户流失：流失3家，少12.00元。',
  ]);
});

test('of many problems the first are told, and that there are more; of none, nothing', () => {
  expect(textOf(problemsZh([problem('流失3家。')], 9)[0]!)).toBe('共发现9项问题，以下按涉及金额从大到小列出前1项。');
  expect(textOf(problemsZh([problem('流失3家。')], 1)[0]!)).toBe('主要问题有1项。');
  expect(problemsZh([], 0)).toEqual([]);
});
