// What each customer bought in the slices and ranges of a part: one row a customer and key of the breakdown.

import { type RawBuilder, sql } from 'kysely';
import { type DateRange, monthStart } from '../../../base/dates.ts';
import { anyOf } from '../columns.ts';
import { type Grain, isYearly, type Segment } from '../grains.ts';
import type { Asking } from '../relation.ts';
import type { Purchase, PurchasePart, PurchaseTake } from './purchase.ts';
import { asksFirstDay, asksLastDay, type Facts, factsOf, factsSql, sumsFor } from './purchase-facts.ts';

/** Columns `customer_id`, the dimensions, and `amount_0`, `lines_0`, `first_day_0` … for each purchase that asks for them. */
export function boughtSql(part: PurchasePart, asking: Asking): RawBuilder<unknown> {
  const facts = factsOf(part);
  const keys = [sql`customer_id`, ...part.set.map((each) => sql.ref(each))];
  const tests = part.purchases.map((purchase) => withinTest(purchase, facts));
  // Tests of slices are made once a row, not once again for each sum.
  const kept = facts.slices.length > 0 ? sql`materialized ` : sql``;
  return sql`  with fact as ${kept}(
    ${factsSql(part, facts, asking)}
  )
  select
    ${sql.join(
      [
        ...keys,
        ...tests.flatMap((within, index) => columnsOf(part, { within, index })),
        ...part.takes.flatMap((take, index) => (take.how === 'top' ? [rankOf(part, tests[take.of]!, index)] : [])),
      ],
      sql`,\n    `,
    )}
  from fact
  group by ${sql.join(keys)}`;
}

function columnsOf(
  part: PurchasePart,
  { within, index }: { within: RawBuilder<boolean>; index: number },
): RawBuilder<unknown>[] {
  const takes: PurchaseTake[] = part.takes.filter(({ of }) => of === index);
  const filter = sql`filter (where ${within})`;
  const column = (name: string) => sql.ref(`${name}_${index}`);
  return [
    sql`sum(records) ${filter} as ${column('lines')}`,
    ...sumsFor(takes).map((each) => sql`sum(${sql.ref(each)}) ${filter} as ${column(each)}`),
    ...(takes.some(asksFirstDay) ? [sql`min(first_day) ${filter} as ${column('first_day')}`] : []),
    ...(takes.some(asksLastDay) ? [sql`max(last_day) ${filter} as ${column('last_day')}`] : []),
  ];
}

// A purchase takes from each grain the rows of its own segments there, so nothing counts twice. These tests are made for each
// row and purchase, so they hold no more than they must (measured: a fifth of the time of a year's customers).
function withinTest({ slice, segments }: Purchase, { slices, grains }: Facts): RawBuilder<boolean> {
  const during = duringAny(segments, grains);
  const number = slices.findIndex((each) => JSON.stringify(each) === JSON.stringify(slice));
  return slice.length > 0 ? sql<boolean>`${sql.ref(`slice_${number}`)} and ${during}` : during;
}

function duringAny(segments: readonly Segment[], grains: readonly Grain[]): RawBuilder<boolean> {
  return anyOf(
    segments.map(({ grain, range }) => {
      const time = timeTest(grain, range);
      return grains.length > 1 ? sql<boolean>`(grain = ${sql.lit(grain)} and ${time})` : time;
    }),
  );
}

function timeTest(grain: Grain, { from, to }: DateRange): RawBuilder<boolean> {
  const isOneRow =
    grain === 'line' ? from === to : isYearly(grain) ? from.slice(0, 4) === to.slice(0, 4) : monthStart(to) === from;
  return isOneRow ? sql<boolean>`time = ${from}::date` : sql<boolean>`time between ${from}::date and ${to}::date`;
}

function rankOf({ set }: PurchasePart, within: RawBuilder<boolean>, index: number): RawBuilder<unknown> {
  const part = set.length > 0 ? sql`partition by ${sql.join(set.map((each) => sql.ref(each)))} ` : sql``;
  const amount = sql`sum(amount) filter (where ${within})`;
  return sql`row_number() over (${part}order by ${amount} desc nulls last, customer_id) as ${sql.ref(`rank_${index}`)}`;
}
