// Every dimension, declared once. Where a source's rows hold it is said in sql/columns.ts.

import type { Words } from '../../base/errors.ts';
import {
  ageChoices,
  type Choice,
  kindChoices,
  lifecycleChoices,
  marketChoices,
  quintileChoices,
  tierChoices,
} from './choices.ts';

export type DimensionKey =
  | 'region'
  | 'province'
  | 'city'
  | 'county'
  | 'market'
  | 'series'
  | 'product'
  | 'channel'
  | 'distributor'
  | 'customer'
  | 'tier'
  | 'lifecycle'
  | 'customer_age'
  | 'industry'
  | 'seller'
  | 'supervisor'
  | 'owner'
  | 'quintile'
  | 'kind'
  | 'event'
  | 'competitor'
  | 'month'
  | 'quarter'
  | 'year';

export type TimeDimension = 'month' | 'quarter' | 'year';
/** What rows can be filtered by; `region` stands for one of its levels, `quintile` for the sellers in it. */
export type SliceDimension = Exclude<DimensionKey, TimeDimension | 'region'>;
/** The table that holds a dimension's names. */
export type Noun =
  | 'region'
  | 'series'
  | 'product'
  | 'channel'
  | 'distributor'
  | 'customer'
  | 'person'
  | 'event'
  | 'competitor'
  | 'industry';

export interface Dimension {
  key: DimensionKey;
  names: Words;
  aliases?: string[];
  noun?: Noun;
  /** What a slice by one of its members is called, where the member's name alone would say something else. */
  slice?: Words;
  /** Its members, where the program knows them all. */
  choices?: readonly Choice[];
}

export const dimensions: readonly Dimension[] = [
  { key: 'region', names: { zh: '区域', en: 'Region' }, aliases: ['地区', '大区'], noun: 'region' },
  { key: 'province', names: { zh: '省份', en: 'Province' }, aliases: ['省'], noun: 'region' },
  { key: 'city', names: { zh: '城市', en: 'City' }, aliases: ['市'], noun: 'region' },
  { key: 'county', names: { zh: '区县', en: 'County' }, aliases: ['县'], noun: 'region' },
  { key: 'market', names: { zh: '市场', en: 'Market' }, aliases: ['市场类型'], choices: marketChoices },
  { key: 'series', names: { zh: '系列', en: 'Series' }, aliases: ['产品系列'], noun: 'series' },
  { key: 'product', names: { zh: '产品', en: 'Product' }, noun: 'product' },
  { key: 'channel', names: { zh: '渠道', en: 'Channel' }, noun: 'channel' },
  { key: 'distributor', names: { zh: '经销商', en: 'Distributor' }, noun: 'distributor' },
  { key: 'customer', names: { zh: '客户', en: 'Customer' }, noun: 'customer' },
  {
    key: 'tier',
    names: { zh: '客户分级', en: 'Tier' },
    aliases: ['客户等级', '客户层级', '分级'],
    choices: tierChoices,
  },
  { key: 'lifecycle', names: { zh: '生命周期', en: 'Lifecycle' }, aliases: ['客户阶段'], choices: lifecycleChoices },
  { key: 'customer_age', names: { zh: '新老客户', en: 'New or existing' }, choices: ageChoices },
  { key: 'industry', names: { zh: '行业', en: 'Industry' }, aliases: ['客户行业'], noun: 'industry' },
  { key: 'seller', names: { zh: '销售员', en: 'Seller' }, aliases: ['销售人员', '业务员'], noun: 'person' },
  {
    key: 'supervisor',
    names: { zh: '主管', en: 'Supervisor' },
    aliases: ['区域主管'],
    noun: 'person',
    slice: { zh: '{0}团队', en: 'team of {0}' },
  },
  {
    key: 'owner',
    names: { zh: '负责人', en: 'Owner' },
    aliases: ['客户负责人'],
    noun: 'person',
    slice: { zh: '{0}名下客户', en: 'customers of {0}' },
  },
  { key: 'quintile', names: { zh: '业绩分位', en: 'Quintile' }, aliases: ['业绩五分位'], choices: quintileChoices },
  { key: 'kind', names: { zh: '类型', en: 'Kind' }, aliases: ['类别'], choices: kindChoices },
  { key: 'event', names: { zh: '活动', en: 'Event' }, noun: 'event' },
  { key: 'competitor', names: { zh: '竞品', en: 'Competitor' }, aliases: ['竞争对手'], noun: 'competitor' },
  { key: 'month', names: { zh: '月份', en: 'Month' }, aliases: ['月'] },
  { key: 'quarter', names: { zh: '季度', en: 'Quarter' }, aliases: ['季'] },
  { key: 'year', names: { zh: '年份', en: 'Year' }, aliases: ['年', '年度'] },
];

const byKey = new Map(dimensions.map((dimension) => [dimension.key, dimension]));

export function dimensionOf(key: DimensionKey): Dimension {
  const dimension = byKey.get(key);
  if (!dimension) throw new Error(`no dimension ${key} in the catalogue`);
  return dimension;
}

export function isTime(key: DimensionKey): key is TimeDimension {
  return key === 'month' || key === 'quarter' || key === 'year';
}

/** True when its members are told apart by text: a choice or a name, no id of a table. */
export function isText(key: DimensionKey): boolean {
  const { noun } = dimensionOf(key);
  return noun === undefined || noun === 'industry';
}
