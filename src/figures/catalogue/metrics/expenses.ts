// What the region spends, beside sales and beside its target, and how fast travel is decided.

import { divideBy, type Metric } from '../metric.ts';

export const expenseMetrics: readonly Metric[] = [
  {
    key: 'expenses',
    names: { zh: '费用', en: 'Expenses' },
    aliases: ['销售费用', '费用总额'],
    unit: 'CNY',
    definition: {
      zh: '期间内各类费用金额之和，按费用日期。',
      en: 'Sum of the expenses of all kinds dated in the period.',
    },
    source: { kind: 'records', of: 'expense', take: { how: 'sum', column: 'amount' } },
  },
  {
    key: 'expense_ratio',
    names: { zh: '销售费用率', en: 'Expense ratio' },
    aliases: ['费用率'],
    unit: 'ratio',
    definition: {
      zh: '费用 ÷ 销售额；按费用类型或活动看时，销售额不分类型与活动。',
      en: 'Expenses divided by sales; sales are not told apart by kind of expense or by event.',
    },
    source: {
      kind: 'formula',
      inputs: ['expenses', { metric: 'sales', without: ['kind', 'event'] }],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
    target: 'expense_ratio.target',
  },
  {
    key: 'expense_ratio.target',
    names: { zh: '销售费用率目标', en: 'Expense ratio target' },
    aliases: ['费用率目标', '费用率控制目标'],
    unit: 'ratio',
    definition: {
      zh: '下达的费用率目标；全年目标适用于年内各期间，按月下达的取各月平均。',
      en: 'The expense ratio that was set; one for the year holds in every part of it, monthly ones are averaged.',
    },
    source: { kind: 'target', of: 'expense_ratio' },
  },
  {
    key: 'travel_requests',
    names: { zh: '差旅申请数', en: 'Travel requests' },
    aliases: ['出差申请数', '差旅申请'],
    unit: 'count',
    definition: {
      zh: '提交时间落在期间内的差旅申请数，不论状态。',
      en: 'Travel requests submitted in the period, whatever became of them.',
    },
    source: { kind: 'records', of: 'travel_request', take: { how: 'count' } },
  },
  {
    key: 'travel_requests.decided',
    names: { zh: '已审批差旅申请数', en: 'Travel requests decided' },
    unit: 'count',
    definition: {
      zh: '审批时间落在期间内、已批准或已驳回的差旅申请数。',
      en: 'Travel requests approved or rejected in the period.',
    },
    source: { kind: 'records', of: 'travel_decision', take: { how: 'count' } },
  },
  {
    key: 'travel_requests.approved',
    names: { zh: '已批准差旅申请数', en: 'Travel requests approved' },
    unit: 'count',
    definition: { zh: '审批时间落在期间内、已批准的差旅申请数。', en: 'Travel requests approved in the period.' },
    source: { kind: 'records', of: 'travel_decision', take: { how: 'count', where: 'is_approved' } },
  },
  {
    key: 'travel_approval_hours',
    names: { zh: '差旅审批时长', en: 'Hours to decide travel' },
    aliases: ['审批时长', '差旅审批平均时长'],
    unit: 'hours',
    definition: {
      zh: '期间内审批的差旅申请，从提交到审批的平均小时数，按自然时间计。',
      en: 'Mean hours from submission to decision of the travel requests decided in the period, nights and weekends included.',
    },
    source: { kind: 'records', of: 'travel_decision', take: { how: 'mean', column: 'waited_hours' } },
  },
  {
    key: 'travel_approved_rate',
    names: { zh: '差旅批准率', en: 'Travel approved' },
    aliases: ['差旅审批通过率'],
    unit: 'ratio',
    definition: {
      zh: '期间内审批的差旅申请中，批准的比例；撤回的不计。',
      en: 'Of the travel requests decided in the period, the part that was approved; withdrawn ones do not count.',
    },
    source: {
      kind: 'formula',
      inputs: ['travel_requests.approved', 'travel_requests.decided'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
];
