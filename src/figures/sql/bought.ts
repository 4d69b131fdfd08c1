// What each customer bought in the slices and ranges of a part: one row a customer and key of the breakdown.

import { type RawBuilder, sql } from 'kysely';
import type { ResolvedCondition } from '../tree/resolve.ts';
import { anyOf } from './columns.ts';
import type { Purchase, PurchasePart, PurchaseTake } from './purchase.ts';
import { asksFirstDay, asksLastDay, sumsFor } from './purchase-facts.ts';

/** Columns `customer_id`, the dimensions, and `amount_0`, `lines_0`, `first_day_0` … for each purchase that asks for them. */
export function boughtSql(part: PurchasePart, slices: ResolvedCondition[][]): RawBuilder<unknown> {
  const keys = [sql`customer_id`, ...part.set.map((each) => sql.ref(each))];
  const tests = part.purchases.map((purchase) => withinTest(purchase, slices));
  return sql`  select
    ${sql.join(
      [
        ...keys,
        ...tests.flatMap((within, index) => columnsOf(part, { within, index })),
        ...part.takes.flatMap((take, index) => (take.how === 'top' ? [rankOf(part, tests[take.of]!, index)] : [])),
      ],
      sql`,\n    `,
    )}
  from fact
  where ${anyOf(tests.map((within) => sql<boolean>`(${within})`))}
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

// A purchase takes from each grain the rows of its own segments there, so nothing counts twice.
function withinTest({ slice, segments }: Purchase, slices: ResolvedCondition[][]): RawBuilder<boolean> {
  const number = slices.findIndex((each) => JSON.stringify(each) === JSON.stringify(slice));
  const during = segments.map(
    ({ grain, range }) =>
      sql<boolean>`(grain = ${sql.lit(grain)} and time between ${range.from}::date and ${range.to}::date)`,
  );
  return sql<boolean>`${sql.ref(`slice_${number}`)} and ${anyOf(during)}`;
}

function rankOf({ set }: PurchasePart, within: RawBuilder<boolean>, index: number): RawBuilder<unknown> {
  const part = set.length > 0 ? sql`partition by ${sql.join(set.map((each) => sql.ref(each)))} ` : sql``;
  const amount = sql`sum(amount) filter (where ${within})`;
  return sql`row_number() over (${part}order by ${amount} desc nulls last, customer_id) as ${sql.ref(`rank_${index}`)}`;
}
