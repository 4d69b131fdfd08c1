// The sums kept beside the ledger, declared once: what is summed, and along what. cells.ts makes and keeps them.

import { firstDayOf } from './first-day.ts';

export interface Grain {
  table: 'sales_cell' | 'sales_month' | 'sales_year' | 'purchase_month' | 'purchase_year' | 'customer_year';
  /** The column with the first day of the span of time, and that day from a cell's `month`. */
  time: 'month' | 'year';
  span: string;
  keys: readonly string[];
  /** The same by year, where it is made from this one. */
  byYear?: Grain;
}

const circumstances = ['series_id', 'seller_id', 'region_id', 'channel_id', 'distributor_id'];

/** The finest one; it is made from lines, the others from it. */
export const cell: Grain = {
  table: 'sales_cell',
  time: 'month',
  span: 'month',
  keys: ['customer_id', 'product_id', ...circumstances],
};

const overGoods = circumstances.filter((key) => key !== 'series_id');
const monthly = { time: 'month', span: 'month' } as const;
const yearly = { time: 'year', span: firstDayOf('year', 'month') } as const;

/** The finest one by year. */
export const customerYear: Grain = {
  table: 'customer_year',
  ...yearly,
  keys: ['customer_id', ...circumstances],
};

const salesYear: Grain = { table: 'sales_year', ...yearly, keys: circumstances };
const salesMonth: Grain = { table: 'sales_month', ...monthly, keys: circumstances, byYear: salesYear };
const purchaseYear: Grain = { table: 'purchase_year', ...yearly, keys: ['customer_id', ...overGoods] };
const purchaseMonth: Grain = {
  table: 'purchase_month',
  ...monthly,
  keys: ['customer_id', ...overGoods],
  byYear: purchaseYear,
};

/** Those made from cells; each brings along what is made from it. */
export const grainsOfCells: readonly Grain[] = [salesMonth, purchaseMonth, customerYear];

export const coarserGrains: readonly Grain[] = grainsOfCells.flatMap((each) => [
  each,
  ...(each.byYear ? [each.byYear] : []),
]);

export const grains: readonly Grain[] = [cell, ...coarserGrains];

/** What one line adds to each sum. */
const addends: Record<string, string> = {
  line_count: '1',
  costed_count: 'num_nonnulls(cost)',
  order_line_count: 'case when amount > 0 then 1 else 0 end',
  quantity: 'coalesce(quantity, 0)',
  amount: 'amount',
  costed_amount: 'case when cost is null then 0 else amount end',
  cost: 'coalesce(cost, 0)',
  returned_amount: 'least(amount, 0)',
  counted_amount: 'case when quantity is null then 0 else amount end',
  listed_amount: 'case when list_amount is null then 0 else amount end',
  list_amount: 'coalesce(list_amount, 0)',
};
const sums = Object.keys(addends);

/** All columns of a grain; a query that fills it gives them in this order. */
export function columnsOf(grain: Grain): string {
  return list(grain.time, ...grain.keys, ...sums, 'first_day', 'last_day');
}

/** The same columns for a single line. */
export function columnsOfLine(grain: Grain): string {
  const day = 'case when amount > 0 then date end';
  return list(firstDayOf(grain.time, 'date'), ...grain.keys, ...Object.values(addends), day, day);
}

/** The column through which an index finds the rows that a change touched, and what a cell has in it. */
export function entryOf({ keys, time, span }: Grain): { column: string; ofCell: string } {
  const ofCustomer = keys.includes('customer_id');
  return ofCustomer ? { column: 'customer_id', ofCell: 'customer_id' } : { column: time, ofCell: span };
}

/** Where a cell belongs, as columns of the grain. */
export function placeOfCell(grain: Grain): string {
  return list(grain.span, ...grain.keys);
}

/** Where a line belongs, as columns of the finest grain. */
export const placeOfLine = list(firstDayOf('month', 'date'), ...cell.keys);

export const sumsOfLines = list(
  ...sums.map((sum) => `sum(${addends[sum]}) as ${sum}`),
  'min(date) filter (where amount > 0) as first_day',
  'max(date) filter (where amount > 0) as last_day',
);

export const sumsOfCells = list(...sums.map((sum) => `sum(${sum})`), 'min(first_day)', 'max(last_day)');

/** What a row loses, beside its sums: how many lines, and the first and last day of those of positive amount. */
export const goneColumns = list('gone_count', 'gone_first_day', 'gone_last_day');

/** Of the lines of documents that come, where none goes: nine tenths of the time of the next. */
export const sumsOfComingLines = list(sumsOfLines, '0::bigint', 'null::date', 'null::date');

/**
 * Of the lines of documents that come (sign 1) and go (−1): a product with the sign would cost a fifth more. The days are of
 * lines that come, as a day cannot be taken off.
 */
export const sumsOfMovedLines = list(
  ...sums.map((sum) => `sum(case when sign > 0 then ${addends[sum]} else -(${addends[sum]}) end)`),
  'min(date) filter (where amount > 0 and sign > 0)',
  'max(date) filter (where amount > 0 and sign > 0)',
  'count(*) filter (where sign < 0)',
  'min(date) filter (where amount > 0 and sign < 0)',
  'max(date) filter (where amount > 0 and sign < 0)',
);
/** What `on conflict do update` sets to add a row to the one that is kept. */
export const added = list(
  ...sums.map((sum) => `${sum} = kept.${sum} + excluded.${sum}`),
  'first_day = least(kept.first_day, excluded.first_day)',
  'last_day = greatest(kept.last_day, excluded.last_day)',
);

/** That two rows have the same keys. Arrays take nulls as equal and can be hashed; `is not distinct from` cannot. */
export function sameKeys(grain: Grain, left: string, right: string): string {
  const keysOf = (row: string) => `array[${list(...grain.keys.map((key) => `${row}.${key}`))}]`;
  const found = entryOf(grain).column === 'customer_id' ? `${left}.customer_id = ${right}.customer_id and ` : '';
  return `${found}${keysOf(left)} = ${keysOf(right)}`;
}

function list(...columns: string[]): string {
  return columns.join(', ');
}
