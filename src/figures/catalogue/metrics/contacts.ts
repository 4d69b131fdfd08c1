// What is done for customers and what they think of it: contacts, satisfaction, service issues.

import { divideBy, type Metric } from '../metric.ts';

export const contactMetrics: readonly Metric[] = [
  {
    key: 'contacts',
    names: { zh: '联系次数', en: 'Contacts' },
    aliases: ['客户联系次数', '客户联系', '拜访次数'],
    unit: 'count',
    definition: {
      zh: '期间内的客户联系记录数，按类型：高层拜访、业务沟通、需求调研、自动推送。',
      en: 'Contacts with customers dated in the period, by kind: senior visit, business call, needs interview, automatic push.',
    },
    source: { kind: 'records', of: 'contact', take: { how: 'count' } },
  },
  {
    key: 'customers.contacted',
    names: { zh: '已联系客户数', en: 'Customers contacted' },
    aliases: ['联系客户数', '覆盖客户数'],
    unit: 'count',
    definition: {
      zh: '期间内至少有一次联系的不同客户数。',
      en: 'Distinct customers with a contact dated in the period.',
    },
    source: { kind: 'records', of: 'contact', take: { how: 'distinct', column: 'customer_id' } },
  },
  {
    key: 'contacts_per_customer',
    names: { zh: '户均联系次数', en: 'Contacts per customer' },
    unit: 'count',
    definition: { zh: '联系次数 ÷ 已联系客户数。', en: 'Contacts divided by the customers contacted.' },
    source: {
      kind: 'formula',
      inputs: ['contacts', 'customers.contacted'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
  {
    key: 'satisfaction',
    names: { zh: '客户满意度', en: 'Satisfaction' },
    aliases: ['满意度', '满意度评分'],
    unit: 'score',
    definition: {
      zh: '期间内有评分的客户的平均分；每个客户只取期间内最近的一次评分。',
      en: 'Mean of the scores dated in the period, one per customer: the latest in the period.',
    },
    source: { kind: 'records', of: 'latest_score', take: { how: 'mean', column: 'score' } },
  },
  {
    key: 'service_issues',
    names: { zh: '客户问题数', en: 'Service issues' },
    aliases: ['服务问题数', '问题数'],
    unit: 'count',
    definition: {
      zh: '期间内提出的客户问题数，按类型：交付、质量、售后、其他。',
      en: 'Issues opened in the period, by kind: delivery, quality, after-sales, other.',
    },
    source: { kind: 'records', of: 'issue', take: { how: 'count' } },
  },
  {
    key: 'issues_open',
    names: { zh: '未解决问题数', en: 'Open issues' },
    aliases: ['未决问题数', '未关闭问题数'],
    unit: 'count',
    definition: {
      zh: '期间最后一天（未结束的期间为业务日）已提出而尚未解决的客户问题数。',
      en: 'Issues opened and not yet resolved on the last day of the period, of a running one on the business day.',
    },
    source: { kind: 'records', of: 'open_issue', take: { how: 'count' } },
  },
  {
    key: 'issues_resolved',
    names: { zh: '已解决问题数', en: 'Issues resolved' },
    aliases: ['解决问题数'],
    unit: 'count',
    definition: { zh: '期间内解决的客户问题数。', en: 'Issues resolved in the period.' },
    source: { kind: 'records', of: 'resolved_issue', take: { how: 'count' } },
  },
  {
    key: 'issue_resolution_days',
    names: { zh: '问题平均解决天数', en: 'Days to resolution' },
    aliases: ['问题解决天数', '平均解决天数'],
    unit: 'days',
    definition: {
      zh: '期间内解决的客户问题从提出到解决的平均天数，当天解决为 0 天。',
      en: 'Mean days from opening to resolution of the issues resolved in the period; resolved on the same day is 0.',
    },
    source: { kind: 'records', of: 'resolved_issue', take: { how: 'mean', column: 'days' } },
  },
];
