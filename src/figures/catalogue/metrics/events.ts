// Promotion events and exhibitions: what they reached, whom they won, what those bought, and what it cost.

import type { DimensionKey } from '../dimensions.ts';
import { divideBy, type Metric } from '../metric.ts';

/** What sales know nothing of. */
const ofEvents: DimensionKey[] = ['kind', 'event'];

export const eventMetrics: readonly Metric[] = [
  {
    key: 'events',
    names: { zh: '活动场次', en: 'Events' },
    aliases: ['市场活动场次', '活动数'],
    unit: 'count',
    definition: {
      zh: '期间内举办的活动数，按类型：推介会、展会。',
      en: 'Events held in the period, by kind: promotion, exhibition.',
    },
    source: { kind: 'records', of: 'event', take: { how: 'count' } },
  },
  {
    key: 'event_reach',
    names: { zh: '触达潜客数', en: 'Prospects reached' },
    aliases: ['活动触达数', '触达潜在客户数', '触达客户数'],
    unit: 'count',
    definition: {
      zh: '期间内举办的活动触达的潜在客户数之和。',
      en: 'Sum of the prospects reached by the events held in the period.',
    },
    source: { kind: 'records', of: 'event', take: { how: 'sum', column: 'reached' } },
  },
  {
    key: 'event_attendees',
    names: { zh: '活动到场人数', en: 'Event attendees' },
    aliases: ['到场人数'],
    unit: 'people',
    definition: {
      zh: '期间内举办的活动的到场人数之和。',
      en: 'Sum of the attendees of the events held in the period.',
    },
    source: { kind: 'records', of: 'event', take: { how: 'sum', column: 'attendees' } },
  },
  {
    key: 'event_conversions',
    names: { zh: '转化客户数', en: 'Customers converted by events' },
    aliases: ['活动转化客户数', '活动转化数'],
    unit: 'count',
    definition: {
      zh: '期间内举办的活动所触达的潜客中成为客户的：首张订单（全部账册）落在活动当天起的约定天数内，且在首单那一年达到基础级以上。同一客户只计一次。',
      en: 'Distinct customers who were prospects of an event held in the period, whose first order ever falls within the company’s days of conversion after it, and who reach the base tier or more in the calendar year of that order.',
    },
    source: { kind: 'records', of: 'conversion', take: { how: 'distinct', column: 'customer_id' } },
    settings: ['conversion.days', 'tier.base'],
  },
  {
    key: 'event_conversion_rate',
    names: { zh: '活动转化率', en: 'Event conversion rate' },
    unit: 'ratio',
    definition: {
      zh: '转化客户数 ÷ 触达潜客数。',
      en: 'Customers converted divided by the prospects reached.',
    },
    source: {
      kind: 'formula',
      inputs: ['event_conversions', 'event_reach'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
    whole: true,
  },
  {
    key: 'event_sales',
    names: { zh: '转化客户销售额', en: 'Sales from events' },
    aliases: ['活动转化销售额', '活动销售额'],
    unit: 'CNY',
    definition: {
      zh: '期间内举办的活动所转化客户在期间内的销售额；由几场活动转化的客户只计一次。',
      en: 'Sales of the period to the customers converted by the events held in it; who was converted by several events counts once.',
    },
    source: { kind: 'records', of: 'conversion_line', take: { how: 'sum', column: 'amount' } },
    settings: ['conversion.days', 'tier.base'],
  },
  {
    key: 'event_sales_share_of_growth',
    names: { zh: '转化客户增量占比', en: 'Events’ share of growth' },
    aliases: ['活动增量占比', '活动增量贡献率', '新增销售额贡献率'],
    unit: 'ratio',
    definition: {
      zh: '转化客户销售额 ÷（本期销售额 − 上年同期销售额）；销售额没有增长时无此比率。',
      en: 'Sales from events divided by what sales grew by against the year before; there is none where they did not grow.',
    },
    source: {
      kind: 'formula',
      inputs: ['event_sales', { metric: 'sales', transform: 'dyoy', without: ofEvents }],
      pattern: '{0} ÷ {1}',
      compute: ([sales, growth]) => (growth!.gt(0) ? sales!.div(growth!) : 'zero_base'),
    },
  },
  {
    key: 'event_expenses',
    names: { zh: '活动费用', en: 'Event expenses' },
    aliases: ['市场活动费用'],
    unit: 'CNY',
    definition: {
      zh: '期间内举办的活动的全部费用，凡写明该活动的都算，含差旅，不论费用发生在哪一天。',
      en: 'All expenses that name an event held in the period, travel included, whatever their own date.',
    },
    source: { kind: 'records', of: 'event_expense', take: { how: 'sum', column: 'amount' } },
  },
  {
    key: 'event_cost_per_conversion',
    names: { zh: '单个转化成本', en: 'Cost per conversion' },
    aliases: ['转化成本', '获客成本'],
    unit: 'CNY',
    definition: {
      zh: '活动费用 ÷ 转化客户数。',
      en: 'Event expenses divided by the customers converted.',
    },
    source: {
      kind: 'formula',
      inputs: ['event_expenses', 'event_conversions'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
    whole: true,
  },
  {
    key: 'marketing_roi',
    names: { zh: '市场投入产出比', en: 'Marketing return' },
    aliases: ['投入产出比', '营销投入产出比', '活动投入产出比', 'ROI', 'roi'],
    unit: 'ratio',
    written: 'return',
    definition: {
      zh: '期间内举办的推介会与展会所转化客户在期间内的销售额 ÷ 这些活动的费用（含差旅）。',
      en: 'Sales of the period to the customers converted by its promotion events and exhibitions, divided by those events’ expenses, travel included.',
    },
    source: {
      kind: 'formula',
      inputs: ['event_sales', 'event_expenses'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
    target: 'marketing_roi.target',
    whole: true,
  },
  {
    key: 'marketing_roi.target',
    names: { zh: '市场投入产出比目标', en: 'Target of the marketing return' },
    aliases: ['投入产出比目标'],
    unit: 'ratio',
    written: 'return',
    definition: {
      zh: '期间的市场投入产出比目标；期间含几个月的取各月的平均。',
      en: 'The target that is set for the period’s marketing return; of several months their mean.',
    },
    source: { kind: 'target', of: 'marketing_roi' },
  },
  {
    key: 'prospects',
    names: { zh: '潜在客户数', en: 'Prospects' },
    aliases: ['潜客数', '新增潜客数'],
    unit: 'count',
    definition: {
      zh: '期间内建立的潜在客户数，按阶段：触达、意向、洽谈、成交、放弃。',
      en: 'Prospects found in the period, by stage: reached, interested, negotiating, converted, dropped.',
    },
    source: { kind: 'records', of: 'prospect', take: { how: 'count' } },
  },
  {
    key: 'prospects.converted',
    names: { zh: '成交潜客数', en: 'Prospects converted' },
    aliases: ['潜客成交数'],
    unit: 'count',
    definition: {
      zh: '期间内建立、已到成交阶段的潜在客户数。',
      en: 'Prospects found in the period that have become customers.',
    },
    source: { kind: 'records', of: 'prospect', take: { how: 'count', where: 'is_converted' } },
  },
  {
    key: 'prospect_conversion_rate',
    names: { zh: '潜客转化率', en: 'Prospect conversion rate' },
    aliases: ['潜客成交率'],
    unit: 'ratio',
    definition: {
      zh: '成交潜客数 ÷ 潜在客户数。',
      en: 'Prospects converted divided by the prospects found.',
    },
    source: {
      kind: 'formula',
      inputs: ['prospects.converted', 'prospects'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
];
