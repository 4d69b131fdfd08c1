// Which customers a take means, as a test on what they bought (see purchases.ts). Who is new or stayed away is true in the
// whole ledger, whoever asks, and known before the statement is written (see properties.ts): it travels as a list of customers.

import { type RawBuilder, sql } from 'kysely';
import { addMonths, type DateRange, type Day } from '../../../base/dates.ts';
import type { Bound } from '../../language/question.ts';
import { all } from '../columns.ts';
import { columnText } from '../columns-as-text.ts';
import type { Properties } from '../../properties/properties.ts';
import type { Asking } from '../relation.ts';
import type { PurchaseTake } from './purchase.ts';

/** True of the customers that a take counts or adds up. */
export function customerTest(take: PurchaseTake, asking: Asking): RawBuilder<boolean> {
  return all([countTest(take, asking), ...take.bounds.map((bound) => boundTest(bound, take.of))]);
}

function countTest(take: PurchaseTake, asking: Asking): RawBuilder<boolean> {
  const { count, range, of, series } = take;
  const bought = sql<boolean>`${sql.ref(`first_day_${of}`)} is not null`;
  if (count === 'any') return sql`${sql.ref(`amount_${of}`)} is not null`;
  if (count === 'bought') return bought;
  if (count === 'repeated') return sql`${sql.ref(`first_day_${of}`)} < ${sql.ref(`last_day_${of}`)}`;
  if (series === 'own') return sql`${bought} and first_of.first_day between ${range.from}::date and ${range.to}::date`;
  return sql`${bought} and bought.customer_id = any(${columnText(customersOf(take, asking))}::integer[])`;
}

const signs = { '>=': sql`>=`, '>': sql`>`, '<=': sql`<=`, '<': sql`<` };

function boundTest({ comparison, number }: Bound, of: number): RawBuilder<boolean> {
  return sql`${sql.ref(`amount_${of}`)} ${signs[comparison]} ${number}::numeric`;
}

const lists = new WeakMap<Properties, Map<string, number[]>>();

/** The customers of whom the count of a take is true, whatever they bought in its slice. Many breakdowns ask for the same. */
function customersOf(take: PurchaseTake, { moment, properties }: Asking): number[] {
  const known = lists.get(properties) ?? new Map<string, number[]>();
  lists.set(properties, known);
  // The days in which a lost one bought nothing follow from the range.
  const { count, range, series } = take;
  const key = JSON.stringify([count, range, series]);
  const list = known.get(key) ?? listOf(take, properties, moment.businessDay);
  known.set(key, list);
  return list;
}

function listOf({ count, range, series, tail }: PurchaseTake, properties: Properties, businessDay: Day): number[] {
  const { customerIds, firstDays, lastDays, areEffective } = properties.profiles;
  const among = (test: (row: number) => boolean) => customerIds.filter((_, row) => test(row));
  const isNew = (row: number) => isWithin(firstDays[row]!, range);
  if (count === 'new') return among(isNew);
  if (count === 'new_effective') return among((row) => isNew(row) && areEffective[row]!);
  if (count === 'new_to_series') {
    const firsts = properties.firstsOfSeries(series as number[]);
    return among((row) => isWithin(firsts[row]!, range));
  }
  if (count === 'lost') {
    const buying = properties.stillBuying(tail!);
    return among((row) => !buying[row]);
  }
  return among((row) => isNew(row) && stayed(count, { first: firstDays[row]!, last: lastDays[row]! }, businessDay));
}

const monthsOf: Record<string, number> = { '3m': 3, '6m': 6, '12m': 12 };

// `due`: so many months have passed since the first order. `stayed`: and there is an order since.
function stayed(count: string, { first, last }: { first: Day; last: Day }, businessDay: Day): boolean {
  const [what, span] = count.split('_') as [string, string];
  const then = addMonths(first, monthsOf[span]!);
  return then <= businessDay && (what === 'due' || last >= then);
}

function isWithin(day: Day | null, { from, to }: DateRange): boolean {
  return day !== null && from <= day && day <= to;
}
