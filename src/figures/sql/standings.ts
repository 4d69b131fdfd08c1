// What customers are in their years, as it travels into statements: a row a customer, with a column for each year and
// property. A row for each year as well took twice the time (measured), most of it to read the days.

import { type RawBuilder, sql } from 'kysely';
import type { Properties, StandingsOfYear } from '../properties/properties.ts';
import { columnText } from './columns-as-text.ts';

export const standingColumns = ['tier', 'lifecycle', 'customer_age'] as const;
export type StandingColumn = (typeof standingColumns)[number];

const valuesOf: Record<StandingColumn, (of: StandingsOfYear) => StandingsOfYear['tiers']> = {
  tier: ({ tiers }) => tiers,
  lifecycle: ({ lifecycles }) => lifecycles,
  customer_age: ({ ages }) => ages,
};

/** Brings `standing` with these columns: what the customer is in the year that begins with that day; nulls where unknown. */
export function joinStandings(
  { standings }: Properties,
  columns: readonly StandingColumn[],
  { customer, year }: { customer: string; year: string },
): RawBuilder<unknown> {
  const picked = columns.map((each) => sql`${standingIn(standings, each, year)} as ${sql.ref(each)}`);
  return sql`left join ${standingRows(standings, columns)} on standings.customer_id = ${sql.raw(customer)}
  left join lateral (select ${sql.join(picked)}) as standing on true`;
}

// Of a row of `standings`, what the customer is in the year that begins with a day.
function standingIn(
  { years }: Properties['standings'],
  column: StandingColumn,
  year: string,
): RawBuilder<string | null> {
  if (years.length === 0) return sql`null::text`;
  const whens = years.map((of, index) => sql`when ${of.year}::date then ${columnOf(column, index)}`);
  return sql`case ${sql.raw(year)} ${sql.join(whens, sql` `)} end`;
}

/** Rows `standings`: a customer, and a column for each property and year. */
export function standingRows(
  { customerIds, years }: Properties['standings'],
  columns: readonly StandingColumn[],
): RawBuilder<unknown> {
  const named = columns.flatMap((each) =>
    years.map((of, index) => ({ name: columnOf(each, index), values: sql`${columnText(valuesOf[each](of))}::text[]` })),
  );
  const arrays = [sql`${columnText(customerIds)}::integer[]`, ...named.map(({ values }) => values)];
  return sql`unnest(${sql.join(arrays)}) as standings (${sql.join([sql.ref('customer_id'), ...named.map(({ name }) => name)])})`;
}

/** The column of a property in a year, by the number of the year. */
export function columnOf(column: StandingColumn, year: number): RawBuilder<unknown> {
  return sql.ref(`${column}_${year}`);
}
