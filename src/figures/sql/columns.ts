// Where each dimension stands in the rows of a relation, and the tables that must be joined for it.

import { type RawBuilder, sql } from 'kysely';
import { placedPeople } from '../../access/placed-people.ts';
import { standing } from '../../records/standing.ts';
import { isText, type SliceDimension } from '../catalogue/dimensions.ts';
import type { Member, ResolvedCondition } from '../tree/resolve.ts';
import type { Anchor, Asking, Relation } from './relation.ts';
import { joinStandings, standingColumns } from './standings.ts';

type Join = 'customer' | 'region' | 'market' | 'seller' | 'standing';

interface Place {
  anchor: Anchor;
  /** The column that a join brings; without it the anchor's own. */
  column?: string;
  joins?: Join[];
}

const places: Record<SliceDimension, Place> = {
  province: { anchor: 'region', column: 'region.province_id', joins: ['region'] },
  city: { anchor: 'region', column: 'region.city_id', joins: ['region'] },
  county: { anchor: 'region', column: 'region.county_id', joins: ['region'] },
  market: {
    anchor: 'region',
    column:
      "case when region.id is not null then coalesce(county_market.market, city_market.market, province_market.market, 'mature') end",
    joins: ['region', 'market'],
  },
  series: { anchor: 'series' },
  product: { anchor: 'product' },
  channel: { anchor: 'channel' },
  distributor: { anchor: 'distributor' },
  customer: { anchor: 'customer' },
  owner: { anchor: 'customer', column: 'customer.owner_id', joins: ['customer'] },
  industry: { anchor: 'customer', column: 'customer.industry', joins: ['customer'] },
  tier: { anchor: 'customer', column: 'standing.tier', joins: ['standing'] },
  lifecycle: { anchor: 'customer', column: 'standing.lifecycle', joins: ['standing'] },
  customer_age: { anchor: 'customer', column: 'standing.customer_age', joins: ['standing'] },
  seller: { anchor: 'seller' },
  // Who leads a team belongs to it.
  supervisor: {
    anchor: 'seller',
    column: "case when seller.role = 'supervisor' then seller.id else seller.supervisor_id end",
    joins: ['seller'],
  },
  /** Conditions on it are put as conditions on sellers before any statement is written. */
  quintile: { anchor: 'seller' },
  kind: { anchor: 'kind' },
  event: { anchor: 'event' },
  competitor: { anchor: 'competitor' },
};

/** Whether the relation's rows can be sliced by a dimension. */
export function knows(relation: Relation, dimension: SliceDimension): boolean {
  return relation.anchors[places[dimension].anchor] !== undefined;
}

/** True for what is a property of the customer in the calendar year of the row. */
export function isStanding(dimension: SliceDimension): boolean {
  return places[dimension].joins?.includes('standing') ?? false;
}

/** True where the rows themselves say what is asked, so that it changes only with them. */
export function isOfRow(relation: Relation, dimension: SliceDimension): boolean {
  const { anchor, joins = [] } = places[dimension];
  return joins.every((join) => join === 'region') && relation.anchors[anchor]?.startsWith('fact.') === true;
}

export function columnOf(relation: Relation, dimension: SliceDimension): RawBuilder<unknown> {
  const { anchor, column } = places[dimension];
  return sql.raw(column ?? relation.anchors[anchor]!);
}

/** The joins that these dimensions need, each once. Customer and seller are joined as they are, not as they were. */
export function joinsFor(
  relation: Relation,
  dimensions: Iterable<SliceDimension>,
  asking: Asking,
): RawBuilder<unknown> {
  const needed = new Set<Join>();
  for (const dimension of dimensions) {
    const { anchor, joins = [] } = places[dimension];
    if (relation.anchors[anchor]?.startsWith('customer.')) needed.add('customer');
    for (const join of joins) needed.add(join);
  }
  if (relation.owned === 'owner' && asking.scope) needed.add('customer');
  const asked = { relation, asking, dimensions: [...dimensions] };
  const written = joinOrder.filter((join) => needed.has(join)).map((join) => joins[join](asked));
  return written.length === 0 ? sql`` : sql`\n  ${sql.join(written, sql`\n  `)}`;
}

interface Joined {
  relation: Relation;
  asking: Asking;
  dimensions: SliceDimension[];
}

const joinOrder: Join[] = ['customer', 'region', 'market', 'seller', 'standing'];

const joins: Record<Join, (joined: Joined) => RawBuilder<unknown>> = {
  customer: ({ relation: { anchors }, asking: { moment } }) =>
    sql`left join customer on customer.id = ${sql.raw(anchors.customer!)} and ${standing('customer', moment)}`,
  region: ({ relation: { anchors } }) => sql`left join region on region.id = ${sql.raw(anchors.region!)}`,
  market: ({ asking: { moment } }) =>
    sql.join(
      ['county', 'city', 'province'].map((level) => {
        const alias = `${level}_market`;
        const region = sql.ref(`region.${level}_id`);
        return sql`left join region_market as ${sql.ref(alias)} on ${sql.ref(`${alias}.region_id`)} = ${region} and ${standing(alias, moment)}`;
      }),
      sql`\n  `,
    ),
  seller: ({ relation: { anchors }, asking: { moment } }) =>
    sql`left join ${placedPeople((alias) => standing(alias, moment), moment.askedOn)} as seller on seller.id = ${sql.raw(anchors.seller!)}`,
  standing: standingJoin,
};

// Only the columns that are asked travel.
function standingJoin({ relation, asking, dimensions }: Joined): RawBuilder<unknown> {
  const columns = standingColumns.filter((each) => dimensions.includes(each));
  return joinStandings(asking.properties, columns, { customer: relation.anchors.customer!, year: relation.year });
}

/** The tests that a row must pass, one a condition. Query text never holds a value. */
export function fulfils(relation: Relation, conditions: readonly ResolvedCondition[]): RawBuilder<boolean>[] {
  return conditions.map((condition) => fulfilsOne(relation, condition));
}

/** The test that a row is of somebody in the scope; none when everything is. */
export function withinScope(relation: Relation, { scope }: Asking): RawBuilder<boolean>[] {
  if (!scope || relation.owned === 'open') return [];
  const column = relation.owned === 'owner' ? 'customer.owner_id' : relation.anchors.seller!;
  return [sql<boolean>`${sql.raw(column)} = any(${[...scope.sellers]}::integer[])`];
}

export function all(tests: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return tests.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(tests, sql`\n    and `)}`;
}

export function anyOf(tests: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return tests.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(tests, sql` or `)})`;
}

function fulfilsOne(relation: Relation, condition: ResolvedCondition): RawBuilder<boolean> {
  const byDimension = [...Map.groupBy(condition.members, ({ dimension }) => dimension)];
  const any = sql.join(
    byDimension.map(([dimension, members]) => isMember(relation, dimension, members)),
    sql` or `,
  );
  return condition.negated ? sql<boolean>`(${any}) is not true` : sql<boolean>`(${any})`;
}

function isMember(relation: Relation, dimension: SliceDimension, members: Member[]): RawBuilder<boolean> {
  const column = columnOf(relation, dimension);
  const known = members.map(({ id }) => id).filter((id) => id !== null);
  const type = sql.raw(isText(dimension) ? 'text[]' : 'integer[]');
  const named = known.length > 0 ? [sql<boolean>`${column} = any(${known}::${type})`] : [];
  const blank = known.length < members.length ? [sql<boolean>`${column} is null`] : [];
  return sql<boolean>`${sql.join([...named, ...blank], sql` or `)}`;
}
