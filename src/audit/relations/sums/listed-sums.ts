// 运送216.81万人次,其中国内196.84万人次,国际17.62万人次,地区4.35万人次. A list behind 其中 may leave something out, and its parts may
// overlap: it is told only where things of one kind are more than their whole, or miss it by one digit.

import type { Item } from '../../items.ts';
import { isFinite, meet, total } from '../interval.ts';
import { isOneDigitOff } from './one-digit-off.ts';
import { areParallel, type Sum } from './sum-claims.ts';

const opensList = /其中|分[^,，]{1,6}看|按[^,，]{1,8}(?:分|看)|依次|分别/;
const mostParts = 12;

export function listedSums(group: readonly Item[]): Sum[] {
  return group.flatMap((whole, index): Sum[] => {
    const first = group[index + 1];
    if (!whole.amount || !first?.amount || !isFinite(whole.amount) || !opensList.test(first.amount.gap)) return [];
    const parts = partsBehind(group.slice(index + 1, index + 1 + mostParts), whole);
    if (parts.length < 2 || !areParallel(parts) || parts.some(({ label }) => label === '')) return [];
    const amounts = parts.map(({ amount }) => amount!);
    if (meet(total(amounts), whole.amount)) return [];
    return isTooMuch(parts, whole) || isOneDigitOff(whole.amount, amounts) ? [{ whole, parts, link: 'told' }] : [];
  });
}

function partsBehind(items: readonly Item[], whole: Item): Item[] {
  const { unit } = whole.amount!;
  const end = items.findIndex(
    ({ amount, portion, sentence, isAside, isTotal }, at) =>
      !amount ||
      amount.unit !== unit ||
      portion !== undefined ||
      isAside ||
      isTotal ||
      !isFinite(amount) ||
      sentence !== whole.sentence ||
      (at > 0 && /其中|合计|另/.test(amount.gap)),
  );
  return items.slice(0, end < 0 ? items.length : end);
}

// What is net of losses may be less than one of its parts.
function isTooMuch(parts: readonly Item[], { amount, metric }: Item): boolean {
  const kinds = new Set(parts.map(({ label }) => label.slice(-2)));
  const isNet = /净|利润|利税|毛利|增/.test(metric + amount!.lead);
  return kinds.size === 1 && !isNet && total(parts.map((part) => part.amount!)).low > amount!.high;
}
