// What is taken from one relation, many takes at once: each a filtered aggregate over its own slice and range, for every
// set of dimensions that some figure is broken down by. Unlike sums (sums.ts) the takes need not be additive: distinct
// documents of two provinces do not add up to those of both.

import { type RawBuilder, sql } from 'kysely';
import type { DateRange } from '../../base/dates.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { Take } from '../catalogue/metric.ts';
import type { RelationKey } from '../catalogue/relation-keys.ts';
import { dimensionsOf, type ResolvedCondition } from '../tree/resolve.ts';
import { all, anyOf, columnOf, fulfils, joinsFor, withinScope } from './columns.ts';
import { dimensionsIn } from './grouping.ts';
import { groupsOf } from './groups.ts';
import { type Asking, type Relation, takenColumn } from './relation.ts';
import { relationOf } from './relations.ts';

export interface TallyTake {
  take: Take;
  slice: ResolvedCondition[];
  range: DateRange;
}

export interface TallyStatement {
  relation: RelationKey;
  takes: TallyTake[];
  sets: SliceDimension[][];
}

/** `value_0`, `records_0`: the first take and the records behind it; null where there are none. */
export type TallyRow = { level: number } & Record<`value_${number}`, string | null> &
  Record<`records_${number}`, number> &
  Partial<Record<SliceDimension, number | string | null>>;

export function tallySql(statement: TallyStatement, asking: Asking): RawBuilder<TallyRow> {
  const relation = relationOf(statement.relation);
  const dimensions = dimensionsIn(statement);
  const joined = [...dimensions, ...statement.takes.flatMap(({ slice }) => dimensionsOf(slice))];
  const groups = groupsOf(statement, relation);
  const ranges = statement.takes.map(({ range }) => range);
  const filters = statement.takes.map(({ slice, range }) => all([relation.during(range), ...fulfils(relation, slice)]));
  return sql<TallyRow>`
with slice as (
  select
    ${sql.join(
      [
        ...dimensions.map((dimension) => sql`${columnOf(relation, dimension)} as ${sql.ref(dimension)}`),
        ...statement.takes.map(({ take }, index) => sql`${takenOf(relation, take)} as ${sql.ref(`take_${index}`)}`),
        ...(relation.once ?? []).map((column) => sql.ref(`fact.${column}`)),
        sql`${sql.raw(relation.records ?? '1')} as records`,
        ...filters.map((filter, index) => sql`(${filter}) as ${sql.ref(`within_${index}`)}`),
      ],
      sql`,\n    `,
    )}
  from ${relation.from(asking, ranges)}${joinsFor(relation, joined, asking)}
  where ${all([...relation.only(asking.moment), ...withinScope(relation, asking), anyOf(filters.map((filter) => sql<boolean>`(${filter})`))])}
)${groups.before}
select
  ${sql.join(
    [
      ...dimensions.map((dimension) => sql.ref(dimension)),
      groups.level,
      ...statement.takes.flatMap(({ take }, index) => aggregatesOf(take, index)),
    ],
    sql`,\n  `,
  )}
${groups.from}`;
}

// Rows that a take leaves out (see `where`) have nothing to take.
function takenOf(relation: Relation, take: Take): RawBuilder<unknown> {
  const column = take.column === undefined ? sql`1` : takenColumn(relation, take.column);
  return take.where === undefined ? column : sql`case when ${takenColumn(relation, take.where)} then ${column} end`;
}

function aggregatesOf({ how }: Take, index: number): RawBuilder<unknown>[] {
  const taken = sql.ref(`take_${index}`);
  const within = sql`filter (where ${sql.ref(`within_${index}`)})`;
  const aggregates = {
    count: sql`count(${taken})`,
    distinct: sql`count(distinct ${taken})`,
    sum: sql`sum(${taken})`,
    mean: sql`avg(${taken})`,
    max: sql`max(${taken})`,
    min: sql`min(${taken})`,
  };
  return [
    sql`(${aggregates[how]} ${within})::numeric as ${sql.ref(`value_${index}`)}`,
    sql`coalesce(sum(records) filter (where ${sql.ref(`within_${index}`)} and ${taken} is not null), 0)::integer as ${sql.ref(`records_${index}`)}`,
  ];
}
