// Every transform, declared once: what it compares, and how the result is called.

import type { Words } from '../../base/errors.ts';

export type TransformKey =
  | 'yoy'
  | 'mom'
  | 'qoq'
  | 'dyoy'
  | 'dmom'
  | 'dqoq'
  | 'share'
  | 'gap'
  | 'cum'
  | 'year'
  | 'avg'
  | 'rank'
  | 'max'
  | 'min';

export type Comparison = 'year_before' | 'month_before' | 'quarter_before';

export type TransformKind =
  | { kind: 'growth'; with: Comparison }
  | { kind: 'difference'; with: Comparison }
  | { kind: 'share' }
  | { kind: 'gap' }
  | { kind: 'cumulate' }
  | { kind: 'whole_year' }
  | { kind: 'average' }
  | { kind: 'rank' }
  | { kind: 'extreme'; which: 'max' | 'min' };

export interface Transform {
  key: TransformKey;
  names: Words;
  aliases?: string[];
  definition: Words;
  does: TransformKind;
  /** True when a dimension may stand behind it, as in share(channel). */
  within?: true;
}

const growth = (base: Words): Words => ({
  zh: `（本期 − ${base.zh}）÷ ${base.zh}的绝对值。未结束的期间只与${base.zh}的同样天数相比。`,
  en: `(this period − ${base.en}) ÷ |${base.en}|. A period still running is compared with as many days of ${base.en}.`,
});
const difference = (base: Words): Words => ({
  zh: `本期 − ${base.zh}；比率之差以百分点计。未结束的期间只与${base.zh}的同样天数相比。`,
  en: `This period − ${base.en}; ratios differ in percentage points. A period still running is compared with as many days.`,
});
const yearBefore = { zh: '上年同期', en: 'the same period of the year before' };
const monthBefore = { zh: '上期', en: 'the period before' };
const quarterBefore = { zh: '上季', en: 'the quarter before' };

export const transforms: readonly Transform[] = [
  {
    key: 'yoy',
    names: { zh: '同比增长率', en: 'year-on-year growth' },
    aliases: ['同比'],
    definition: growth(yearBefore),
    does: { kind: 'growth', with: 'year_before' },
  },
  {
    key: 'mom',
    names: { zh: '环比增长率', en: 'month-on-month growth' },
    aliases: ['环比'],
    definition: growth(monthBefore),
    does: { kind: 'growth', with: 'month_before' },
  },
  {
    key: 'qoq',
    names: { zh: '季度环比增长率', en: 'quarter-on-quarter growth' },
    aliases: ['季环比'],
    definition: growth(quarterBefore),
    does: { kind: 'growth', with: 'quarter_before' },
  },
  {
    key: 'dyoy',
    names: { zh: '同比变动', en: 'year-on-year change' },
    aliases: ['同比增减'],
    definition: difference(yearBefore),
    does: { kind: 'difference', with: 'year_before' },
  },
  {
    key: 'dmom',
    names: { zh: '环比变动', en: 'month-on-month change' },
    aliases: ['环比增减'],
    definition: difference(monthBefore),
    does: { kind: 'difference', with: 'month_before' },
  },
  {
    key: 'dqoq',
    names: { zh: '季度环比变动', en: 'quarter-on-quarter change' },
    aliases: ['季环比增减'],
    definition: difference(quarterBefore),
    does: { kind: 'difference', with: 'quarter_before' },
  },
  {
    key: 'share',
    names: { zh: '占比', en: 'share' },
    aliases: ['比重'],
    definition: {
      zh: '本范围 ÷ 去掉全部条件后的同一指标；share(维度) 只去掉该维度的条件。',
      en: 'This slice divided by the same figure without any condition; share(dimension) drops only that condition.',
    },
    does: { kind: 'share' },
    within: true,
  },
  {
    key: 'gap',
    names: { zh: '与目标差额', en: 'gap to target' },
    aliases: ['差额', '目标差额'],
    definition: { zh: '实际 − 目标。', en: 'Actual minus target.' },
    does: { kind: 'gap' },
  },
  {
    key: 'cum',
    names: { zh: '累计', en: 'year to date' },
    aliases: ['年累计'],
    definition: {
      zh: '从财年初到期间最后一天的累计。',
      en: 'From the start of the fiscal year to the last day of the period.',
    },
    does: { kind: 'cumulate' },
  },
  {
    key: 'year',
    names: { zh: '全年', en: 'whole year' },
    definition: {
      zh: '期间最后一天所在财年的全年。',
      en: 'The whole fiscal year in which the last day of the period lies.',
    },
    does: { kind: 'whole_year' },
  },
  {
    key: 'avg',
    names: { zh: '平均', en: 'average' },
    aliases: ['均值', '月均', '日均'],
    definition: {
      zh: '多个整月的期间按月平均，其余按日历天平均；未结束的期间只除以已过的天数。',
      en: 'Per calendar month where the period is several whole months, else per calendar day; a running period by the days elapsed.',
    },
    does: { kind: 'average' },
  },
  {
    key: 'rank',
    names: { zh: '名次', en: 'rank' },
    aliases: ['排名'],
    definition: {
      zh: '在 by 的各项中由大到小的名次，并列同名次；rank(维度) 是在该维度中的名次。',
      en: 'Position among the rows of the breakdown, the largest first, equal ones sharing it; rank(dimension) is that within the dimension.',
    },
    does: { kind: 'rank' },
    within: true,
  },
  {
    key: 'max',
    names: { zh: '最大值', en: 'maximum' },
    aliases: ['最高', '最大'],
    definition: { zh: '期间内单条记录的最大值。', en: 'The largest single record of the period.' },
    does: { kind: 'extreme', which: 'max' },
  },
  {
    key: 'min',
    names: { zh: '最小值', en: 'minimum' },
    aliases: ['最低', '最小'],
    definition: { zh: '期间内单条记录的最小值。', en: 'The smallest single record of the period.' },
    does: { kind: 'extreme', which: 'min' },
  },
];

const byKey = new Map(transforms.map((transform) => [transform.key, transform]));

export function transformOf(key: TransformKey): Transform {
  const transform = byKey.get(key);
  if (!transform) throw new Error(`no transform ${key} in the catalogue`);
  return transform;
}

/** Names for a metric with its transform: `channel_share` is `sales:share(channel)`. */
export const shorthands: readonly { key: string; aliases: string[]; metric: string; share: 'channel' | 'series' }[] = [
  { key: 'channel_share', aliases: ['渠道占比'], metric: 'sales', share: 'channel' },
  { key: 'series_penetration', aliases: ['系列渗透率'], metric: 'sales', share: 'series' },
];
