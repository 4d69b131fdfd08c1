// The sums that all purchases of a statement are taken from, with whatever tells their slices: read and joined once, however
// many breakdowns ask (measured: each reading them for itself took a half more).

import { type RawBuilder, sql } from 'kysely';
import { joined } from '../../../base/dates.ts';
import { addOnce } from '../../../base/lists.ts';
import type { SliceDimension } from '../../catalogue/dimensions.ts';
import { dimensionsOf, type ResolvedCondition } from '../../tree/resolve.ts';
import { all, anyOf, columnOf, fulfils, joinsFor, withinScope } from '../columns.ts';
import { type Grain, grainOf, timeOf } from '../grains.ts';
import { type Asking, takenColumn } from '../relation.ts';
import type { PurchaseStatement, PurchaseTake } from './purchase.ts';

/** Rows with `grain`, `customer_id`, `time`, the dimensions of all breakdowns, `slice_0` … and the measures. */
export function factsSql(statement: PurchaseStatement, asking: Asking): RawBuilder<unknown> {
  return sql.join(
    grainsOf(statement).map((grain) => factsAt(statement, grain, asking)),
    sql`\n  union all\n  `,
  );
}

/** What the rows of a statement tell apart. */
export interface Facts {
  /** Every slice once: a month and its quarter share theirs. */
  slices: ResolvedCondition[][];
  grains: Grain[];
}

export function factsOf(statement: PurchaseStatement): Facts {
  return { slices: slicesOf(statement), grains: grainsOf(statement) };
}

function slicesOf({ parts }: PurchaseStatement): ResolvedCondition[][] {
  const slices: ResolvedCondition[][] = [];
  for (const { purchases } of parts) for (const { slice } of purchases) addOnce(slices, slice);
  return slices;
}

function grainsOf(statement: PurchaseStatement): Grain[] {
  return [...new Set(segmentsIn(statement).map(({ grain }) => grain))].sort();
}

function segmentsIn({ parts }: PurchaseStatement) {
  return parts.flatMap(({ purchases }) => purchases.flatMap(({ segments }) => segments));
}

function factsAt(statement: PurchaseStatement, grain: Grain, asking: Asking): RawBuilder<unknown> {
  const relation = grainOf(grain);
  const dimensions = [...new Set(statement.parts.flatMap(({ set }) => set))];
  const slices = slicesOf(statement);
  const sliced = [...dimensions, ...slices.flatMap(dimensionsOf)].filter((each) => knows(grain, each));
  const ranges = segmentsIn(statement)
    .filter((each) => each.grain === grain)
    .map(({ range }) => range);
  const columns = [
    sql`${sql.lit(grain)} as grain`,
    sql`fact.customer_id`,
    sql`${timeOf(grain)} as time`,
    ...dimensions.map((each) => sql`${keyColumn(grain, each)} as ${sql.ref(each)}`),
    ...slices.map((slice, index) => sql`${sliceTest(grain, slice)} as ${sql.ref(`slice_${index}`)}`),
    ...measuresOf(statement, grain),
  ];
  const tests = [
    ...relation.only(asking.moment),
    ...withinScope(relation, asking),
    anyOf(joined(ranges).map((range) => relation.during(range))),
  ];
  return sql`select
    ${sql.join(columns, sql`,\n    `)}
  from ${relation.from(asking)}${joinsFor(relation, sliced, asking)}
  where ${all(tests)}`;
}

function measuresOf({ parts }: PurchaseStatement, grain: Grain): RawBuilder<unknown>[] {
  const relation = grainOf(grain);
  const taken = (column: string) => sql`${takenColumn(relation, column)} as ${sql.ref(column)}`;
  const takes = parts.flatMap((part) => part.takes);
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

// Sums without products or series are asked only by purchases that ask for neither.
function knows(grain: Grain, dimension: SliceDimension): boolean {
  const { anchors } = grainOf(grain);
  return (dimension !== 'product' && dimension !== 'series') || anchors[dimension] !== undefined;
}

function keyColumn(grain: Grain, dimension: SliceDimension): RawBuilder<unknown> {
  return knows(grain, dimension) ? columnOf(grainOf(grain), dimension) : sql`null::integer`;
}

function sliceTest(grain: Grain, slice: ResolvedCondition[]): RawBuilder<unknown> {
  const isForeign = dimensionsOf(slice).some((each) => !knows(grain, each));
  return isForeign ? sql`false` : sql`(${all(fulfils(grainOf(grain), slice))})`;
}
