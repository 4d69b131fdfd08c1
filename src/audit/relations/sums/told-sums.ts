// Sums that the words tell: 新增3家(浙江2家、广东1家), the four quarters of a year, new and old markets.

import { mayBeSame } from '../../context/metrics.ts';
import type { Item } from '../../items.ts';
import { type Book, isNobodys } from '../book.ts';
import { isFinite, meet, total } from '../interval.ts';
import { announcedSums } from './announced-sums.ts';
import { listedSums } from './listed-sums.ts';
import type { Sum } from './sum-claims.ts';

export function toldSums(group: readonly Item[], book: Book): Sum[] {
  if (group[0]!.table !== undefined) return [];
  return [
    ...bracketed(group),
    ...announcedSums(group),
    ...listedSums(group),
    ...quarters(group, book),
    ...complements(group, book),
  ];
}

/** A count, and in brackets behind it what it is made of. */
function bracketed(group: readonly Item[]): Sum[] {
  return group.flatMap((whole, index): Sum[] => {
    if (whole.isAside || !whole.amount) return [];
    const parts = takeWhile(
      group.slice(index + 1, index + 13),
      (item) => item.isAside && item.amount?.unit === whole.amount!.unit,
    );
    if (parts.length < 2 || parts.some(({ label, amount }) => label === '' || !isFinite(amount!))) return [];
    const first = parts[0]!.amount!;
    if (first.segment !== whole.amount.segment || /[,，。;；]/.test(first.gap.replace(/^[^(（]*[(（]/, ''))) return [];
    const isOpen =
      /其中|如|例如|主要|包括|含|等/.test(first.lead + parts.at(-1)!.amount!.tail) ||
      first.gap.replace(/[(（].*/, '').length > 6;
    const isTooMuch = total(parts.map(({ amount }) => amount!)).low > whole.amount.high;
    return [{ whole, parts, link: !isOpen || isTooMuch ? 'told' : 'found' }];
  });
}

/** Four quarters, or two halves, of one year and metric. */
function quarters(group: readonly Item[], book: Book): Sum[] {
  return group.flatMap((_, index) => {
    const four = group.slice(index, index + 4);
    const parts = isRow(four, ['Q1', 'Q2', 'Q3', 'Q4'])
      ? four
      : isRow(four.slice(0, 2), ['H1', 'H2'])
        ? four.slice(0, 2)
        : [];
    if (parts.length === 0) return [];
    const year = parts[0]!.period!.slice(0, -2);
    const fitting = wholeNear(parts, book, (item) => meet(item.amount!, total(parts.map(({ amount }) => amount!))));
    const whole =
      fitting ??
      wholeNear(
        parts,
        book,
        (item) =>
          item.period === (year || null) &&
          item.isTotal &&
          (isNobodys(item) || item.label === parts[0]!.label) &&
          mayBeSame(item.metric, parts[0]!.metric),
      );
    return whole ? [{ whole, parts, link: 'told' as const }] : [];
  });
}

function isRow(items: readonly Item[], periods: readonly string[]): boolean {
  const first = items[0];
  return (
    items.length === periods.length &&
    items.every(({ period, amount, metric, label }, index) => {
      const isLike =
        amount?.unit === first!.amount?.unit && (label === '' || index === 0) && mayBeSame(metric, first!.metric);
      return isLike && amount !== undefined && isFinite(amount) && period?.endsWith(periods[index]!) === true;
    })
  );
}

const opposites = [
  ['新市场', '老市场'],
  ['新客户', '老客户'],
  ['线上', '线下'],
  ['直销', '经销'],
  ['省内', '省外'],
  ['境内', '境外'],
  ['国内', '海外'],
  ['自营', '加盟'],
];

/** New and old, inside and outside: two parts that leave nothing out, told for the period of the whole. */
function complements(group: readonly Item[], book: Book): Sum[] {
  return group.slice(1).flatMap((second, index) => {
    const first = group[index]!;
    if (
      !areOpposite(first, second) ||
      first.amount?.unit !== second.amount?.unit ||
      !first.amount ||
      !isFinite(first.amount)
    )
      return [];
    if (!isFinite(second.amount!) || first.segment !== second.segment) return [];
    const parts = [first, second];
    const whole = wholeNear(
      parts,
      book,
      (item) => item.period === first.period && item.isTotal && mayBeTheWhole(item, first),
    );
    const fitting =
      whole ?? wholeNear(parts, book, (item) => meet(item.amount!, total(parts.map(({ amount }) => amount!))));
    return fitting ? [{ whole: fitting, parts, link: whole ? ('told' as const) : ('found' as const) }] : [];
  });
}

// Money is of many kinds and must bear the same name; what is counted by a word of its own is known by that.
function mayBeTheWhole(whole: Item, part: Item): boolean {
  return part.amount!.unit === 'CNY'
    ? part.metric !== '' && whole.metric !== '' && mayBeSame(whole.metric, part.metric)
    : part.amount!.value >= 1000;
}

function areOpposite(first: Item, second: Item): boolean {
  return opposites.some(
    (pair) =>
      pair.every((word, index) => [first, second][index]!.label === word) ||
      pair.every((word, index) => [second, first][index]!.label === word),
  );
}

const around = 40;

function wholeNear(parts: readonly Item[], book: Book, isMeant: (item: Item) => boolean): Item | undefined {
  const [from, to] = [book.position(parts[0]!), book.position(parts.at(-1)!)];
  const items = [
    ...book.items.slice(to + 1, to + around),
    ...book.items.slice(Math.max(0, from - around), from).reverse(),
  ];
  const largest = Math.max(...parts.map(({ amount }) => amount!.value));
  return items.find(
    (item) =>
      item.table === undefined &&
      item.amount?.unit === parts[0]!.amount!.unit &&
      isFinite(item.amount) &&
      item.amount.value > largest &&
      isMeant(item),
  );
}

function takeWhile<T>(items: readonly T[], test: (item: T) => boolean): T[] {
  const end = items.findIndex((item) => !test(item));
  return items.slice(0, end < 0 ? items.length : end);
}
