// Distinct documents in each slice. A document that touches two provinces counts in both and once in the whole, so
// slices are filters and never sums of one another.

import { type RawBuilder, sql } from 'kysely';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import { type Moment, standing } from '../moment.ts';
import type { DocumentStatement } from '../plan.ts';
import { dimensionsOf } from '../resolve.ts';
import type { Scope } from '../scope.ts';
import { all, columnOf, fulfils, joinsFor, withinScope } from './columns.ts';
import { dimensionsIn, groupingSets, levelOf, spanTable } from './grouping.ts';

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
  from ${spanTable(statement.ranges)}
  join line as fact on fact.date between span.first and span.last${joinsFor(joined, moment)}
  where ${all([standing('fact', moment), ...withinScope(scope)])}
)
select
  ${sql.join(
    [
      sql`bucket`,
      ...keys,
      levelOf(dimensions),
      sql`array[${sql.join(slices.map((_, index) => countOf('distinct document_id', index)))}]::integer[] as documents`,
      sql`array[${sql.join(slices.map((_, index) => countOf('*', index)))}]::integer[] as records`,
    ],
    sql`,\n  `,
  )}
from slice
group by ${groupingSets(statement.sets)}`;
}

function countOf(what: 'distinct document_id' | '*', index: number): RawBuilder<unknown> {
  const subject = what === '*' ? sql`*` : sql`distinct document_id`;
  return sql`count(${subject}) filter (where ${sql.ref(`slice_${index}`)})`;
}
