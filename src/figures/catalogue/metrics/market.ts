// The market: how many counties are won, and what competitors do with their prices.

import type { DimensionKey } from '../dimensions.ts';
import { divideBy, type Metric } from '../metric.ts';

/** What is bought in a county has more sides than the county. */
const ofPurchases: DimensionKey[] = ['series', 'channel', 'distributor'];
const toCover = { metric: 'counties_to_cover', without: ofPurchases };

export const marketMetrics: readonly Metric[] = [
  {
    key: 'counties_to_cover',
    names: { zh: '应覆盖区县数', en: 'Counties to be covered' },
    aliases: ['应覆盖县数', '目标区县数'],
    unit: 'count',
    definition: {
      zh: '公司名单中应覆盖的区县数；名单没有日期，各期间相同。',
      en: 'Counties on the company’s list of those to be covered; the list has no dates and holds for every period.',
    },
    source: { kind: 'records', of: 'county_to_cover', take: { how: 'distinct', column: 'region_id' } },
  },
  {
    key: 'counties_covered',
    names: { zh: '已覆盖区县数', en: 'Counties covered' },
    aliases: ['已覆盖县数', '覆盖区县数'],
    unit: 'count',
    definition: {
      zh: '期间内至少有一个客户购买（有正金额明细，按明细的区县）的应覆盖区县数。',
      en: 'Counties to be covered with at least one customer who bought in the period: with a line of positive amount, by the county of the line.',
    },
    source: { kind: 'records', of: 'county_purchase', take: { how: 'distinct', column: 'county_id' } },
  },
  {
    key: 'county_coverage',
    names: { zh: '县级市场覆盖率', en: 'County coverage' },
    aliases: ['县域覆盖率', '区县覆盖率', '县域市场覆盖率', '市场覆盖率'],
    unit: 'ratio',
    definition: {
      zh: '已覆盖区县数 ÷ 应覆盖区县数。',
      en: 'Counties covered divided by the counties to be covered.',
    },
    source: {
      kind: 'formula',
      inputs: ['counties_covered', toCover],
      pattern: '{0} ÷ {1}',
      compute: divideBy('zero_base'),
    },
    whole: true,
  },
  {
    key: 'counties_blank',
    names: { zh: '空白区县数', en: 'Blank counties' },
    aliases: ['空白县数', '空白市场数', '空白县级市场数'],
    unit: 'count',
    definition: {
      zh: '应覆盖区县数 − 已覆盖区县数。',
      en: 'Counties to be covered less the counties covered.',
    },
    source: {
      kind: 'formula',
      inputs: [toCover, 'counties_covered'],
      pattern: '{0} − {1}',
      compute: ([all, covered]) => all!.minus(covered!),
    },
    whole: true,
  },
  {
    key: 'competitor_price_moves',
    names: { zh: '竞品调价次数', en: 'Competitors’ price moves' },
    aliases: ['竞品价格变动次数'],
    unit: 'count',
    definition: {
      zh: '期间内竞品价格变动的记录数，升降都算。',
      en: 'Price moves of competitors dated in the period, up and down.',
    },
    source: { kind: 'records', of: 'price_move', take: { how: 'count' } },
  },
  {
    key: 'competitor_price_cut',
    names: { zh: '竞品降价幅度', en: 'Competitors’ price cut' },
    aliases: ['竞品降幅', '竞品降价'],
    unit: 'ratio',
    definition: {
      zh: '期间内竞品各次下调的平均幅度，以正数表示；上调不计。最大值即期间内最深的一次。',
      en: 'Mean of the price moves downward dated in the period, as a positive fraction; the maximum is the deepest.',
    },
    source: { kind: 'records', of: 'price_move', take: { how: 'mean', column: 'cut', where: 'is_cut' } },
  },
];
