// Whether customers were contacted as often as their tier is owed.

import type { DefinitionKey } from '../../../records/definition-list.ts';
import { divideBy, type Metric } from '../metric.ts';

const settings: DefinitionKey[] = [
  'cadence.strategic.senior_visit.days',
  'cadence.core.business_call.days',
  'cadence.base.automatic_push.days',
  'tier.strategic',
  'tier.core',
  'tier.base',
];

export const cadenceMetrics: readonly Metric[] = [
  {
    key: 'cadence_due',
    names: { zh: '应联系次数', en: 'Contacts due' },
    aliases: ['应联系数'],
    unit: 'count',
    definition: {
      zh: '按客户当年的分级：战略客户应有高层拜访、核心客户应有业务沟通、基础客户应有自动推送，每个间隔各一次。间隔从 1 月 1 日起连续划分，余下的天数不少于半个间隔的也算一个；首单之后开始、并在期间内且不晚于业务日结束的间隔计入。',
      en: 'By the customer’s tier of the calendar year: a senior visit for strategic, a business call for core, an automatic message for base customers, one in each window of so many days. Windows follow one another from 1 January, a rest of at least half a window being one more; those count that begin after the first order and end in the period, not after the business day.',
    },
    source: { kind: 'records', of: 'cadence', take: { how: 'count' } },
    settings,
  },
  {
    key: 'cadence_kept',
    names: { zh: '按期联系次数', en: 'Contacts kept' },
    aliases: ['已履约联系次数'],
    unit: 'count',
    definition: {
      zh: '应联系的间隔中，间隔内确有联系的个数。更高一级的联系也算：高层拜访、需求调研可抵业务沟通，任何联系都可抵自动推送。',
      en: 'Windows due in which there was such a contact. A higher kind counts, too: a senior visit or a needs interview for a business call, any contact for an automatic message.',
    },
    source: { kind: 'records', of: 'cadence', take: { how: 'count', where: 'kept' } },
    settings,
  },
  {
    key: 'cadence_missed',
    names: { zh: '逾期未联系次数', en: 'Contacts missed' },
    aliases: ['漏联系次数'],
    unit: 'count',
    definition: {
      zh: '应联系次数 − 按期联系次数：间隔已过而没有联系的个数。',
      en: 'Contacts due minus the contacts kept: windows that have passed without one.',
    },
    source: {
      kind: 'formula',
      inputs: ['cadence_due', { metric: 'cadence_kept', aside: true }],
      pattern: '{0} − {1}',
      compute: ([due, kept]) => due!.minus(kept!),
    },
  },
  {
    key: 'cadence_compliance',
    names: { zh: '联系频次达成率', en: 'Cadence compliance' },
    aliases: ['联系达成率', '拜访达成率', '分级联系达成率'],
    unit: 'ratio',
    definition: {
      zh: '按期联系次数 ÷ 应联系次数。',
      en: 'Contacts kept divided by the contacts due.',
    },
    source: {
      kind: 'formula',
      inputs: ['cadence_kept', 'cadence_due'],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
  },
];
