// Takes the compared documents of a file into the ledger: the new ones and those that replace an earlier version.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { openMovedDocuments, refreshCells } from './cells.ts';
import { writeCustomers } from './customers-write.ts';
import { writeLedgerNouns } from './nouns-write.ts';
import { moveWithdrawn } from './withdrawals.ts';

export interface WritingBatch {
  version: number;
  batchId: number;
  /** The names of the files, in the order of the import. */
  fileNames: readonly string[];
  /** Whether documents without a number that the file no longer holds go: see `findWithdrawn`. */
  withdraws: boolean;
}

/** The name of the file of that place in the import. */
export function fileNamed({ fileNames }: WritingBatch, place: string): RawBuilder<string> {
  return sql`(${[...fileNames]}::text[])[${sql.ref(place)}]`;
}

/** Call it under the change lock, after `compareWithLedger`; the batch must be there. */
export async function writeLedger(tx: Transaction, batch: WritingBatch): Promise<void> {
  await dropWhatStays(tx);
  await writeLedgerNouns(tx, batch.version);
  await writeCustomers(tx, batch.version);
  await openMovedDocuments(tx);
  await closeReplaced(tx, batch);
  await insertDocuments(tx, batch);
  await insertLines(tx, batch);
  await refreshCells(tx);
}

async function dropWhatStays(tx: Transaction): Promise<void> {
  await sql`
    delete from staged_line
    using compared_document
    where compared_document.number = staged_line.document and compared_document.fate in ('unchanged', 'held')`.execute(
    tx,
  );
}

async function closeReplaced(tx: Transaction, batch: WritingBatch): Promise<void> {
  await sql`
    insert into moved_document
    select standing_id, -1 from compared_document where fate = 'replaced'`.execute(tx);
  if (batch.withdraws) await moveWithdrawn(tx, batch.batchId);
  await closeDocuments(tx, batch.version);
}

/** Ends the documents that `moved_document` says go, and their lines. */
export async function closeDocuments(tx: Transaction, version: number): Promise<void> {
  await sql`
    update document set to_version = ${version}
    from moved_document
    where document.id = moved_document.document_id and moved_document.sign < 0`.execute(tx);
  await sql`
    update line set to_version = ${version}
    from moved_document
    where line.document_id = moved_document.document_id and moved_document.sign < 0`.execute(tx);
}

async function insertDocuments(tx: Transaction, batch: WritingBatch): Promise<void> {
  await sql`
    create temporary table new_document on commit drop as
    select
      nextval((select pg_get_serial_sequence('document', 'id')::regclass))::integer as id,
      staged_document.number,
      staged_document.content_hash,
      staged_document.keeps_line_numbers,
      staged_document.file
    from staged_document
    join compared_document using (number)
    where fate in ('new', 'replaced')`.execute(tx);
  await sql`analyze new_document`.execute(tx);
  await sql`
    insert into document (id, number, content_hash, batch_id, source_file, from_version)
    select id, number, content_hash, ${batch.batchId}::integer, ${fileNamed(batch, 'file')}, ${batch.version}::integer
    from new_document`.execute(tx);
  await sql`insert into moved_document select id, 1 from new_document`.execute(tx);
}

// A line that says no series is of that which its product belongs to.
async function insertLines(tx: Transaction, batch: WritingBatch): Promise<void> {
  const lineNumber = (await countsLines(tx)) ? countedWhereNeeded : sql`staged_line.line`;
  await sql`
    insert into line (
      document_id, line_number, date, customer_id, named_customer_id, product_id, series_id, seller_id, region_id, channel_id,
      distributor_id, quantity, amount, cost, list_amount, sold_on, part, credit, source_file, source_sheet, source_row,
      from_version
    )
    select
      new_document.id,
      ${lineNumber},
      staged_line.date,
      customer_of.customer_id,
      customer_of.named_customer_id,
      product.id,
      coalesce(series.id, product_profile.series_id),
      seller_of.person_id,
      region.id,
      channel.id,
      distributor.id,
      staged_line.quantity,
      staged_line.amount,
      staged_line.cost,
      staged_line.list_amount,
      staged_line.sold_on,
      staged_line.part,
      staged_line.credit,
      case when staged_line.file <> new_document.file then ${fileNamed(batch, 'staged_line.file')} end,
      staged_line.sheet,
      staged_line.row,
      ${batch.version}::integer
    from staged_line
    join new_document on new_document.number = staged_line.document
    join customer_of using (customer_key)
    left join product on product.code = staged_line.product_code
    left join product_profile on product_profile.product_id = product.id and product_profile.to_version is null
    left join series on series.code = staged_line.series_code
    left join seller_of on seller_of.seller = staged_line.seller
    left join region on region.path = staged_line.region
    left join channel on channel.code = staged_line.channel_code
    left join distributor on distributor.code = staged_line.distributor`.execute(tx);
}

// Counting sorts all lines of the file, which those that bring their numbers are spared.
async function countsLines(tx: Transaction): Promise<boolean> {
  const { rows } = await sql`select from new_document where not keeps_line_numbers limit 1`.execute(tx);
  return rows.length > 0;
}

// Line numbers are kept where the file gives each line its own; else the lines are counted, in the order of the file: the
// parts of one have the place of its first.
const countedWhereNeeded = sql`
      case
        when new_document.keeps_line_numbers then staged_line.line
        else dense_rank() over (
          partition by new_document.id order by staged_line.line, staged_line.ord - greatest(staged_line.part - 1, 0)
        )
      end`;
