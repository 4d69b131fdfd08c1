import { expect, test } from 'vitest';
import { formatValue } from '../../base/format.ts';
import { parsePeriod } from '../../base/periods.ts';
import type { Unit } from '../../figures/figure.ts';
import type { Finding } from '../../figures/findings/findings.ts';
import { rules } from '../../figures/findings/rules.ts';
import { textOf } from '../../figures/writing/spans.ts';
import { problem } from '../../../test/support/quoted.ts';
import { measurePlans } from './measure-plans.ts';
import { type MeasureContext, measureOf } from './measures.ts';
import { measureWordsEn } from './en-measures.ts';
import { measureWordsZh } from './zh-measures.ts';

const values: Record<string, [number, Unit]> = {
  'sales:yoy{province=福建}@2025': [-0.052, 'ratio'],
  'sales:yoy@2025': [0.153, 'ratio'],
  'sales:share(series){series=C,province=江苏}@2025': [0.05, 'ratio'],
  'sales:share(series){series=C,province=广东}@2025': [0.288, 'ratio'],
  'sales:mom{province=福建}@2025-07': [-0.021, 'ratio'],
  'sales:mom{province=福建}@2025-08': [-0.035, 'ratio'],
};

function context(over: Partial<MeasureContext> = {}): MeasureContext {
  const quoted = (expr: string) => {
    const [value, unit] = values[expr] ?? [null, 'count' as const];
    return { expr, unit, value, text: formatValue(value, unit), verdicts: [] };
  };
  return { language: 'zh', period: parsePeriod('2025')!, quoted, supervisors: new Map(), isOwn: false, ...over };
}
const finding = (rule: string, subject: string): Finding => ({
  ...problem('…'),
  rule,
  subject,
  figures: Object.keys(values),
});

test('a measure names what to do, who, by when, and the figure with its value and its aim', () => {
  const told = measureOf([finding('slow_province', '福建')], context());
  expect([told.owner, told.due, textOf(told.yardstick)]).toEqual([
    '区域主管',
    '2026年第二季度',
    '福建销售额同比增速，现为下降5.2%，应不低于整体（15.3%）',
  ]);
  expect(textOf(told.measure)).toContain('福建');
  expect(told.yardstick.flatMap(({ expr }) => expr ?? [])).toEqual(['sales:yoy{province=福建}@2025', 'sales:yoy@2025']);
});

test('who supervises a province is named where it is known', () => {
  const supervisors = new Map([['福建', '林若谷']]);
  expect(measureOf([finding('decline_run', '福建')], context({ supervisors })).owner).toBe('区域主管林若谷');
  expect(measureOf([finding('decline_run', '江西')], context({ supervisors })).owner).toBe('区域主管');
});

test('in a seller’s own report everything is the seller’s', () => {
  expect(measureOf([finding('overdue_receivables', '应收账款')], context({ isOwn: true })).owner).toBe('本人');
});

test.each([
  ['decline_run', '福建销售额环比，现为下降3.5%，应止跌回升'],
  ['narrow_series', '福建在占比最低省份的渗透率，现为5.0%，应逐季提高'],
  ['lost_customers', '上年采购额达到基础级的流失客户数，应逐年减少'],
  ['unheard_of', '本项涉及金额，应逐季下降'],
])('of several figures, the yardstick of %s is the telling one', (rule, told) => {
  expect(textOf(measureOf([finding(rule, '福建')], context()).yardstick)).toBe(told);
});

test.each([
  ['2025', '2026年第一季度'],
  ['2025H1', '2025年第三季度'],
  ['2025Q3', '2025年第四季度'],
  ['2025-07', '2025年第三季度'],
  ['2025W01', '2025年第一季度'],
])('what cannot wait after %s is due in %s', (period, due) => {
  expect(measureOf([finding('decline_run', '福建')], context({ period: parsePeriod(period)! })).due).toBe(due);
});

test('findings of one rule have one measure, with the figure of each', () => {
  const both = [finding('slow_province', '福建'), finding('slow_province', '江西')];
  const supervisors = new Map([
    ['福建', '林若谷'],
    ['江西', '林若谷'],
  ]);
  const told = measureOf(both, context({ supervisors }));
  expect(told.owner).toBe('区域主管林若谷');
  expect(textOf(told.measure)).toContain('逐户梳理福建、江西的增量来源');
  expect(textOf(told.yardstick)).toBe('福建、江西销售额同比增速，现分别为下降5.2%、下降5.2%，应不低于整体（15.3%）');
});

test('in English', () => {
  const told = measureOf([finding('slow_province', '福建')], context({ language: 'en' }));
  expect([told.owner, told.due, textOf(told.yardstick)]).toEqual([
    'Supervisor',
    'Q2 2026',
    'growth of sales of 福建, now down 5.2%, to reach that of the whole (15.3%)',
  ]);
});

test('every rule has a measure in both languages', () => {
  const keys = rules.map(({ key }) => key).sort();
  for (const known of [measurePlans, measureWordsZh.rules, measureWordsEn.rules])
    expect(Object.keys(known).sort()).toEqual(keys);
});

test('no number is typed into a measure', () => {
  const told = [measureWordsZh, measureWordsEn].flatMap(({ rules: all }) =>
    Object.values(all).flatMap(({ measure, aim }) => [measure(''), aim]),
  );
  expect(told.filter((text) => /\d/.test(text))).toEqual([]);
});
