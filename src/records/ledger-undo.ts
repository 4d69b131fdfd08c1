// Takes the documents of a batch back: what stood before them shows again, unless something newer replaced it already.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { openMovedDocuments, refreshCells } from './cells.ts';
import { copyDocuments } from './ledger-copies.ts';
import { closeDocuments } from './ledger-write.ts';
import { restoreWithdrawn } from './withdrawals.ts';

/** `made` is the version that the batch made. Call it under the change lock, before the batch is marked as undone. */
export async function undoDocuments(
  tx: Transaction,
  { batchId, made, version }: { batchId: number; made: number; version: number },
): Promise<void> {
  await openMovedDocuments(tx);
  await sql`
    insert into moved_document
    select id, -1 from document where batch_id = ${batchId} and to_version is null`.execute(tx);
  await chooseEarlier(tx, batchId);
  await restoreWithdrawn(tx, made);
  await closeDocuments(tx, version);
  await copyDocuments(tx, version);
  await refreshCells(tx);
}

// The newest earlier version whose own batch still counts. A restored copy belongs to the batch that it came from, so
// undoing that one later takes the copy back too.
async function chooseEarlier(tx: Transaction, batchId: number): Promise<void> {
  await sql`
    create temporary table copied_document on commit drop as
    select distinct on (earlier.number)
      earlier.id,
      nextval(pg_get_serial_sequence('document', 'id'))::integer as copy_id
    from moved_document
    join document ended on ended.id = moved_document.document_id
    join document earlier on earlier.number = ended.number and earlier.from_version < ended.from_version
    join batch on batch.id = earlier.batch_id
    where earlier.batch_id <> ${batchId} and batch.undone_version is null
    order by earlier.number, earlier.from_version desc`.execute(tx);
}
