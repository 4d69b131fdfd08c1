// How the rows of a tally are grouped: by its sets of dimensions, and where a record stands in several rows, first record by
// record, so that it counts once in each group: a sale to a customer whom two events won is one sale of both together.

import { type RawBuilder, sql } from 'kysely';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import { dimensionsIn, groupingSets, levelOf } from './grouping.ts';
import type { Relation } from './relation.ts';

interface Grouped {
  sets: SliceDimension[][];
  takes: readonly unknown[];
}

interface Groups {
  /** What stands between the rows and their groups. */
  before: RawBuilder<unknown>;
  level: RawBuilder<unknown>;
  from: RawBuilder<unknown>;
}

export function groupsOf(statement: Grouped, { once }: Relation): Groups {
  const dimensions = dimensionsIn(statement);
  if (!once) {
    const from = sql`from slice
group by ${groupingSets(statement.sets)}`;
    return { before: sql``, level: levelOf(dimensions), from };
  }
  const keys = [...dimensions, 'level'].map((each) => sql.ref(each));
  const from = sql`from record
group by ${sql.join(keys)}`;
  return { before: recordsOf(statement, once), level: sql`level`, from };
}

// What is taken from a record is the same in all of its rows.
function recordsOf(statement: Grouped, once: readonly string[]): RawBuilder<unknown> {
  const dimensions = dimensionsIn(statement);
  return sql`,
record as (
  select
    ${sql.join(
      [
        ...dimensions.map((dimension) => sql.ref(dimension)),
        levelOf(dimensions),
        sql`max(records) as records`,
        ...statement.takes.flatMap((_, index) => takenOnce(sql.ref(`take_${index}`), sql.ref(`within_${index}`))),
      ],
      sql`,\n    `,
    )}
  from slice
  group by ${groupingSets(statement.sets, once)}
)`;
}

function takenOnce(take: RawBuilder<unknown>, within: RawBuilder<unknown>): RawBuilder<unknown>[] {
  return [sql`max(${take}) filter (where ${within}) as ${take}`, sql`bool_or(${within}) as ${within}`];
}
