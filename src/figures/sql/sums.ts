// Additive sums over the ledger: one statement a grain, grouped at once by every set of dimensions that is asked for.

import { type RawBuilder, sql } from 'kysely';
import type { DateRange } from '../../base/dates.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { Measure } from '../catalogue/metric.ts';
import { all, anyOf, columnOf, joinsFor, withinScope } from './columns.ts';
import { type Grain, grainOf, timeOf } from './grains.ts';
import { dimensionsIn, groupingSets, levelOf } from './grouping.ts';
import { type Asking, takenColumn } from './relation.ts';

export interface SumStatement {
  grain: Grain;
  ranges: DateRange[];
  sets: SliceDimension[][];
  measures: Measure[];
}

/** `bucket` is the first day of the month or year for sums and the number of the range for lines. */
export type SumRow = { bucket: string; level: number; records: number; costed_records: number } & Partial<
  Record<Measure, string>
> &
  Partial<Record<SliceDimension, number | string | null>>;

export function sumsSql(statement: SumStatement, asking: Asking): RawBuilder<SumRow> {
  const relation = grainOf(statement.grain);
  const dimensions = dimensionsIn(statement);
  const { bucket, from, within } = bucketsOf(statement);
  return sql<SumRow>`
with slice as (
  select
    ${sql.join(
      [
        sql`${bucket} as bucket`,
        ...dimensions.map((dimension) => sql`${columnOf(relation, dimension)} as ${sql.ref(dimension)}`),
        ...statement.measures.map((measure) => sql`${takenColumn(relation, measure)} as ${sql.ref(measure)}`),
        sql`${sql.raw(relation.records ?? '1')} as records`,
        sql`${takenColumn(relation, 'costed_count')} as costed_records`,
      ],
      sql`,\n    `,
    )}
  from ${from(relation.from(asking))}${joinsFor(relation, dimensions, asking)}
  where ${all([...relation.only(asking.moment), ...withinScope(relation, asking), ...within])}
)
select
  ${sql.join(
    [
      sql`bucket`,
      ...dimensions.map((dimension) => sql.ref(dimension)),
      levelOf(dimensions),
      ...statement.measures.map((measure) => sql`sum(${sql.ref(measure)}) as ${sql.ref(measure)}`),
      sql`sum(records)::integer as records`,
      sql`sum(costed_records)::integer as costed_records`,
    ],
    sql`,\n  `,
  )}
from slice
group by ${groupingSets(statement.sets, ['bucket'])}`;
}

/** The number of a range among those of a statement of lines. */
export function numberOfRange(ranges: readonly DateRange[], { from, to }: DateRange): number {
  return ranges.findIndex((range) => range.from === from && range.to === to);
}

interface Buckets {
  bucket: RawBuilder<unknown>;
  from(relation: RawBuilder<unknown>): RawBuilder<unknown>;
  within: RawBuilder<boolean>[];
}

// Months and years stand for themselves; days are gathered into the ranges that are asked for, which may overlap.
function bucketsOf({ grain, ranges }: SumStatement): Buckets {
  if (grain !== 'line') {
    const within = ranges.map((range) => grainOf(grain).during(range));
    return { bucket: timeOf(grain), from: (relation) => relation, within: [anyOf(within)] };
  }
  const rows = ranges.map(({ from, to }, index) => sql`(${index}::integer, ${from}::date, ${to}::date)`);
  const spans = sql`(values ${sql.join(rows)}) as span (number, first, last)`;
  return {
    bucket: sql`span.number`,
    from: (relation) => sql`${spans}\n  join ${relation} on fact.date between span.first and span.last`,
    within: [],
  };
}
