// Parts and wholes: neighbouring amounts that add up to another. A match speaks for itself; a mismatch is told only where the words say
// that the parts are all of it.

import type { Mention } from '../context/mention.ts';
import type { Item } from '../items.ts';
import type { Book } from './book.ts';
import { isFinite, meet, total } from './interval.ts';
import { areParallel, type Sum } from './sum-claims.ts';
import { toldSums } from './told-sums.ts';

export function sums(book: Book): Sum[] {
  const found = book.groups.flatMap((group) => (group[0]!.table === undefined ? sumsIn(group, book) : []));
  const told = book.groups.flatMap((group) => toldSums(group, book));
  const known = new Set(found.map(({ whole, parts }) => keyOf(whole, parts)));
  return [...found, ...told.filter(({ whole, parts }) => !known.has(keyOf(whole, parts)))];

  function keyOf(whole: Item, parts: readonly Item[]): string {
    return [whole, ...parts].map((item) => book.position(item)).join();
  }
}

const mostParts = 12;

function sumsIn(group: readonly Item[], book: Book): Sum[] {
  const byUnit = Map.groupBy(group.filter(isPart), ({ amount }) => amount!.unit);
  return [...byUnit.values()].flatMap((items) => runsOf(items, book));
}

function isPart({ amount, portion }: Item): boolean {
  return (
    amount !== undefined &&
    !portion &&
    amount.unit !== 'ratio' &&
    amount.value > 0 &&
    isFinite(amount) &&
    !amount.isHedged
  );
}

function runsOf(items: readonly Item[], book: Book): Sum[] {
  const found: Sum[] = [];
  for (let start = 0; start < items.length; start += 1) {
    const longest = items.slice(start, start + mostParts);
    for (let length = longest.length; length >= 2; length -= 1) {
      const parts = longest.slice(0, length);
      const whole = areParallel(parts) ? wholeOf(parts, items, { start, book }) : undefined;
      if (!whole) continue;
      found.push({ whole, parts, link: 'found' });
      start += length - 1;
      break;
    }
  }
  return found;
}

interface Where {
  start: number;
  book: Book;
}

const nearby = 16;

function wholeOf(parts: readonly Item[], items: readonly Item[], { start, book }: Where): Item | undefined {
  const beside = [
    ...items.slice(Math.max(0, start - nearby), start).reverse(),
    ...items.slice(start + parts.length, start + parts.length + nearby),
  ];
  const first = parts[0]!;
  const elsewhere = [...book.wholesBefore(first, first.amount!.unit, 8), ...nextWholes(parts.at(-1)!, book)];
  const isNear = new Set(beside);
  return [...beside, ...elsewhere].find(
    (whole) => !parts.includes(whole) && isPart(whole) && addsUp(whole, parts, isNear.has(whole)),
  );
}

const ahead = 30;

function nextWholes(last: Item, book: Book): Item[] {
  const from = book.position(last) + 1;
  return book.items.slice(from, from + ahead).filter((item) => item.isTotal && item.amount?.unit === last.amount!.unit);
}

// Round and small numbers add up by chance: a word must say that they are parts, or they must have digits enough.
function addsUp(whole: Item, parts: readonly Item[], isNear: boolean): boolean {
  const sum = total(parts.map(({ amount }) => amount!));
  if (!meet(whole.amount!, sum) || isOneOf(whole, parts)) return false;
  if (isNear && !whole.isAside && parts.every(({ isAside }) => isAside)) return true;
  const open = (sum.high - sum.low + whole.amount!.high - whole.amount!.low) / whole.amount!.value;
  const digits = Math.max(...parts.map(({ amount }) => digitsOf(amount!)));
  const enough = whole.isTotal || (isNear && saysParts.test(parts[0]!.amount!.gap)) ? 2 : parts.length > 2 ? 3 : 4;
  return open < 0.03 && digits >= enough + (isNear ? 0 : 1);
}

const saysParts = /其中|分|包括|由|构成|组成|两家|两类/;

// A third quarter that equals the first two is one of them still.
function isOneOf(whole: Item, parts: readonly Item[]): boolean {
  return (
    /Q|H/.test(whole.period ?? '') &&
    parts.every(({ period }) => period !== null && period.length === whole.period!.length && period !== whole.period)
  );
}

/** Digits that say something: 3 of 3,420. */
function digitsOf({ value }: Mention): number {
  return Math.abs(value)
    .toPrecision(12)
    .replace(/e.*|\./g, '')
    .replace(/^0+|0+$/g, '').length;
}
