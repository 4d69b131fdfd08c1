// Where each dimension stands in a ledger row, and the tables that must be joined for it.

import { type RawBuilder, sql } from 'kysely';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import { type Moment, standing } from '../moment.ts';
import type { ResolvedCondition } from '../resolve.ts';
import type { Scope } from '../scope.ts';

type Join = 'region' | 'customer' | 'seller';

const columns: Record<SliceDimension, { column: string; join?: Join }> = {
  province: { column: 'region.province_id', join: 'region' },
  city: { column: 'region.city_id', join: 'region' },
  county: { column: 'region.county_id', join: 'region' },
  series: { column: 'fact.series_id' },
  product: { column: 'fact.product_id' },
  channel: { column: 'fact.channel_id' },
  distributor: { column: 'fact.distributor_id' },
  customer: { column: 'fact.customer_id' },
  seller: { column: 'fact.seller_id' },
  supervisor: { column: 'seller.supervisor_id', join: 'seller' },
  owner: { column: 'customer.owner_id', join: 'customer' },
};

export function columnOf(dimension: SliceDimension): RawBuilder<unknown> {
  return sql.ref(columns[dimension].column);
}

/** The joins that these dimensions need, each once. Customer and seller are joined as they are, not as they were. */
export function joinsFor(dimensions: Iterable<SliceDimension>, moment: Moment): RawBuilder<unknown> {
  const needed = new Set([...dimensions].map((dimension) => columns[dimension].join));
  const joins: RawBuilder<unknown>[] = [];
  if (needed.has('region')) joins.push(sql`left join region on region.id = fact.region_id`);
  if (needed.has('customer')) {
    joins.push(sql`left join customer on customer.id = fact.customer_id and ${standing('customer', moment)}`);
  }
  if (needed.has('seller')) {
    joins.push(sql`left join person as seller on seller.id = fact.seller_id and ${standing('seller', moment)}`);
  }
  return joins.length === 0 ? sql`` : sql`\n  ${sql.join(joins, sql`\n  `)}`;
}

/** The tests that a row must pass, one a condition. Query text never holds a value. */
export function fulfils(conditions: ResolvedCondition[]): RawBuilder<boolean>[] {
  return conditions.map(fulfilsOne);
}

/** The test that a row is of somebody in the scope; none when everything is. */
export function withinScope(scope: Scope): RawBuilder<boolean>[] {
  return scope ? [sql<boolean>`fact.seller_id = any(${[...scope.sellers]}::integer[])`] : [];
}

export function all(tests: RawBuilder<boolean>[]): RawBuilder<boolean> {
  return tests.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(tests, sql`\n    and `)}`;
}

function fulfilsOne(condition: ResolvedCondition): RawBuilder<boolean> {
  const levels = [...new Set(condition.members.map(({ dimension }) => dimension))];
  const any = sql.join(
    levels.map((level) =>
      isMember(
        level,
        condition.members.filter(({ dimension }) => dimension === level).map(({ id }) => id),
      ),
    ),
    sql` or `,
  );
  return condition.negated ? sql<boolean>`(${any}) is not true` : sql<boolean>`(${any})`;
}

function isMember(dimension: SliceDimension, ids: (number | null)[]): RawBuilder<boolean> {
  const column = columnOf(dimension);
  const known = ids.filter((id) => id !== null);
  const named = known.length > 0 ? [sql<boolean>`${column} = any(${known}::integer[])`] : [];
  const blank = ids.includes(null) ? [sql<boolean>`${column} is null`] : [];
  return sql<boolean>`${sql.join([...named, ...blank], sql` or `)}`;
}
