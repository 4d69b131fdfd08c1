// What a batch taken back had made of customers and people: those that only it brought go with it, as long as nothing else
// needs them; known customers lose what it filled in.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';

/** Takes back what the batch of version `made` did to them. Call it when the batch is marked as undone. */
export async function undoNouns(tx: Transaction, made: number, version: number): Promise<void> {
  await endUnusedCustomers(tx, made, version);
  await restoreCustomers(tx, made, version);
  await endUnusedPeople(tx, made, version);
}

// The first version says who brought a customer: later ones are gaps filled and restored.
async function endUnusedCustomers(tx: Transaction, made: number, version: number): Promise<void> {
  await sql`
    update customer set to_version = ${version}
    where to_version is null
      and (select min(from_version) from customer first where first.id = customer.id) = ${made}
      and id not in (${linesThatCount('customer_id')})`.execute(tx);
}

// What stands is still the batch's work when its contents are: undoing a later batch restores them under a newer version.
// What shows again is of the newest batch that still counts, or what the customer was at first.
async function restoreCustomers(tx: Transaction, made: number, version: number): Promise<void> {
  await sql`
    create temporary table earlier_customer on commit drop as
    select distinct on (standing.id) standing.id, earlier.from_version
    from customer filled
    join customer standing
      on standing.id = filled.id
      and standing.to_version is null
      and (standing.code, standing.owner_id, standing.region_id)
        is not distinct from (filled.code, filled.owner_id, filled.region_id)
    join customer earlier on earlier.id = filled.id and earlier.from_version < ${made}
    where filled.from_version = ${made}
      and (
        earlier.from_version in (select batch.version from batch where batch.undone_version is null)
        or not exists (select from customer first where first.id = earlier.id and first.from_version < earlier.from_version)
      )
    order by standing.id, earlier.from_version desc`.execute(tx);
  // Two statements: within one, what stood would still be in the unique index of what is now.
  await sql`
    update customer set to_version = ${version}
    from earlier_customer
    where customer.id = earlier_customer.id and customer.to_version is null`.execute(tx);
  await sql`
    insert into customer (id, code, name, owner_id, region_id, industry, channel_id, distributor_id, from_version)
    select id, code, name, owner_id, region_id, industry, channel_id, distributor_id, ${version}::integer
    from customer
    join earlier_customer using (id, from_version)`.execute(tx);
}

async function endUnusedPeople(tx: Transaction, made: number, version: number): Promise<void> {
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
