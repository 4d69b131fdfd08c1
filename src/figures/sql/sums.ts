// Additive sums over the ledger: one statement a grain, grouped at once by every set of dimensions that is asked for.

import { type RawBuilder, sql } from 'kysely';
import type { DateRange } from '../../base/dates.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { Measure } from '../catalogue/metrics.ts';
import { type Moment, standing } from '../moment.ts';
import type { SumStatement } from '../plan.ts';
import type { Scope } from '../scope.ts';
import { all, columnOf, fulfils, joinsFor, withinScope } from './columns.ts';
import { dimensionsIn, groupingSets, levelOf, spanTable } from './grouping.ts';

/** `bucket` is the month's first day for cells and the number of the range for lines; `level` the bits of grouping(). */
export type SumRow = { bucket: string; level: number; records: number; costed_records: number } & Partial<
  Record<Measure, string>
> &
  Partial<Record<SliceDimension, number | null>>;

export function sumsSql(statement: SumStatement, moment: Moment, scope: Scope): RawBuilder<SumRow> {
  const dimensions = dimensionsIn(statement);
  const keys = dimensions.map((dimension) => sql.ref(dimension));
  const { bucket, source, records, costed } = grains[statement.grain](statement.ranges);
  return sql<SumRow>`
with slice as (
  select
    ${sql.join(
      [
        sql`${bucket} as bucket`,
        ...dimensions.map((dimension) => sql`${columnOf(dimension)} as ${sql.ref(dimension)}`),
        ...statement.measures.map((measure) => sql`${measureOf(statement, measure)} as ${sql.ref(measure)}`),
        sql`${records} as records`,
        sql`${costed} as costed_records`,
      ],
      sql`,\n    `,
    )}
  ${source}${joinsFor(dimensions, moment)}
  where ${all([inRange(statement, moment), ...withinScope(scope), ...fulfils(statement.pushed)])}
)
select
  ${sql.join(
    [
      sql`bucket`,
      ...keys,
      levelOf(dimensions),
      ...statement.measures.map((measure) => sql`sum(${sql.ref(measure)}) as ${sql.ref(measure)}`),
      sql`sum(records)::integer as records`,
      sql`sum(costed_records)::integer as costed_records`,
    ],
    sql`,\n  `,
  )}
from slice
group by ${groupingSets(statement.sets)}`;
}

const grains = {
  cell: (_ranges: DateRange[]) => ({
    bucket: sql`fact.month`,
    source: sql`from sales_cell as fact`,
    records: sql`fact.line_count`,
    costed: sql`fact.costed_count`,
  }),
  line: (ranges: DateRange[]) => ({
    bucket: sql`span.number`,
    source: sql`from ${spanTable(ranges)}
  join line as fact on fact.date between span.first and span.last`,
    records: sql`1`,
    costed: sql`num_nonnulls(fact.cost)`,
  }),
};

function inRange(statement: SumStatement, moment: Moment): RawBuilder<boolean> {
  if (statement.grain === 'line') return standing('fact', moment);
  const first = statement.ranges.map(({ from }) => from).sort()[0]!;
  const last = statement.ranges
    .map(({ to }) => to)
    .sort()
    .at(-1)!;
  return sql<boolean>`fact.month between ${first}::date and ${last}::date`;
}

function measureOf(statement: SumStatement, measure: Measure): RawBuilder<unknown> {
  if (statement.grain === 'line' && measure === 'costed_amount')
    return sql`case when fact.cost is null then 0 else fact.amount end`;
  // Cells hold 0 where no line has a quantity or a cost; a line holds null.
  return statement.grain === 'line' ? sql`coalesce(fact.${sql.ref(measure)}, 0)` : sql`fact.${sql.ref(measure)}`;
}
