// Every metric, declared once: what it is called, what it means, and how it comes about.
// The reference page, the API's list, the parser's vocabulary and the passport all read this.

import { Decimal } from 'decimal.js';
import type { Words } from '../../base/errors.ts';
import type { Unit, Verdict } from '../figure.ts';

/** A sum over ledger lines, kept in monthly cells too. */
export type Measure = 'amount' | 'quantity' | 'cost' | 'costed_amount';

export type Computation = (inputs: Decimal[]) => Decimal | Verdict;

export type Source =
  | { kind: 'ledger'; measure: Measure }
  | { kind: 'documents' }
  | { kind: 'target'; of: string }
  | { kind: 'calendar'; part: 'elapsed' | 'length' }
  | { kind: 'formula'; inputs: string[]; pattern: string; compute: Computation };

export interface Metric {
  key: string;
  names: Words;
  aliases?: string[];
  unit: Unit;
  definition: Words;
  source: Source;
  /** The metric that holds this one's target; `gap` and the verdict `no_target` need it. */
  target?: string;
}

export const metrics: readonly Metric[] = [
  {
    key: 'sales',
    names: { zh: '销售额', en: 'Sales' },
    aliases: ['销售', '营业额'],
    unit: 'CNY',
    definition: {
      zh: '期间内单据明细金额之和，按公司约定的日期与税口径；退货与红字为负，草稿、报价与作废单据不计。',
      en: 'Sum of the line amounts dated in the period, on the company’s tax basis; returns are negative, drafts, quotes and cancelled documents are out.',
    },
    source: { kind: 'ledger', measure: 'amount' },
    target: 'sales.target',
  },
  {
    key: 'sales.target',
    names: { zh: '销售目标', en: 'Sales target' },
    aliases: ['目标', '销售额目标'],
    unit: 'CNY',
    definition: {
      zh: '期间内各月基准销售目标之和；不足整月的部分按日历天数折算。取能回答所问维度的最粗一套目标；上级区域包含下级。',
      en: 'Sum of the monthly base targets of the period; part of a month counts by calendar days. The coarsest set of targets that knows the asked dimensions is used; a region includes all below it.',
    },
    source: { kind: 'target', of: 'sales' },
  },
  {
    key: 'attainment',
    names: { zh: '目标完成率', en: 'Attainment' },
    aliases: ['完成率', '达成率'],
    unit: 'ratio',
    definition: {
      zh: '同一范围、同一期间的销售额 ÷ 销售目标。',
      en: 'Sales divided by the sales target of the same slice and period.',
    },
    source: {
      kind: 'formula',
      inputs: ['sales', 'sales.target'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('no_target'),
    },
  },
  {
    key: 'quantity',
    names: { zh: '销售数量', en: 'Quantity' },
    aliases: ['数量', '销量'],
    unit: 'count',
    definition: {
      zh: '期间内单据明细数量之和；退货为负，没有数量的明细按 0 计。',
      en: 'Sum of the line quantities dated in the period; returns are negative, lines without a quantity count 0.',
    },
    source: { kind: 'ledger', measure: 'quantity' },
  },
  {
    key: 'orders',
    names: { zh: '订单数', en: 'Orders' },
    aliases: ['单数', '订单'],
    unit: 'count',
    definition: {
      zh: '期间内、范围内至少有一行正金额明细的不同单据数。',
      en: 'Distinct documents with at least one line of positive amount in the slice and period.',
    },
    source: { kind: 'documents' },
  },
  {
    key: 'sales.costed',
    names: { zh: '有成本的销售额', en: 'Sales with a cost' },
    unit: 'CNY',
    definition: { zh: '有成本的明细的金额之和。', en: 'Sum of the amounts of lines that have a cost.' },
    source: { kind: 'ledger', measure: 'costed_amount' },
  },
  {
    key: 'cost',
    names: { zh: '销售成本', en: 'Cost of sales' },
    aliases: ['成本'],
    unit: 'CNY',
    definition: { zh: '期间内单据明细成本之和。', en: 'Sum of the line costs dated in the period.' },
    source: { kind: 'ledger', measure: 'cost' },
  },
  {
    key: 'gross_margin',
    names: { zh: '毛利率', en: 'Gross margin' },
    unit: 'ratio',
    definition: {
      zh: '（金额 − 成本） ÷ 金额，只计有成本的明细。',
      en: '(amount − cost) ÷ amount over the lines that have a cost.',
    },
    source: {
      kind: 'formula',
      inputs: ['sales.costed', 'cost'],
      pattern: '({0} − {1}) ÷ {0}',
      compute: ([amount, cost]) => (amount!.isZero() ? 'zero_base' : amount!.minus(cost!).div(amount!)),
    },
  },
  {
    key: 'days.elapsed',
    names: { zh: '已过天数', en: 'Days elapsed' },
    unit: 'days',
    definition: {
      zh: '期间第一天到业务日的日历天数，两端都算，不超过期间长度。',
      en: 'Calendar days from the first day of the period to the business day, both counted, at most the whole period.',
    },
    source: { kind: 'calendar', part: 'elapsed' },
  },
  {
    key: 'days.total',
    names: { zh: '期间天数', en: 'Days in period' },
    unit: 'days',
    definition: { zh: '期间的日历天数。', en: 'Calendar days of the period.' },
    source: { kind: 'calendar', part: 'length' },
  },
  {
    key: 'time_progress',
    names: { zh: '时间进度', en: 'Time progress' },
    unit: 'ratio',
    definition: {
      zh: '已过日历天数 ÷ 期间日历天数。',
      en: 'Calendar days elapsed divided by calendar days of the period.',
    },
    source: {
      kind: 'formula',
      inputs: ['days.elapsed', 'days.total'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
  {
    key: 'run_rate',
    names: { zh: '序时进度差', en: 'Ahead of run-rate' },
    aliases: ['序时进度'],
    unit: 'pp',
    definition: {
      zh: '目标完成率 − 时间进度，以百分点计；为正表示快于时间进度。',
      en: 'Attainment minus time progress, in percentage points; positive means ahead of time.',
    },
    source: {
      kind: 'formula',
      inputs: ['attainment', 'time_progress'],
      pattern: '{0} − {1}',
      compute: ([attainment, progress]) => attainment!.minus(progress!).times(100),
    },
  },
];

const byKey = new Map(metrics.map((metric) => [metric.key, metric]));

/** The metric with this key. The key must come from a parsed question. */
export function metricOf(key: string): Metric {
  const metric = byKey.get(key);
  if (!metric) throw new Error(`no metric ${key} in the catalogue`);
  return metric;
}

function divideBy(whenZero: Verdict): Computation {
  return ([left, right]) => (right!.isZero() ? whenZero : left!.div(right!));
}
