// Customers as they are now, page by page; whoever is merged into another is not one of them.

import { type ExpressionBuilder, sql } from 'kysely';
import type { Tables, Transaction } from '../../db/database.ts';

export interface CustomerRow {
  id: number;
  code: string | null;
  name: string;
  owner: string | null;
  region: string | null;
  industry: string | null;
  channel: string | null;
}

export interface CustomerPage {
  search?: string | undefined;
  offset: number;
  limit: number;
}

/** The customers whose code or name holds the searched text, by code, and how many there are in all. */
export async function listCustomers(
  tx: Transaction,
  page: CustomerPage,
): Promise<{ total: number; customers: CustomerRow[] }> {
  const found = tx
    .selectFrom('customer')
    .where('customer.to_version', 'is', null)
    .where((eb) => eb.not(eb.exists(mergesOf(eb))))
    .where((eb) => holds(eb, page.search ?? ''));
  const { total } = await found.select(sql<number>`count(*)::integer`.as('total')).executeTakeFirstOrThrow();
  const customers = await found
    .leftJoin('person', (join) => join.onRef('person.id', '=', 'customer.owner_id').on('person.to_version', 'is', null))
    .leftJoin('region', 'region.id', 'customer.region_id')
    .leftJoin('channel', 'channel.id', 'customer.channel_id')
    .select(['customer.id', 'customer.code', 'customer.name', 'customer.industry'])
    .select(['person.name as owner', 'region.path as region', 'channel.name as channel'])
    .orderBy('customer.code', (order) => order.asc().nullsLast())
    .orderBy('customer.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return { total, customers };
}

function mergesOf(eb: ExpressionBuilder<Tables, 'customer'>) {
  return eb
    .selectFrom('merged_customer')
    .select('merged_customer.customer_id')
    .whereRef('merged_customer.customer_id', '=', 'customer.id')
    .where('merged_customer.to_version', 'is', null);
}

function holds(eb: ExpressionBuilder<Tables, 'customer'>, search: string) {
  const text = search.trim();
  if (text === '') return eb.val(true);
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return eb.or([eb('customer.name', 'ilike', pattern), eb('customer.code', 'ilike', pattern)]);
}
