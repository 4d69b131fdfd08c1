// The merges that stand.

import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import type { CustomerName } from './customer-name.ts';

export interface Merge {
  customer: CustomerName;
  into: CustomerName;
  version: number;
  merged_at: Date;
  /** The name of who merged them; null for the command line. */
  merged_by: string | null;
}

/** The last one first. */
export async function listMerges(tx: Transaction): Promise<Merge[]> {
  const { rows } = await sql<Merge>`
    select
      json_build_object('id', merged.id, 'code', merged.code, 'name', merged.name) as customer,
      json_build_object('id', whole.id, 'code', whole.code, 'name', whole.name) as into,
      merged_customer.from_version as version,
      change.changed_at as merged_at,
      person.name as merged_by
    from merged_customer
    join change on change.version = merged_customer.from_version
    join customer as merged on merged.id = merged_customer.customer_id and merged.to_version is null
    join customer as whole on whole.id = merged_customer.into_id and whole.to_version is null
    left join person on person.id = change.changed_by and person.to_version is null
    where merged_customer.to_version is null
    order by merged_customer.from_version desc`.execute(tx);
  return rows;
}
