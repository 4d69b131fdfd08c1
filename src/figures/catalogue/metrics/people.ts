// The sales team: how many there are, who came, who left, who stayed, and what sales come to a head.

import { divideBy, type Metric } from '../metric.ts';

export const peopleMetrics: readonly Metric[] = [
  {
    key: 'headcount',
    names: { zh: '在岗人数', en: 'Headcount' },
    aliases: ['人数', '团队人数', '销售人员数'],
    unit: 'people',
    definition: {
      zh: '期间最后一天（未结束的期间为业务日）在岗的销售员与主管人数；离职当天仍算在岗，没有入职日期的视为一直在岗。',
      en: 'People with role seller or supervisor employed on the last day of the period, or on the business day of a running one. The last day with the company counts; without a hire date somebody was always there.',
    },
    source: { kind: 'records', of: 'employed', take: { how: 'count' } },
  },
  {
    key: 'headcount.before',
    names: { zh: '期初人数', en: 'Headcount before the period' },
    unit: 'people',
    definition: {
      zh: '期间第一天的前一天在岗的销售员与主管人数，即上期期末人数。',
      en: 'Sellers and supervisors employed on the day before the period begins: the headcount of the period before.',
    },
    source: { kind: 'records', of: 'employed_before', take: { how: 'count' } },
  },
  {
    key: 'sales_per_head',
    names: { zh: '人均销售额', en: 'Sales per head' },
    aliases: ['人均产出', '人均业绩', '人均销售'],
    unit: 'CNY',
    definition: {
      zh: '销售额 ÷ 同一范围的在岗人数；人数不分系列、产品与渠道。',
      en: 'Sales divided by the headcount of the same slice; heads are not told apart by series, product or channel.',
    },
    source: {
      kind: 'formula',
      inputs: ['sales', { metric: 'headcount', without: ['series', 'product', 'channel'] }],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
  {
    key: 'hires',
    names: { zh: '入职人数', en: 'Hires' },
    aliases: ['新入职人数', '新员工数'],
    unit: 'people',
    definition: {
      zh: '入职日期落在期间内的销售员与主管人数。',
      en: 'Sellers and supervisors whose hire date lies in the period.',
    },
    source: { kind: 'records', of: 'hire', take: { how: 'count' } },
  },
  {
    key: 'leavers',
    names: { zh: '离职人数', en: 'Leavers' },
    unit: 'people',
    definition: {
      zh: '离职日期落在期间内的销售员与主管人数。',
      en: 'Sellers and supervisors whose last day with the company lies in the period.',
    },
    source: { kind: 'records', of: 'leaver', take: { how: 'count' } },
  },
  {
    key: 'turnover_rate',
    names: { zh: '人员流失率', en: 'Staff turnover' },
    aliases: ['离职率', '员工流失率'],
    unit: 'ratio',
    definition: {
      zh: '离职人数 ÷ 期初与期末在岗人数的平均；期初为期间第一天的前一天，未结束的期间以业务日为期末。不折算为年率。',
      en: 'Leavers divided by the mean of the headcount on the day before the period and on its last day, or on the business day of a running one. Not annualised.',
    },
    source: {
      kind: 'formula',
      inputs: ['leavers', 'headcount.before', 'headcount'],
      pattern: '{0} ÷ (({1} + {2}) ÷ 2)',
      compute: ([leavers, before, after]) => {
        const mean = before!.plus(after!).div(2);
        return mean.isZero() ? 'zero_base' : leavers!.div(mean);
      },
    },
  },
  {
    key: 'new_staff.due_3m',
    names: { zh: '入职满3个月日落在期间内的新员工数', en: 'New staff three months on' },
    unit: 'people',
    definition: {
      zh: '入职满 3 个月的那一天落在期间内的销售员与主管人数，无论届时是否在岗。',
      en: 'Sellers and supervisors whose three-month day falls in the period, whether they are still there or not.',
    },
    source: { kind: 'records', of: 'new_staff', take: { how: 'count' } },
  },
  {
    key: 'new_staff.stayed_3m',
    names: { zh: '满3个月仍在岗的新员工数', en: 'New staff still there after three months' },
    unit: 'people',
    definition: {
      zh: '入职满 3 个月的那一天落在期间内、且当天仍在岗的销售员与主管人数。',
      en: 'Sellers and supervisors whose three-month day falls in the period and who are employed on that day.',
    },
    source: { kind: 'records', of: 'new_staff', take: { how: 'count', where: 'has_stayed' } },
  },
  {
    key: 'new_staff_retention_3m',
    names: { zh: '新员工3个月留存率', en: 'Three-month retention of new staff' },
    aliases: ['新员工三个月留存率', '新人留存率', '新员工留存率'],
    unit: 'ratio',
    definition: {
      zh: '入职满 3 个月的那一天落在期间内的新员工中，当天仍在岗的比例。',
      en: 'Of the hires whose three-month day falls in the period, the part still employed on that day.',
    },
    source: {
      kind: 'formula',
      inputs: ['new_staff.stayed_3m', 'new_staff.due_3m'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
];
