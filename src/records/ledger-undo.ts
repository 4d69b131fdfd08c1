// Takes the documents of a batch back: what stood before them shows again, unless something newer replaced it already.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { openMovedDocuments, refreshCells } from './cells.ts';
import { copyDocuments } from './ledger-copies.ts';
import { closeDocuments } from './ledger-write.ts';

/** Call it under the change lock, before the batch is marked as undone. */
export async function undoDocuments(
  tx: Transaction,
  { batchId, version }: { batchId: number; version: number },
): Promise<void> {
  await openMovedDocuments(tx);
  await sql`
    insert into moved_document
    select id, -1 from document where batch_id = ${batchId} and to_version is null`.execute(tx);
  await chooseEarlier(tx, batchId);
  await closeDocuments(tx, version);
  await copyDocuments(tx, version);
  await refreshCells(tx);
}

// What the newest of the batches that still count says of a document that this one stated or withdrew: its contents, or that
// it is gone. A restored copy belongs to the batch that it came from, so undoing that one later takes the copy back too.
async function chooseEarlier(tx: Transaction, batchId: number): Promise<void> {
  await sql`
    create temporary table copied_document on commit drop as
    with touched as (
      select distinct number
      from document
      where ((batch_id = ${batchId} and to_version is null) or withdrawn_by = ${batchId})
        and not exists (
          select from document as standing
          where standing.number = document.number and standing.to_version is null and standing.batch_id <> ${batchId}
        )
    ),
    told as (
      select document.number, document.id, document.batch_id as told_by
      from touched
      join document using (number)
      union all
      select document.number, null, document.withdrawn_by
      from touched
      join document using (number)
      where document.withdrawn_by is not null
    ),
    newest as (
      select distinct on (told.number) told.number, told.id
      from told
      join batch on batch.id = told.told_by
      where batch.id <> ${batchId} and batch.undone_version is null
      order by told.number, batch.version desc, told.id desc
    )
    select id, nextval(pg_get_serial_sequence('document', 'id'))::integer as copy_id
    from newest
    where id is not null`.execute(tx);
}
