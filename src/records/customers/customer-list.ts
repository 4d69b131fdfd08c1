// Customers as they are now, page by page; whoever is merged into another is not one of them. Their contacts are not told here.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';

export const tiers = ['strategic', 'core', 'base', 'none'] as const;
export type Tier = (typeof tiers)[number];

export interface CustomerRow {
  id: number;
  code: string | null;
  name: string;
  owner: string | null;
  region: string | null;
  industry: string | null;
  channel: string | null;
  tier: Tier;
}

export const customerOrders = ['code', 'name', 'region', 'owner', 'tier'] as const;
export type CustomerOrder = (typeof customerOrders)[number];

export interface CustomerPage {
  /** Part of a code or a name. */
  search?: string | undefined;
  /** A province, or a path as `浙江/宁波`: all that lies in it. */
  region?: string | undefined;
  tier?: string | undefined;
  /** The code or name of a person. */
  owner?: string | undefined;
  order?: CustomerOrder | undefined;
  descending?: boolean | undefined;
  offset: number;
  limit: number;
}

/** The tier of each customer that has one, row by row; who is missing has none. */
export interface Tiers {
  customerIds: readonly number[];
  tiers: readonly string[];
}

/** The customers that fulfil all that is asked, and how many there are in all. */
export async function listCustomers(
  tx: Transaction,
  page: CustomerPage,
  known: Tiers = { customerIds: [], tiers: [] },
): Promise<{ total: number; customers: CustomerRow[] }> {
  const found = foundBy(page, known);
  const counted = await sql<{ total: number }>`select count(*)::integer as total from ${found}`.execute(tx);
  const { rows } = await sql<CustomerRow>`
    select
      customer.id,
      customer.code,
      customer.name,
      owner.name as owner,
      region.path as region,
      customer.industry,
      channel.name as channel,
      coalesce(standing.tier, 'none') as tier
    from ${found}
    order by ${orderOf(page)} nulls last, customer.code nulls last, customer.id
    offset ${page.offset}
    limit ${page.limit}`.execute(tx);
  return { total: counted.rows[0]!.total, customers: rows };
}

function foundBy(page: CustomerPage, { customerIds, tiers: tiersOf }: Tiers): RawBuilder<unknown> {
  return sql`(
      select id, code, name, owner_id, region_id, industry, channel_id
      from customer
      where to_version is null
        and not exists (
          select from merged_customer
          where merged_customer.customer_id = customer.id and merged_customer.to_version is null
        )
        and ${holds(page.search ?? '')}
    ) as customer
    left join person as owner on owner.id = customer.owner_id and owner.to_version is null
    left join region on region.id = customer.region_id
    left join channel on channel.id = customer.channel_id
    left join unnest(${[...customerIds]}::integer[], ${[...tiersOf]}::text[]) as standing (customer_id, tier)
      on standing.customer_id = customer.id
    ${narrowed(page)}`;
}

function holds(search: string): RawBuilder<boolean> {
  const text = search.trim();
  if (text === '') return sql<boolean>`true`;
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(name ilike ${pattern} or code ilike ${pattern})`;
}

function narrowed({ region, tier, owner }: CustomerPage): RawBuilder<unknown> {
  const tests = [
    ...(region === undefined ? [] : [sql`(region.path = ${region} or starts_with(region.path, ${region} || '/'))`]),
    ...(tier === undefined ? [] : [sql`coalesce(standing.tier, 'none') = ${tier}`]),
    ...(owner === undefined ? [] : [sql`${owner} in (owner.code, owner.name)`]),
  ];
  return tests.length === 0 ? sql`` : sql`where ${sql.join(tests, sql` and `)}`;
}

const orders: Record<CustomerOrder, RawBuilder<unknown>> = {
  code: sql`customer.code`,
  name: sql`customer.name`,
  region: sql`region.path`,
  owner: sql`owner.name`,
  tier: sql`array_position(${[...tiers]}::text[], coalesce(standing.tier, 'none'))`,
};

function orderOf({ order = 'code', descending = false }: CustomerPage): RawBuilder<unknown> {
  return descending ? sql`${orders[order]} desc` : orders[order];
}
