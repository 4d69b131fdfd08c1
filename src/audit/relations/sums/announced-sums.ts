// Sums whose parts the words announce as all there are: 分三块:…, 由…三项构成, 其余133家.

import type { Item } from '../../items.ts';
import { isFinite } from '../interval.ts';
import type { Sum } from './sum-claims.ts';

export function announcedSums(group: readonly Item[]): Sum[] {
  return group.flatMap((item, index) => [
    ...announced(item, index, group),
    ...constituted(item, index, group),
    ...withRest(item, index, group),
  ]);
}

const numerals = '零一二三四五六七八九十';
const back = 6;

/** 核心产品又分三块:… — as many parts as were announced; the words before them name their whole once more, or nothing at all. */
function announced({ amount }: Item, index: number, group: readonly Item[]): Sum[] {
  const told =
    amount &&
    /^(.*?)(?:又|再|可|共)?(?:分为?|分成|包括|由)([二两三四五六七八九])[个块类项部大]?[^,，。]{0,6}[:：]/.exec(
      amount.gap,
    );
  if (!told) return [];
  const wanted = told[2] === '两' ? 2 : numerals.indexOf(told[2]!);
  const parts = group
    .slice(index, index + 3 * wanted)
    .filter((item) => isPart(item, amount.unit))
    .slice(0, wanted);
  const words = told[1]!.replace(/^.*[。;；,，]/, '');
  const before = group.slice(Math.max(0, index - back), index).filter((item) => isPart(item, amount.unit));
  const whole = words === '' ? before.at(-1) : before.findLast(({ label }) => label !== '' && words.includes(label));
  return whole && parts.length === wanted ? [{ whole, parts, link: 'told' }] : [];
}

/** 后者由寿险…、健康险…、意外险…三项构成 — of what stands right before. */
function constituted({ amount, segment }: Item, index: number, group: readonly Item[]): Sum[] {
  if (!amount || !/^[二两三四五六]?[项块部类个]?(?:部分)?(?:构成|组成)/.test(amount.tail)) return [];
  const start = group
    .slice(0, index)
    .findLastIndex((item) => item.segment === segment && /由/.test(item.amount?.lead ?? ''));
  const parts = start < 0 ? [] : group.slice(start, index + 1);
  const whole = group[start - 1];
  return parts.length > 1 && whole && [whole, ...parts].every((item) => isPart(item, amount.unit))
    ? [{ whole, parts, link: 'told' }]
    : [];
}

/** 入库268家:A类42家,B类93家,其余133家 — the rest leaves nothing out. */
function withRest({ amount, label, sentence }: Item, index: number, group: readonly Item[]): Sum[] {
  if (!amount || !/^(?:其余|其他|其它|剩余)/.test(label)) return [];
  const outside = group
    .slice(0, index)
    .findLastIndex((item) => item.sentence !== sentence || !isPart(item, amount.unit));
  const [whole, ...parts] = group.slice(Math.max(outside + 1, index - 12), index + 1);
  const largest = Math.max(...parts.map((part) => part.amount!.value));
  return whole && parts.length > 1 && opensList.test(parts[0]!.amount!.gap) && whole.amount!.value > largest
    ? [{ whole, parts, link: 'told' }]
    : [];
}

const opensList =
  /^[^,，、。;；]{0,4}[:(]|其中|包括|分为|(?:依次|分别)(?:为|是)?[:：]?|(?:按[^,，]{1,8}(?:划分|分|看)|分[^,，]{1,6}看)[,，:：]/;

function isPart({ amount, portion }: Item, unit: string): boolean {
  return amount !== undefined && !portion && amount.unit === unit && isFinite(amount);
}
