// Plausible cells by type.

import { pick, type Random, wholeBetween } from '../../samples/random.ts';

export type ValueType =
  | 'text'
  | 'name'
  | 'number_text'
  | 'day'
  | 'month'
  | 'moment'
  | 'year'
  | 'month_number'
  | 'decimal'
  | 'province'
  | 'empty'
  | string[];

export function valueOf(random: Random, type: ValueType): string {
  return typeof type === 'object' ? pick(random, type) : makers[type](random);
}

const makers: Record<Exclude<ValueType, string[]>, (random: Random) => string> = {
  text: (random) => pick(random, texts),
  name: (random) => `${pick(random, texts).trim()}${wholeBetween(random, 1, 999)}`,
  number_text: (random) => `D${wholeBetween(random, 1, 9999)}`,
  day: (random) => dayText(random),
  month: (random) => `2025-${twoDigits(wholeBetween(random, 1, 12))}`,
  moment: (random) => `${dayText(random)} ${twoDigits(wholeBetween(random, 0, 23))}:30`,
  year: () => '2025',
  month_number: (random) => String(wholeBetween(random, 1, 12)),
  decimal: (random) => String(wholeBetween(random, -50_000, 9_999_999) / 100),
  province: (random) => pick(random, ['浙江', '江苏省', '上海市', '内蒙古自治区']),
  empty: () => '',
};

/** Names of customers and people, and any other text. */
export const texts = [
  '杭州甲有限公司',
  '张三',
  '李四/王五',
  'A系列',
  '00123',
  'O"Neill, "Bob"',
  '两行\n的名字',
  'café',
  '𠮷野家',
  '镕',
  ' 前后空格 ',
  'a;b|c\td',
];

function dayText(random: Random): string {
  const day = [2025, wholeBetween(random, 1, 12), wholeBetween(random, 1, 28)];
  const padded = day.map((part) => twoDigits(part));
  return pick(random, [padded.join('-'), day.join('/'), `${day[0]}年${day[1]}月${day[2]}日`, padded.join('')]);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
