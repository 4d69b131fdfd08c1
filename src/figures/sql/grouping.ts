// What every grouped statement shares: the ranges it answers for, the sets it groups by, and how its rows tell the set.

import { type RawBuilder, sql } from 'kysely';
import type { DateRange } from '../../base/dates.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';

/** The dimensions of a statement in the order of its columns, and so of the bits of `level`. */
export function dimensionsIn(statement: { sets: SliceDimension[][] }): SliceDimension[] {
  return [...new Set(statement.sets.flat())].sort();
}

/** The value of `level` in rows grouped by exactly this set: a bit for every dimension that is left out. */
export function levelOfSet(set: SliceDimension[], dimensions: SliceDimension[]): number {
  return dimensions.reduce((bits, dimension) => bits * 2 + (set.includes(dimension) ? 0 : 1), 0);
}

/** The ranges as rows, numbered in their order. */
export function spanTable(ranges: DateRange[]): RawBuilder<unknown> {
  const rows = ranges.map(({ from, to }, index) => sql`(${index}::integer, ${from}::date, ${to}::date)`);
  return sql`(values ${sql.join(rows)}) as span (number, first, last)`;
}

/** The number of a range in such a table. */
export function numberOfSpan(ranges: DateRange[], { from, to }: DateRange): number {
  return ranges.findIndex((range) => range.from === from && range.to === to);
}

export function levelOf(dimensions: SliceDimension[]): RawBuilder<unknown> {
  return dimensions.length > 0
    ? sql`grouping(${sql.join(dimensions.map((each) => sql.ref(each)))}) as level`
    : sql`0 as level`;
}

export function groupingSets(sets: SliceDimension[][]): RawBuilder<unknown> {
  return sql`grouping sets (${sql.join(sets.map((set) => sql`(${sql.join([sql`bucket`, ...set.map((each) => sql.ref(each))])})`))})`;
}
