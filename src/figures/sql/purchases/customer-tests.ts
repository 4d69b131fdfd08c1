// Which customers a take means, as a test on what they bought (see purchases.ts) and on their first and last order in the
// whole ledger.

import { type RawBuilder, sql } from 'kysely';
import type { DateRange } from '../../../base/dates.ts';
import type { Bound } from '../../language/question.ts';
import { all } from '../columns.ts';
import type { Asking } from '../relation.ts';
import type { PurchaseTake } from './purchase.ts';

/** True of the customers that a take counts or adds up. */
export function customerTest(take: PurchaseTake, asking: Asking): RawBuilder<boolean> {
  return all([countTest(take, asking), ...take.bounds.map((bound) => boundTest(bound, take.of))]);
}

function countTest(take: PurchaseTake, { moment }: Asking): RawBuilder<boolean> {
  const { count, range, of } = take;
  const bought = sql<boolean>`${sql.ref(`first_day_${of}`)} is not null`;
  const isNew = sql<boolean>`${bought} and ${within(sql`profile.first_day`, range)}`;
  switch (count) {
    case 'any':
      return sql`${sql.ref(`amount_${of}`)} is not null`;
    case 'bought':
      return bought;
    case 'repeated':
      return sql`${sql.ref(`first_day_${of}`)} < ${sql.ref(`last_day_${of}`)}`;
    case 'new':
      return isNew;
    case 'new_effective':
      return sql`${isNew} and profile.is_effective`;
    case 'new_to_series':
      return sql`${bought} and ${within(firstOfSeries(take), range)}`;
    case 'lost':
      return sql`${bought} and ${sql.ref(`profile.buys_in_${take.tail!}`)} is not true`;
    default:
      return sql`${isNew} and ${stayed(count, moment.businessDay)}`;
  }
}

const signs = { '>=': sql`>=`, '>': sql`>`, '<=': sql`<=`, '<': sql`<` };

function boundTest({ comparison, number }: Bound, of: number): RawBuilder<boolean> {
  return sql`${sql.ref(`amount_${of}`)} ${signs[comparison]} ${number}::numeric`;
}

function firstOfSeries({ series }: PurchaseTake): RawBuilder<unknown> {
  return series === 'own' ? sql`first_of.first_day` : sql.ref(`profile.first_of_series_${series}`);
}

const monthsOf: Record<string, number> = { '3m': 3, '6m': 6, '12m': 12 };

// `due`: so many months have passed since the first order. `stayed`: and there is an order since.
function stayed(count: string, businessDay: string): RawBuilder<boolean> {
  const [what, span] = count.split('_') as [string, string];
  const then = sql`profile.first_day + make_interval(months => ${monthsOf[span]!}::integer)`;
  const isDue = sql<boolean>`${then} <= ${businessDay}::date`;
  return what === 'due' ? isDue : sql`${isDue} and profile.last_day >= ${then}`;
}

function within(column: RawBuilder<unknown>, { from, to }: DateRange): RawBuilder<boolean> {
  return sql`${column} between ${from}::date and ${to}::date`;
}
