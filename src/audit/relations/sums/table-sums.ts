// Sums of a table: its total row against the rows above it, and rows that add up to another where the table says 其中.

import type { Item } from '../../items.ts';
import type { Book } from '../book.ts';
import { isFinite, meet, total } from '../interval.ts';
import type { Sum } from './sum-claims.ts';

export function tableSums(book: Book): Sum[] {
  return book.groups.flatMap((group) => (group[0]!.table === undefined ? [] : sumsOfTable(group)));
}

function sumsOfTable(group: readonly Item[]): Sum[] {
  const columns = [...Map.groupBy(group, ({ row }) => row?.column).values()];
  const read = columns.flatMap((items) => (['amount', 'base', 'target'] as const).map((slot) => inSlot(items, slot)));
  const found = read.map(sumsOfColumn);
  return [...found.flat(), ...read.flatMap((items, index) => asElsewhere(items, found, index))];
}

/** Rows that add up to another in one column do so in all. */
function asElsewhere(items: readonly Item[], found: readonly Sum[][], own: number): Sum[] {
  const known = new Set(found[own]!.map(rowsOf));
  const others = found.flatMap((sums, index) => (index === own ? [] : sums));
  const wanted = new Map(others.filter((sum) => isMeant(sum, found)).map((sum) => [rowsOf(sum), sum]));
  return [...wanted].flatMap(([rows, { whole, parts }]): Sum[] => {
    if (known.has(rows) || items.length < 3) return [];
    const [all, ...each] = [whole, ...parts].map(({ label }) => items.filter((item) => item.label === label));
    if (![all!, ...each].every((same) => same.length === 1) || !isAdditive(all![0]!)) return [];
    return [{ whole: all![0]!, parts: each.map(([part]) => part!), link: 'told' }];
  });
}

/** The table says so itself, by its total row or by 其中, or its rows add up so in two columns. */
function isMeant(sum: Sum, found: readonly Sum[][]): boolean {
  const rows = rowsOf(sum);
  const isSaid = sum.whole.row?.isGrandTotal || sum.parts.some(({ row }) => row?.isSub);
  return isSaid || found.filter((sums) => sums.some((other) => rowsOf(other) === rows)).length > 1;
}

function rowsOf({ whole, parts }: Sum): string {
  return [whole, ...parts].map(({ label }) => label).join('|');
}

/** A column of bases or targets, seen as one of amounts. */
function inSlot(items: readonly Item[], slot: 'amount' | 'base' | 'target'): Item[] {
  const column = items.filter((item) => item[slot] !== undefined);
  if (slot === 'amount') return column;
  return column.map((item) => {
    const { growth, increment, share, base, target, ...rest } = item;
    return { ...rest, amount: item[slot]! };
  });
}

function sumsOfColumn(items: readonly Item[]): Sum[] {
  const amounts = items.filter(isAdditive);
  const at = amounts.findLastIndex(({ isTotal }) => isTotal);
  return at > 1 && amounts[at]!.row?.isGrandTotal ? totalRow(amounts, at) : subsets(amounts);
}

function isAdditive({ amount }: Item): boolean {
  return !['ratio', 'pp', 'return', 'times'].includes(amount!.unit) && !amount!.unit.startsWith('CNY/');
}

const mostRows = 60;

/** The last row is the total: of all rows, or of the rows that are no subtotals. */
function totalRow(items: readonly Item[], at: number): Sum[] {
  const rows = items.slice(Math.max(0, at - mostRows), at);
  const subtotals = rows.filter(({ isTotal }) => isTotal);
  const plain = rows.filter(({ isTotal, row }) => !isTotal && !row?.isSub);
  const readings = subtotals.length > 0 ? [plain, subtotals, rows] : [plain];
  const whole = items[at]!;
  const parts = readings.find((each) => each.length > 1 && adds(whole, each)) ?? plain;
  const isSure =
    subtotals.length === 0 && rows.every(({ row }) => !row?.isSub) && parts.every(({ amount }) => isFinite(amount!));
  return parts.length > 1 ? [{ whole, parts, link: isSure && whole.row?.isWholeColumn ? 'told' : 'found' }] : [];
}

function adds(whole: Item, parts: readonly Item[]): boolean {
  return meet(whole.amount!, total(parts.map(({ amount }) => amount!)));
}

// Rows below a whole, each run of them up to where it adds up.
function subsets(items: readonly Item[]): Sum[] {
  const found: Sum[] = [];
  const [whole, ...rows] = items;
  if (!whole || rows.length < 2 || rows.length > mostRows) return [];
  for (let start = 0; start < rows.length; start += 1)
    for (let end = start + 2; end <= rows.length; end += 1) {
      const parts = rows.slice(start, end);
      if (!adds(whole, parts)) continue;
      found.push({ whole, parts, link: 'found' });
      start = end - 1;
      break;
    }
  return found;
}
