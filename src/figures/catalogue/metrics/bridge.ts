// The price–volume–mix bridge: why sales differ from those of the same period a year before. The six parts that a reader
// asks for add up to `sales:dyoy` of the same slice; the four sums between them are what they are differences of.

import type { Computation, Metric } from '../metric.ts';

const difference: Computation = ([left, right]) => left!.minus(right!);

const comparable = {
  zh: '可比产品指本期与上年同期在该范围内净数量都大于零的产品，只计有产品、有数量的明细；与上年同期相比，未结束的期间只比同样的天数。',
  en: 'Comparable products have a net quantity above zero in the slice in both periods; only lines with a product and a quantity count. The base is the same period a year before, as many days of it where the period is running.',
};
const within = {
  zh: '分组时在每一组内按产品计算，各组之和不等于整体。',
  en: 'In a breakdown it is computed by product within each row, so rows do not add up to the whole.',
};

export const bridgeMetrics: readonly Metric[] = [
  {
    key: 'bridge.volume',
    names: { zh: '量差', en: 'Volume effect' },
    aliases: ['销量影响', '数量影响'],
    unit: 'CNY',
    definition: {
      zh: `量差 =（本期总数量 − 上年总数量）× 上年平均单价，即数量变了而价格与结构不变时的销售额变动。${comparable.zh}${within.zh}`,
      en: `(quantity now − quantity a year before) × average price a year before: the change of sales had prices and mix stayed. ${comparable.en} ${within.en}`,
    },
    source: {
      kind: 'formula',
      inputs: ['bridge.at_base_mix', 'bridge.base'],
      pattern: '{0} − {1}',
      compute: difference,
    },
  },
  {
    key: 'bridge.price',
    names: { zh: '价差', en: 'Price effect' },
    aliases: ['价格影响'],
    unit: 'CNY',
    definition: {
      zh: `价差 = ∑（本期单价 − 上年单价）× 本期数量，逐个产品相加。${comparable.zh}${within.zh}`,
      en: `Sum over products of (price now − price a year before) × quantity now. ${comparable.en} ${within.en}`,
    },
    source: {
      kind: 'formula',
      inputs: ['bridge.now', 'bridge.at_base_prices'],
      pattern: '{0} − {1}',
      compute: difference,
    },
  },
  {
    key: 'bridge.mix',
    names: { zh: '结构差', en: 'Mix effect' },
    aliases: ['结构影响'],
    unit: 'CNY',
    definition: {
      zh: `结构差 = ∑（本期数量 − 上年数量 × 本期总数量 ÷ 上年总数量）× 上年单价：卖得更多的是贵的还是便宜的产品。${comparable.zh}${within.zh}`,
      en: `Sum over products of (quantity now − quantity a year before × total quantity now ÷ then) × price a year before: whether dearer or cheaper products gained. ${comparable.en} ${within.en}`,
    },
    source: {
      kind: 'formula',
      inputs: ['bridge.at_base_prices', 'bridge.at_base_mix'],
      pattern: '{0} − {1}',
      compute: difference,
    },
  },
  {
    key: 'bridge.new_products',
    names: { zh: '新品贡献', en: 'New products' },
    aliases: ['新品'],
    unit: 'CNY',
    definition: {
      zh: `本期净数量大于零而上年同期没有的产品，其金额的变动之和。只计有产品、有数量的明细。${within.zh}`,
      en: `Change of amount of the products with a net quantity above zero in the period and none a year before. Only lines with a product and a quantity count. ${within.en}`,
    },
    source: { kind: 'bridge', part: 'new' },
  },
  {
    key: 'bridge.lost_products',
    names: { zh: '停售影响', en: 'Products no longer sold' },
    aliases: ['停售'],
    unit: 'CNY',
    definition: {
      zh: `上年同期净数量大于零而本期没有的产品，其金额的变动之和，一般为负。只计有产品、有数量的明细。${within.zh}`,
      en: `Change of amount of the products with a net quantity above zero a year before and none in the period; as a rule negative. Only lines with a product and a quantity count. ${within.en}`,
    },
    source: { kind: 'bridge', part: 'lost' },
  },
  {
    key: 'bridge.other',
    names: { zh: '其他差异', en: 'Other change' },
    aliases: ['其他'],
    unit: 'CNY',
    definition: {
      zh: '销售额同比变动中不能归入量差、价差、结构差、新品与停售的部分：没有产品或没有数量的明细，以及两期净数量都不大于零的产品。六项之和恰为销售额同比变动。',
      en: 'What the change of sales holds beside volume, price, mix, new and lost products: lines without a product or a quantity, and products with no quantity above zero in either period. The six add up to the change exactly.',
    },
    source: {
      kind: 'formula',
      inputs: [
        { metric: 'sales', transform: 'dyoy' },
        'bridge.now',
        'bridge.base',
        'bridge.new_products',
        'bridge.lost_products',
      ],
      pattern: '{0} − ({1} − {2}) − {3} − {4}',
      compute: ([change, now, base, fresh, lost]) => change!.minus(now!).plus(base!).minus(fresh!).minus(lost!),
    },
  },
  {
    key: 'bridge.now',
    names: { zh: '可比产品销售额', en: 'Sales of comparable products' },
    unit: 'CNY',
    definition: { zh: `可比产品的本期金额。${comparable.zh}`, en: `Amount of comparable products. ${comparable.en}` },
    source: { kind: 'bridge', part: 'now' },
  },
  {
    key: 'bridge.base',
    names: { zh: '可比产品上年销售额', en: 'Sales of comparable products a year before' },
    unit: 'CNY',
    definition: {
      zh: `可比产品的上年同期金额。${comparable.zh}`,
      en: `Amount of comparable products in the same period a year before. ${comparable.en}`,
    },
    source: { kind: 'bridge', part: 'base' },
  },
  {
    key: 'bridge.at_base_prices',
    names: { zh: '按上年价格计的可比产品销售额', en: 'Comparable products at last year’s prices' },
    unit: 'CNY',
    definition: {
      zh: `∑ 可比产品的本期数量 × 上年单价，合计取六位小数。${comparable.zh}`,
      en: `Sum over comparable products of quantity now × price a year before, to six decimals. ${comparable.en}`,
    },
    source: { kind: 'bridge', part: 'at_base_prices' },
  },
  {
    key: 'bridge.at_base_mix',
    names: { zh: '按上年价格与结构计的可比产品销售额', en: 'Comparable products at last year’s prices and mix' },
    unit: 'CNY',
    definition: {
      zh: `可比产品的本期总数量 × 上年平均单价，取六位小数。${comparable.zh}`,
      en: `Total quantity of comparable products now × their average price a year before, to six decimals. ${comparable.en}`,
    },
    source: { kind: 'bridge', part: 'at_base_mix' },
  },
];
