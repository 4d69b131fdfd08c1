// What every grouped statement shares: the sets it groups by, and how its rows tell the set.

import { type RawBuilder, sql } from 'kysely';
import type { SliceDimension } from '../catalogue/dimensions.ts';

/** The dimensions of a statement in the order of its columns, and so of the bits of `level`. */
export function dimensionsIn(statement: { sets: SliceDimension[][] }): SliceDimension[] {
  return [...new Set(statement.sets.flat())].sort();
}

/** The value of `level` in rows grouped by exactly this set: a bit for every dimension that is left out. */
export function levelOfSet(set: readonly SliceDimension[], dimensions: readonly SliceDimension[]): number {
  return dimensions.reduce((bits, dimension) => bits * 2 + (set.includes(dimension) ? 0 : 1), 0);
}

export function levelOf(dimensions: readonly SliceDimension[]): RawBuilder<unknown> {
  return dimensions.length > 0
    ? sql`grouping(${sql.join(dimensions.map((each) => sql.ref(each)))}) as level`
    : sql`0 as level`;
}

/** `always` stands in every set, as the month of a sum does. */
export function groupingSets(sets: readonly SliceDimension[][], always: readonly string[] = []): RawBuilder<unknown> {
  const written = sets.map((set) => sql`(${sql.join([...always, ...set].map((each) => sql.ref(each)))})`);
  return sql`grouping sets (${sql.join(written)})`;
}
