// Parts and wholes: neighbouring amounts that add up to another. A match speaks for itself; a mismatch is told only where the words say
// that the parts are all of it.

import type { Mention } from '../../context/mention.ts';
import type { Item } from '../../items.ts';
import type { Book } from '../book.ts';
import { type Interval, isFinite, meet, plus } from '../interval.ts';
import { areParallel, type Sum } from './sum-claims.ts';
import { toldSums } from './told-sums.ts';

export function sums(book: Book): Sum[] {
  const found = book.groups.flatMap((group) => (isSearched(group) ? sumsIn(group, book) : []));
  const told = book.groups.flatMap((group) => toldSums(group, book));
  const known = new Set(found.map(({ whole, parts }) => keyOf(whole, parts)));
  return [...found, ...told.filter(({ whole, parts }) => !known.has(keyOf(whole, parts)))];

  function keyOf(whole: Item, parts: readonly Item[]): string {
    return [whole, ...parts].map((item) => book.position(item)).join();
  }
}

const mostInParagraph = 2000;

/** Text that people write: no rows of a table, no dump of data. */
function isSearched(group: readonly Item[]): boolean {
  return group[0]!.table === undefined && group.length <= mostInParagraph;
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
  for (let start = 0; start < items.length - 1; start += 1) {
    const sum = sumFrom(items, start, book);
    if (!sum) continue;
    found.push(sum);
    start += sum.parts.length - 1;
  }
  return found;
}

/** The longest run of items from a place on that adds up to another item. */
function sumFrom(items: readonly Item[], start: number, book: Book): Sum | undefined {
  const longest = items.slice(start, start + mostParts);
  const totals = runningTotals(longest);
  const wholes = wholesAround(items, start, book);
  for (let length = longest.length; length >= 2; length -= 1) {
    const all = totals[length - 1]!;
    if (!wholes.some(({ item }) => meet(item.amount!, all))) continue;
    const parts = longest.slice(0, length);
    if (!areParallel(parts)) continue;
    const whole = wholes.find(
      ({ item, place }) =>
        isBesideAll(place, start, length) && addsUp(item, parts, { all, isNear: place !== undefined }),
    );
    if (whole) return { whole: whole.item, parts, link: 'found' };
  }
  return undefined;
}

function runningTotals(items: readonly Item[]): Interval[] {
  const totals: Interval[] = [];
  for (const { amount } of items) totals.push(totals.length > 0 ? plus(totals.at(-1)!, amount!) : amount!);
  return totals;
}

interface Candidate {
  item: Item;
  /** Its place among the items of its unit in the paragraph; undefined where it stands further away. */
  place: number | undefined;
}

const nearby = 16;

/** What the run may add up to: what stands before it, the nearest first, then behind it, then the totals further away. */
function wholesAround(items: readonly Item[], start: number, book: Book): Candidate[] {
  const from = Math.max(0, start - nearby);
  const before = items.slice(from, start).map((item, index): Candidate => ({ item, place: from + index }));
  const behind = items
    .slice(start, start + mostParts + nearby)
    .map((item, index): Candidate => ({ item, place: start + index }));
  const near = new Set([...before, ...behind].map(({ item }) => item));
  const elsewhere = [
    ...book.wholesBefore(items[start]!, items[start]!.amount!.unit, 8),
    ...nextWholes(items[start]!, book),
    ...toldBefore(items[start]!, book),
  ];
  const further = elsewhere.filter((item) => !near.has(item) && isPart(item));
  return [...before.reverse(), ...behind, ...further.map((item): Candidate => ({ item, place: undefined }))];
}

function isBesideAll(place: number | undefined, start: number, length: number): boolean {
  return place === undefined || place < start || (place >= start + length && place < start + length + nearby);
}

const back = 24;

function toldBefore(first: Item, book: Book): Item[] {
  const at = book.position(first);
  return book.items
    .slice(Math.max(0, at - back), at)
    .filter(({ amount }) => amount?.unit === first.amount!.unit)
    .reverse();
}

const ahead = 30;

function nextWholes(first: Item, book: Book): Item[] {
  const from = book.position(first) + 1;
  return book.items
    .slice(from, from + ahead)
    .filter((item) => item.isTotal && item.amount?.unit === first.amount!.unit);
}

// Round and small numbers add up by chance: a word must say that they are parts, or they must have digits enough.
function addsUp(whole: Item, parts: readonly Item[], { all, isNear }: { all: Interval; isNear: boolean }): boolean {
  if (!meet(whole.amount!, all) || parts.includes(whole) || isOneOf(whole, parts)) return false;
  if (isNear && !whole.isAside && parts.every(({ isAside }) => isAside)) return true;
  if (parts.some(({ amount }) => amount!.value < (all.high - all.low) / 2)) return false;
  const open = (all.high - all.low + whole.amount!.high - whole.amount!.low) / whole.amount!.value;
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
