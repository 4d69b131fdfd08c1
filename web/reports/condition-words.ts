import type { FilterKey } from '../address.ts';
import type { Words } from '../words/words.ts';

/** The conditions of a report as people read them: `region=浙江,series=A` is “区域：浙江；系列：A”. What is not known stays as it is. */
export function conditionWords(conditions: string, words: Words): string {
  const told = [...conditions.matchAll(/([^=,]+)=((?:"[^"]*"|[^,"])+)/g)].map(([whole, name = '', value = '']) => {
    const key = keys[name.trim()];
    return key ? `${words.filters[key]}${words.reports.colon}${value.replaceAll('"', '').trim()}` : whole.trim();
  });
  return told.length === 0 ? conditions : told.join(words.reports.semicolon);
}

const keys: Record<string, FilterKey> = {
  region: 'region',
  province: 'region',
  series: 'series',
  channel: 'channel',
  seller: 'seller',
};
