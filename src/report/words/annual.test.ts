import { expect, test } from 'vitest';
import { answer, problem, quoted, standing } from '../../../test/support/quoted.ts';
import type { Verdict } from '../../figures/figure.ts';
import type { AnnualKey } from '../annual-outline.ts';
import type { Answers } from '../../figures/writing/quoted.ts';
import { textOf } from '../../figures/writing/spans.ts';
import { monthsOfYearZh, overallZh } from './zh-annual-overall.ts';
import { provincesZh, seriesZh } from './zh-annual-parts.ts';

type Rows = Record<string, number | null>;
const nothing = answer('nothing', 'ratio', { by: 'month', values: {} });

/** Answers of which only those given know anything. */
function answers(given: Partial<Answers<AnnualKey>>): Answers<AnnualKey> {
  return new Proxy(given, { get: (known, key) => known[key as AnnualKey] ?? nothing }) as Answers<AnnualKey>;
}
const rates = (by: string, values: Rows, whole?: number) =>
  answer('rate', 'ratio', { by, values, ...(whole !== undefined && { whole }) });
const money = (by: string, values: Rows, ...verdicts: Verdict[]) => answer('money', 'CNY', { by, values, verdicts });
const one = (value: number, unit: 'CNY' | 'ratio' = 'CNY') =>
  answer('one', unit, { by: 'month', values: {}, whole: value });

const grown = standing({ growth: quoted(0.153) });
const running = standing({ stage: 'running', businessDay: '2025-11-22' });

test('a year above target, with its halves and its margin', () => {
  const halves = answers({
    first_half: one(6.18e8),
    first_half_growth: one(0.169, 'ratio'),
    second_half: one(6.62e8),
    second_half_growth: one(0.138, 'ratio'),
  });
  const facts = standing({ orders: quoted(17824, 'count'), margin: quoted(0.335), marginChange: quoted(0.9, 'pp') });
  expect(overallZh(halves, facts, '区域').map(textOf)).toEqual([
    '2025年，区域实现销售额12.80亿元，同比增长15.3%。全年目标11.50亿元，完成率111.3%，超额1.30亿元。',
    '分阶段看，上半年销售额6.18亿元，同比增长16.9%；下半年销售额6.62亿元，同比增长13.8%，增速较上半年回落。',
    '期内成交订单17,824单，综合毛利率33.5%，同比提高0.9个百分点。',
  ]);
});

test('a running year below target is told up to its day', () => {
  const facts = standing({
    stage: 'running',
    businessDay: '2025-11-22',
    growth: quoted(-0.035),
    attainment: quoted(0.8),
    runRate: quoted(-9.3, 'pp'),
    gap: quoted(-2.3e8, 'CNY'),
  });
  expect(textOf(overallZh(answers({}), facts, '区域')[0]!)).toBe(
    '截至2025年11月22日，区域实现销售额12.80亿元，同比下降3.5%。全年目标11.50亿元，完成率80.0%，慢于时间进度9.3个百分点，距目标还差2.30亿元。',
  );
});

test('without a target nothing is said of one, and missing months are named', () => {
  const facts = standing({ target: quoted(null, 'CNY', 'no_target'), attainment: quoted(null, 'ratio', 'no_target') });
  const lacking = answers({ by_month_sales: money('month', { '2025-03': null }, 'missing_month') });
  expect(overallZh(lacking, facts, '区域').map(textOf)).toEqual([
    '2025年，区域实现销售额12.80亿元，同比增长15.3%。本年度尚未下达销售目标，不作完成率评价。',
    '账册中缺3月的数据，本报告各项合计与比率均未包含这些月份，补齐后须重新生成。',
  ]);
});

test('a series is told by its growth beside the whole, its target and its margin', () => {
  const given = answers({
    growth: one(0.153, 'ratio'),
    by_series_sales: money('series', { B系列: 4.1e8, A系列: 6.2e8, C系列: 1e8 }),
    by_series_share: rates('series', { A系列: 0.484, B系列: 0.32 }),
    by_series_growth: rates('series', { A系列: 0.221, B系列: 0.037, C系列: -0.02 }),
    by_series_attainment: rates('series', { A系列: 1.165, B系列: 0.98 }),
    by_series_gap: money('series', { A系列: 9e7, B系列: -8e6 }),
    by_series_margin: rates('series', { B系列: 0.255 }),
    by_series_margin_change: answer('points', 'pp', { by: 'series', values: { B系列: 1.2 } }),
  });
  expect(seriesZh(given, grown).map(textOf)).toEqual([
    '从产品结构看，A系列贡献最大，实现销售额6.20亿元（占比48.4%），同比增长22.1%，明显快于整体，完成目标的116.5%。' +
      'B系列实现销售额4.10亿元（占比32.0%），同比仅增长3.7%，明显低于整体，只完成目标的98.0%，差800.00万元，毛利率25.5%、同比提高1.2个百分点。' +
      'C系列实现销售额1.00亿元，同比下降2.0%。',
  ]);
});

test('channels stand beside their share of the year before', () => {
  const given = answers({
    by_series_sales: money('series', { A系列: 1e8 }),
    by_channel_share: rates('channel', { 直供: 0.539, 经销: 0.461 }),
    by_channel_share_base: rates('channel', { 直供: 0.494 }),
  });
  expect(textOf(seriesZh(given, grown)[1]!)).toBe('从渠道看，直供占53.9%（上年49.4%）、经销占46.1%。');
});

test('provinces are split by the growth of the whole; who missed the target is named', () => {
  const given = answers({
    growth: one(0.153, 'ratio'),
    by_province_growth: rates('province', { 福建: -0.052, 浙江: 0.286, 江苏: 0.214 }),
    by_province_attainment: rates('province', { 浙江: 1.2, 福建: 0.962 }),
    by_province_gap: money('province', { 浙江: 5e7, 福建: -8e6 }),
  });
  expect(provincesZh(given, grown, []).map(textOf)).toEqual([
    '从区域分布看，各省增速有快有慢：快于整体的有浙江（同比增长28.6%）、江苏（同比增长21.4%）；慢于整体的有福建（同比下降5.2%）。',
    '未完成全年目标的有福建（完成96.2%，差800.00万元）。',
  ]);
});

test('when every province meets the target, the first and the last are named', () => {
  const given = answers({
    by_province_attainment: rates('province', { 浙江: 1.207, 福建: 1.049, 江苏: 1.134 }),
    by_province_gap: money('province', { 浙江: 5e7, 福建: 1e7, 江苏: 2e7 }),
  });
  expect(provincesZh(given, grown, []).map(textOf)).toEqual([
    '各省均完成全年目标，完成率最高的是浙江（120.7%），最低的是福建（104.9%）。',
  ]);
});

test('a province that falls month after month is told with the words of the finding', () => {
  const declines = [problem('福建连续3个月环比下滑。'), problem('江西连续4个月环比下滑。')];
  expect(provincesZh(answers({}), grown, declines).map(textOf)).toEqual([
    '需要关注的是，福建连续3个月环比下滑。江西连续4个月环比下滑。',
  ]);
});

test('a seller with one province reads nothing about provinces', () => {
  const given = answers({ growth: one(0.1, 'ratio'), by_province_growth: rates('province', { 浙江: 0.1 }) });
  expect(provincesZh(given, grown, [])).toEqual([]);
});

test('January and February are told together when one rises and the other falls', () => {
  const given = answers({
    by_month_sales: money('month', { '2025-01': 8e7, '2025-02': 9e7 }),
    by_month_growth: rates('month', { '2025-01': -0.082, '2025-02': 0.57 }),
    by_month_attainment: rates('month', { '2025-01': 0.99, '2025-02': 1.1 }),
    new_year_growth: one(0.17, 'ratio'),
  });
  expect(monthsOfYearZh(given).map(textOf)).toEqual([
    '从各月看，2月销售额最高，为9,000.00万元；1月最低，为8,000.00万元。低于上年同期的有1月（下降8.2%）。' +
      '春节所在月份逐年变动，1月、2月宜合并看：两月合计同比增长17.0%。未完成当月目标的有1月（99.0%）。',
  ]);
});

test('in a running year parts are measured by the time elapsed, not by the year', () => {
  const given = answers({
    growth: one(0.153, 'ratio'),
    by_series_sales: money('series', { A系列: 1e8 }),
    by_series_attainment: rates('series', { A系列: 0.8 }),
    by_series_run_rate: answer('points', 'pp', { by: 'series', values: { A系列: -9.3 } }),
    by_province_attainment: rates('province', { 浙江: 0.95, 福建: 0.8 }),
    by_province_run_rate: answer('points', 'pp', { by: 'province', values: { 浙江: 5.7, 福建: -9.3 } }),
  });
  expect(seriesZh(given, running).map(textOf)).toEqual([
    '从产品结构看，A系列贡献最大，实现销售额1.00亿元，完成目标的80.0%，慢于时间进度9.3个百分点。',
  ]);
  expect(provincesZh(given, running, []).map(textOf)).toEqual(['慢于时间进度的有福建（完成80.0%，慢9.3个百分点）。']);
});

test('that the year before is not known is said once', () => {
  const unknown = standing({ growth: quoted(null, 'ratio', 'no_base') });
  const given = answers({
    first_half: one(1e8),
    second_half: one(2e8),
    by_series_sales: money('series', { A系列: 3e8 }),
    by_series_growth: rates('series', { A系列: null }),
  });
  expect(overallZh(given, unknown, '区域').map(textOf)).toEqual([
    '2025年，区域实现销售额12.80亿元，账册未覆盖上年同期，无法同比。全年目标11.50亿元，完成率111.3%，超额1.30亿元。',
    '分阶段看，上半年销售额1.00亿元；下半年销售额2.00亿元。',
  ]);
  expect(seriesZh(given, unknown).map(textOf)).toEqual(['从产品结构看，A系列贡献最大，实现销售额3.00亿元。']);
});
