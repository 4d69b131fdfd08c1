// The sums that the purchases of a part are taken from, with whatever tells its slices. Each part reads them for itself, with
// the joins that it needs and no more (measured: read once for all, and joined with what any part asks, a fifth slower).

import { type RawBuilder, sql } from 'kysely';
import { joined } from '../../../base/dates.ts';
import { addOnce } from '../../../base/lists.ts';
import { dimensionsOf, type ResolvedCondition } from '../../tree/resolve.ts';
import { all, anyOf, columnOf, fulfils, joinsFor, knows, withinScope } from '../columns.ts';
import { type Grain, grainOf, timeOf } from '../grains.ts';
import { type Asking, takenColumn } from '../relation.ts';
import type { PurchasePart, PurchaseTake } from './purchase.ts';

/** What the rows of a part tell apart. */
export interface Facts {
  /** Every slice once, but not that of everything: a month and its quarter share theirs. */
  slices: ResolvedCondition[][];
  grains: Grain[];
}

export function factsOf({ purchases }: PurchasePart): Facts {
  const slices: ResolvedCondition[][] = [];
  for (const { slice } of purchases) if (slice.length > 0) addOnce(slices, slice);
  const grains = purchases.flatMap(({ segments }) => segments.map(({ grain }) => grain));
  return { slices, grains: [...new Set(grains)].sort() };
}

/** Rows with `customer_id`, `time`, where there are several `grain`, the dimensions, `slice_0` … and the measures. */
export function factsSql(part: PurchasePart, facts: Facts, asking: Asking): RawBuilder<unknown> {
  return sql.join(
    facts.grains.map((grain) => factsAt(grain, part, { facts, asking })),
    sql`\n    union all\n    `,
  );
}

function factsAt(
  grain: Grain,
  { set, purchases, takes }: PurchasePart,
  { facts, asking }: { facts: Facts; asking: Asking },
): RawBuilder<unknown> {
  const relation = grainOf(grain);
  const { slices, grains } = facts;
  const dimensions = [...set, ...slices.flatMap(dimensionsOf)].filter((each) => knows(relation, each));
  const ranges = purchases.flatMap(({ segments }) => segments).filter((each) => each.grain === grain);
  const columns = [
    ...(grains.length > 1 ? [sql`${sql.lit(grain)} as grain`] : []),
    sql`fact.customer_id`,
    sql`${timeOf(grain)} as time`,
    ...set.map((each) => sql`${columnOf(relation, each)} as ${sql.ref(each)}`),
    ...slices.map((slice, index) => sql`${sliceTest(grain, slice)} as ${sql.ref(`slice_${index}`)}`),
    ...measuresOf(takes, grain),
  ];
  const tests = [
    ...relation.only(asking.moment),
    ...withinScope(relation, asking),
    anyOf(joined(ranges.map(({ range }) => range)).map((range) => relation.during(range))),
    ...(purchases.every(({ slice }) => slice.length > 0)
      ? [anyOf(slices.map((slice) => sliceTest(grain, slice)))]
      : []),
  ];
  return sql`select
      ${sql.join(columns, sql`,\n      `)}
    from ${relation.from(asking)}${joinsFor(relation, dimensions, asking)}
    where ${all(tests)}`;
}

function measuresOf(takes: readonly PurchaseTake[], grain: Grain): RawBuilder<unknown>[] {
  const relation = grainOf(grain);
  const taken = (column: string) => sql`${takenColumn(relation, column)} as ${sql.ref(column)}`;
  return [
    sql`${sql.raw(relation.records ?? '1')} as records`,
    ...sumsFor(takes).map(taken),
    ...(takes.some(asksFirstDay) ? [taken('first_day')] : []),
    ...(takes.some(asksLastDay) ? [taken('last_day')] : []),
  ];
}

/** What is summed for some takes: a sum costs, so nothing else is. */
export function sumsFor(takes: readonly PurchaseTake[]): string[] {
  const summed = takes.filter(({ how }) => how === 'sum').map(({ measure }) => measure);
  return [
    ...new Set([
      ...(takes.some(asksAmount) ? ['amount'] : []),
      ...summed,
      ...(summed.some((measure) => measure.includes('cost')) ? ['costed_count'] : []),
    ]),
  ];
}

function asksAmount({ how, count, bounds }: PurchaseTake): boolean {
  return how !== 'count' || count === 'any' || bounds.length > 0;
}

export function asksFirstDay({ count }: PurchaseTake): boolean {
  return count !== 'any';
}

export function asksLastDay({ count }: PurchaseTake): boolean {
  return count === 'repeated';
}

// A part may ask for a product in one purchase and for whole years in another, whose sums know no products.
function sliceTest(grain: Grain, slice: ResolvedCondition[]): RawBuilder<boolean> {
  const isForeign = dimensionsOf(slice).some((each) => !knows(grainOf(grain), each));
  return isForeign ? sql<boolean>`false` : sql<boolean>`(${all(fulfils(grainOf(grain), slice))})`;
}
