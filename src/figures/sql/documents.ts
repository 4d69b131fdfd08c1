// Distinct documents in each slice. A document that touches two provinces counts in both and once in the whole, so
// slices are filters and never sums of one another.

import { type RawBuilder, sql } from 'kysely';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import { type Moment, standing } from '../moment.ts';
import type { DocumentStatement } from '../plan.ts';
import type { Scope } from '../scope.ts';
import { all, columnOf, dimensionsOf, fulfils, joinsFor, withinScope } from './columns.ts';
import { dimensionsIn } from './sums.ts';

/** `documents` and `records` hold one number for each slice, in the order of the statement's slices. */
export type DocumentRow = { bucket: number; level: number; documents: number[]; records: number[] } & Partial<
  Record<SliceDimension, number | null>
>;

export function documentsSql(statement: DocumentStatement, moment: Moment, scope: Scope): RawBuilder<DocumentRow> {
  const dimensions = dimensionsIn(statement);
  const joined = [...dimensions, ...statement.slices.flatMap(dimensionsOf)];
  const keys = dimensions.map((dimension) => sql.ref(dimension));
  const slices = statement.slices.map((slice) => all([sql<boolean>`fact.amount > 0`, ...fulfils(slice)]));
  return sql<DocumentRow>`
with slice as (
  select
    ${sql.join(
      [
        sql`span.number as bucket`,
        sql`fact.document_id`,
        ...dimensions.map((dimension) => sql`${columnOf(dimension)} as ${sql.ref(dimension)}`),
        ...slices.map((condition, index) => sql`${condition} as ${sql.ref(`slice_${index}`)}`),
      ],
      sql`,\n    `,
    )}
  from (values ${sql.join(statement.ranges.map((range, index) => sql`(${index}::integer, ${range.from}::date, ${range.to}::date)`))})
    as span (number, first, last)
  join line as fact on fact.date between span.first and span.last${joinsFor(joined, moment)}
  where ${all([standing('fact', moment), ...withinScope(scope)])}
)
select
  ${sql.join(
    [
      sql`bucket`,
      ...keys,
      dimensions.length > 0 ? sql`grouping(${sql.join(keys)}) as level` : sql`0 as level`,
      sql`array[${sql.join(slices.map((_, index) => countOf('distinct document_id', index)))}]::integer[] as documents`,
      sql`array[${sql.join(slices.map((_, index) => countOf('*', index)))}]::integer[] as records`,
    ],
    sql`,\n  `,
  )}
from slice
group by grouping sets (${sql.join(statement.sets.map((set) => sql`(${sql.join([sql`bucket`, ...set.map((key) => sql.ref(key))])})`))})`;
}

function countOf(what: 'distinct document_id' | '*', index: number): RawBuilder<unknown> {
  const subject = what === '*' ? sql`*` : sql`distinct document_id`;
  return sql`count(${subject}) filter (where ${sql.ref(`slice_${index}`)})`;
}
