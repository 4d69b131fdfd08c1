// The purchases of all customers, from the coarsest grains that can tell.

import { type RawBuilder, sql } from 'kysely';
import { type DateRange, type Day, earlier } from '../../base/dates.ts';
import type { Transaction } from '../../db/database.ts';
import type { Moment } from '../moment.ts';
import { all, anyOf } from '../sql/columns.ts';
import { type Grain, grainOf, type Segment, segmentsOf, tableOf } from '../sql/grains.ts';
import { takenColumn } from '../sql/relation.ts';
import { type Properties, rangeId } from './properties.ts';
import type { StandingYear } from './standing.ts';

export interface CustomerRow {
  customer_id: number;
  /** First and last order ever. */
  first_day: Day;
  last_day: Day;
  /** For each year: what was bought in its window, the last order by its end, and whether the year before had any. */
  amounts: string[];
  last_days: (Day | null)[];
  bought_before: boolean[];
}

/** Everybody who ever bought by the business day, with what each of the years says of them. */
export async function readCustomers(tx: Transaction, years: StandingYear[], moment: Moment): Promise<CustomerRow[]> {
  if (moment.firstDay === null || moment.firstDay > moment.businessDay) return [];
  const ever = { from: moment.firstDay, to: moment.businessDay };
  const windows = years.map(({ window }) => window);
  const untilEnds = windows.map(({ to }) => ({ from: earlier(moment.firstDay!, to), to }));
  const before = years.map(({ year }) => ({ from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }));
  const facts = factsOf([ever, ...windows, ...untilEnds, ...before], { of: ['customer'], moment });
  const count = years.length;
  const columns = [
    sql`min(first_day) filter (where within_0) as first_day`,
    sql`max(last_day) filter (where within_0) as last_day`,
    ...years.flatMap((_, index) => [
      sql`coalesce(sum(amount) filter (where ${within(1 + index)}), 0) as ${sql.ref(`amount_${index}`)}`,
      sql`max(last_day) filter (where ${within(1 + count + index)}) as ${sql.ref(`last_day_${index}`)}`,
      sql`coalesce(bool_or(first_day is not null) filter (where ${within(1 + 2 * count + index)}), false) as ${sql.ref(`before_${index}`)}`,
    ]),
  ];
  const { rows } = await sql<Record<string, unknown> & { customer_id: number; first_day: Day | null; last_day: Day }>`
with fact as (
  ${facts}
)
select
  customer_id,
  ${sql.join(columns, sql`,\n  `)}
from fact
group by customer_id`.execute(tx);
  return rows.flatMap(({ first_day, ...row }) =>
    first_day === null
      ? []
      : [
          {
            customer_id: row.customer_id,
            first_day,
            last_day: row.last_day,
            amounts: years.map((_, index) => row[`amount_${index}`] as string),
            last_days: years.map((_, index) => row[`last_day_${index}`] as Day | null),
            bought_before: years.map((_, index) => row[`before_${index}`] as boolean),
          },
        ],
  );
}

/** The first order of each customer of each series, where it is not before a day. */
export async function readSeriesFirsts(
  tx: Transaction,
  { since }: { since: Day },
  moment: Moment,
): Promise<Properties['seriesFirsts']> {
  if (moment.firstDay === null) return { customerIds: [], seriesIds: [], firstDays: [] };
  const facts = factsOf([{ from: moment.firstDay, to: moment.businessDay }], { of: ['customer', 'series'], moment });
  const { rows } = await sql<{ customer_id: number; series_id: number; first_day: Day }>`
with fact as (
  ${facts}
)
select customer_id, series_id, min(first_day) as first_day
from fact
where within_0 and first_day is not null and series_id is not null
group by customer_id, series_id
having min(first_day) >= ${since}::date`.execute(tx);
  return {
    customerIds: rows.map(({ customer_id }) => customer_id),
    seriesIds: rows.map(({ series_id }) => series_id),
    firstDays: rows.map(({ first_day }) => first_day),
  };
}

/** Who bought anything in each of the ranges. */
export async function readBuyers(
  tx: Transaction,
  ranges: DateRange[],
  moment: Moment,
): Promise<Map<string, ReadonlySet<number>>> {
  if (ranges.length === 0) return new Map();
  const queries = ranges.map(
    (range, number) => sql`select ${number}::integer as number, array_agg(distinct customer_id) as customers
from (${endsYear(range) && moment.current ? boughtLateSql(range) : boughtSql(range, moment)}) as bought`,
  );
  const { rows } = await sql<{
    number: number;
    customers: number[] | null;
  }>`${sql.join(queries, sql`\nunion all\n`)}`.execute(tx);
  return new Map(rows.map(({ number, customers }) => [rangeId(ranges[number]!), new Set(customers)]));
}

// The sums of a year know the last order in it, so they tell who bought in its last months.
function endsYear({ from, to }: DateRange): boolean {
  return to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4);
}

function boughtLateSql({ from }: DateRange): RawBuilder<unknown> {
  return sql`select customer_id from purchase_year where year = date_trunc('year', ${from}::date) and last_day >= ${from}::date`;
}

function boughtSql(range: DateRange, moment: Moment): RawBuilder<unknown> {
  return sql`select customer_id from (
  ${factsOf([range], { of: ['customer'], moment })}
  ) as fact where within_0 and first_day is not null`;
}

interface FactsOf {
  of: readonly ('customer' | 'series')[];
  moment: Moment;
}

// The rows of all grains that the ranges need, each with the ranges that it counts for.
function factsOf(ranges: DateRange[], { of, moment }: FactsOf): RawBuilder<unknown> {
  const segments = ranges.map((range) => segmentsOf(range, { dimensions: [...of], moment }));
  const grains = [...new Set(segments.flat().map(({ grain }) => grain))];
  return sql.join(
    grains.map((grain) => factsOfGrain(grain, segments, { of, moment })),
    sql`\n  union all\n  `,
  );
}

function factsOfGrain(grain: Grain, segments: Segment[][], { of, moment }: FactsOf): RawBuilder<unknown> {
  const relation = grainOf(grain);
  const during = segments.map((own) =>
    anyOf(own.filter((each) => each.grain === grain).map(({ range }) => relation.during(range))),
  );
  return sql`select
    ${sql.join(
      [
        ...of.map((each) => sql.ref(`fact.${each}_id`)),
        ...(['amount', 'first_day', 'last_day'] as const).map(
          (each) => sql`${takenColumn(relation, each)} as ${sql.ref(each)}`,
        ),
        ...during.map((test, index) => sql`${test} as ${within(index)}`),
      ],
      sql`,\n    `,
    )}
  from ${tableOf(grain, moment)}
  where ${all([...relation.only(moment), anyOf(during)])}`;
}

function within(index: number): RawBuilder<unknown> {
  return sql.ref(`within_${index}`);
}
