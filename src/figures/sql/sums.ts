// Additive sums over the ledger: one statement a grain, grouped at once by every set of dimensions that is asked for.

import { type RawBuilder, sql } from 'kysely';
import { type DateRange, joined } from '../../base/dates.ts';
import { isText, type SliceDimension } from '../catalogue/dimensions.ts';
import type { Measure } from '../catalogue/metric.ts';
import { all, anyOf, columnOf, joinsFor, withinScope } from './columns.ts';
import { type Grain, grainOf, timeOf } from './grains.ts';
import { dimensionsIn, groupingSets, levelOf } from './grouping.ts';
import { type Asking, takenColumn } from './relation.ts';

/** A set of dimensions, and what is summed by it over which ranges. */
export interface SumSet {
  dimensions: SliceDimension[];
  measures: Measure[];
  ranges: DateRange[];
}

export interface SumStatement {
  grain: Grain;
  ranges: DateRange[];
  sets: SumSet[];
}

/**
 * `bucket` is the first day of the month or year for sums and the number of the range for lines; `part` and `level` tell the
 * set (see partsOf).
 */
export type SumRow = { bucket: string; part: number; level: number; records: number; costed_records: number } & Partial<
  Record<Measure, string | null>
> &
  Partial<Record<SliceDimension, number | string | null>>;

/** Sets that are summed alike: grouping sets of one query compute every sum for every set, and a sum is what costs. */
export interface SumPart {
  measures: Measure[];
  sets: SliceDimension[][];
  ranges: DateRange[];
}

export function partsOf({ sets }: SumStatement): SumPart[] {
  const alike = Map.groupBy(sets, ({ measures }) => [...measures].sort().join());
  return [...alike.values()].map((own) => ({
    measures: [...own[0]!.measures].sort(),
    sets: own.map(({ dimensions }) => dimensions),
    ranges: own.flatMap(({ ranges }) => ranges),
  }));
}

export function sumsSql(statement: SumStatement, asking: Asking): RawBuilder<SumRow> {
  const parts = partsOf(statement);
  const columns: Columns = {
    dimensions: [...new Set(parts.flatMap(({ sets }) => sets.flat()))].sort(),
    measures: [...new Set(parts.flatMap(({ measures }) => measures))].sort(),
  };
  return sql<SumRow>`${sql.join(
    parts.map((part, number) => partSql(statement, { part, number, columns, asking })),
    sql`\nunion all\n`,
  )}`;
}

interface Columns {
  dimensions: SliceDimension[];
  measures: Measure[];
}

interface PartOf {
  part: SumPart;
  number: number;
  columns: Columns;
  asking: Asking;
}

function partSql(statement: SumStatement, { part, number, columns, asking }: PartOf): RawBuilder<unknown> {
  const relation = grainOf(statement.grain);
  const dimensions = dimensionsIn(part);
  const { bucket, from, within } = bucketsOf(statement, part.ranges);
  const costed = part.measures.some((measure) => measure.includes('cost'));
  return sql`select
  ${sql.join(
    [
      sql`bucket`,
      sql`${number}::integer as part`,
      ...columns.dimensions.map((each) => (dimensions.includes(each) ? sql.ref(each) : nothing(each))),
      levelOf(dimensions),
      ...columns.measures.map((each) =>
        part.measures.includes(each)
          ? sql`sum(${sql.ref(each)}) as ${sql.ref(each)}`
          : sql`null::numeric as ${sql.ref(each)}`,
      ),
      sql`sum(records)::integer as records`,
      sql`${costed ? sql`sum(costed_records)::integer` : sql`0`} as costed_records`,
    ],
    sql`,\n  `,
  )}
from (
  select
    ${sql.join(
      [
        sql`${bucket} as bucket`,
        ...dimensions.map((dimension) => sql`${columnOf(relation, dimension)} as ${sql.ref(dimension)}`),
        ...part.measures.map((measure) => sql`${takenColumn(relation, measure)} as ${sql.ref(measure)}`),
        sql`${sql.raw(relation.records ?? '1')} as records`,
        ...(costed ? [sql`${takenColumn(relation, 'costed_count')} as costed_records`] : []),
      ],
      sql`,\n    `,
    )}
  from ${from(relation.from(asking))}${joinsFor(relation, dimensions, asking)}
  where ${all([...relation.only(asking.moment), ...withinScope(relation, asking), ...within])}
) as slice
group by ${groupingSets(part.sets, ['bucket'])}`;
}

function nothing(dimension: SliceDimension): RawBuilder<unknown> {
  return sql`${isText(dimension) ? sql`null::text` : sql`null::integer`} as ${sql.ref(dimension)}`;
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
function bucketsOf({ grain, ranges }: SumStatement, asked: DateRange[]): Buckets {
  if (grain !== 'line') {
    const within = joined(asked).map((range) => grainOf(grain).during(range));
    return { bucket: timeOf(grain), from: (relation) => relation, within: [anyOf(within)] };
  }
  const numbers = new Set(asked.map((range) => numberOfRange(ranges, range)));
  const rows = [...numbers].map((number) => {
    const { from, to } = ranges[number]!;
    return sql`(${number}::integer, ${from}::date, ${to}::date)`;
  });
  const spans = sql`(values ${sql.join(rows)}) as span (number, first, last)`;
  return {
    bucket: sql`span.number`,
    from: (relation) => sql`${spans}\n  join ${relation} on fact.date between span.first and span.last`,
    within: [],
  };
}
