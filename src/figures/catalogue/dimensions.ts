// Every dimension, declared once. `column` says where a grain's rows hold it (see sql/).

import type { Words } from '../../base/errors.ts';

export type DimensionKey =
  | 'region'
  | 'province'
  | 'city'
  | 'county'
  | 'series'
  | 'product'
  | 'channel'
  | 'distributor'
  | 'customer'
  | 'seller'
  | 'supervisor'
  | 'owner'
  | 'month'
  | 'quarter'
  | 'year';

export type TimeDimension = 'month' | 'quarter' | 'year';
/** What rows can be grouped and filtered by; `region` stands for one of its levels. */
export type SliceDimension = Exclude<DimensionKey, TimeDimension | 'region'>;
/** The table that holds a dimension's names. */
export type Noun = 'region' | 'series' | 'product' | 'channel' | 'distributor' | 'customer' | 'person';

export interface Dimension {
  key: DimensionKey;
  names: Words;
  aliases?: string[];
  noun?: Noun;
}

export const dimensions: readonly Dimension[] = [
  { key: 'region', names: { zh: '区域', en: 'Region' }, aliases: ['地区', '大区'], noun: 'region' },
  { key: 'province', names: { zh: '省份', en: 'Province' }, aliases: ['省'], noun: 'region' },
  { key: 'city', names: { zh: '城市', en: 'City' }, aliases: ['市'], noun: 'region' },
  { key: 'county', names: { zh: '区县', en: 'County' }, aliases: ['县'], noun: 'region' },
  { key: 'series', names: { zh: '系列', en: 'Series' }, aliases: ['产品系列'], noun: 'series' },
  { key: 'product', names: { zh: '产品', en: 'Product' }, noun: 'product' },
  { key: 'channel', names: { zh: '渠道', en: 'Channel' }, noun: 'channel' },
  { key: 'distributor', names: { zh: '经销商', en: 'Distributor' }, noun: 'distributor' },
  { key: 'customer', names: { zh: '客户', en: 'Customer' }, noun: 'customer' },
  { key: 'seller', names: { zh: '销售员', en: 'Seller' }, aliases: ['销售人员', '业务员'], noun: 'person' },
  { key: 'supervisor', names: { zh: '主管', en: 'Supervisor' }, aliases: ['区域主管'], noun: 'person' },
  { key: 'owner', names: { zh: '负责人', en: 'Owner' }, aliases: ['客户负责人'], noun: 'person' },
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
