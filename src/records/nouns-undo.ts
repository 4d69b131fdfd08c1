// What a batch taken back had made of customers and people: those that only it brought go with it, as long as nothing else
// needs them; known ones lose what it filled in or changed.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { recorded } from './entries/merged.ts';
import { recordKinds } from './kinds/all.ts';
import type { RecordKind } from './kinds/record-kind.ts';
import { restoreColumns, type Undo } from './restored-columns.ts';

/** Takes back what the batch did to customers and people. Call it when the batch is marked as undone. */
export async function undoNouns(tx: Transaction, undo: Undo): Promise<void> {
  await endUnusedCustomers(tx, undo.version);
  await restoreColumns(tx, recordKinds.customers, undo);
  await restoreColumns(tx, recordKinds.people, undo);
  while ((await endUnusedPeople(tx, undo.version)) > 0); // Who has nobody below any more may go too.
}

// Who is part of a merge stays, so that what comes again finds it.
export async function endUnusedCustomers(tx: Transaction, version: number): Promise<void> {
  await sql`
    update customer set to_version = ${version}
    where to_version is null
      and ${onlyUndoneBrought('customer')}
      and not exists (select from merged_customer where to_version is null and id in (customer_id, into_id))
      and id not in (${linesThatCount('customer_id')})
      and ${sql.join(recordsThatCount('customer'), sql` and `)}`.execute(tx);
}

async function endUnusedPeople(tx: Transaction, version: number): Promise<number> {
  const ended = await sql`
    update person set to_version = ${version}
    where to_version is null
      and ${onlyUndoneBrought('person')}
      and not exists (select from login where login.person_id = person.id)
      and not exists (select from customer where customer.owner_id = person.id and customer.to_version is null)
      and not exists (select from person below where below.supervisor_id = person.id and below.to_version is null)
      and id not in (${linesThatCount('seller_id')})
      and ${sql.join(recordsThatCount('person'), sql` and `)}`.execute(tx);
  return Number(ended.numAffectedRows ?? 0);
}

/** That the batch of the first version was taken back, and no file of its own kind that counts holds it. */
function onlyUndoneBrought(table: 'customer' | 'person'): RawBuilder<unknown> {
  return sql`id in (
        select first.id
        from ${sql.table(table)} as first
        join batch on batch.version = first.from_version
        where batch.undone_version is not null
          and not exists (
            select from ${sql.table(table)} as before where before.id = first.id and before.from_version < first.from_version
          )
      )
      and not exists (
        select from ${sql.table(table)} as entered
        join batch on batch.id = entered.batch_id
        where entered.id = ${sql.ref(`${table}.id`)} and batch.undone_version is null
      )`;
}

// Lines that were replaced count too: undoing their successor would show them again.
function linesThatCount(column: 'customer_id' | 'seller_id') {
  const said = column === 'customer_id' ? sql`coalesce(line.named_customer_id, line.customer_id)` : sql`line.seller_id`;
  return sql`
    select ${said}
    from line
    join document on document.id = line.document_id
    join batch on batch.id = document.batch_id
    where batch.undone_version is null and ${sql.ref(`line.${column}`)} is not null`;
}

/** Conditions: no record of another kind, replaced or not, names it. */
function recordsThatCount(type: 'customer' | 'person'): RawBuilder<unknown>[] {
  const others: RecordKind[] = Object.values(recordKinds).filter(
    ({ table }) => table !== 'person' && table !== 'customer',
  );
  return others.flatMap((kind) =>
    kind.columns
      .filter((column) => column.type === type)
      .map(
        (said) => sql`id not in (
          select ${recorded(said, 'record')}
          from ${sql.table(kind.table)} as record
          left join batch on batch.id = record.batch_id
          where ${recorded(said, 'record')} is not null and batch.undone_version is null
        )`,
      ),
  );
}
