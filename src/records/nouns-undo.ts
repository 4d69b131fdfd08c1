// Customers and people that only a batch taken back had brought: they go with it, as long as nothing else needs them.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';

/** Ends those who appeared with version `made` and whom no batch that still counts, and no other record, refers to. */
export async function endUnusedNouns(tx: Transaction, made: number, version: number): Promise<void> {
  await sql`
    update customer set to_version = ${version}
    where to_version is null
      and from_version = ${made}
      and not exists (select from customer earlier where earlier.id = customer.id and earlier.from_version < ${made})
      and id not in (${linesThatCount('customer_id')})`.execute(tx);
  await sql`
    update person set to_version = ${version}
    where to_version is null
      and from_version = ${made}
      and not exists (select from person earlier where earlier.id = person.id and earlier.from_version < ${made})
      and not exists (select from login where login.person_id = person.id)
      and not exists (select from customer where customer.owner_id = person.id and customer.to_version is null)
      and not exists (select from person below where below.supervisor_id = person.id and below.to_version is null)
      and not exists (select from target where target.seller_id = person.id and target.to_version is null)
      and id not in (${linesThatCount('seller_id')})`.execute(tx);
}

// Lines that were replaced count too: undoing their successor would show them again.
function linesThatCount(column: 'customer_id' | 'seller_id') {
  return sql`
    select ${sql.ref(`line.${column}`)}
    from line
    join document on document.id = line.document_id
    join batch on batch.id = document.batch_id
    where batch.undone_version is null and ${sql.ref(`line.${column}`)} is not null`;
}
