// One import, successful or empty-handed: which file, what became of its rows, and whether it was taken back.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import type { Arrival } from '../jobs/arrival.ts';

export interface Batch extends Arrival {
  id: number;
  /** `sales`, or the name of a kind of record. */
  kind: string;
  file_name: string;
  rows: number;
  accepted: number;
  rejected: number;
  unchanged: number;
  replaced: number;
  held: number;
  version: number | null;
  undone_version: number | null;
  changed_by: number | null;
  changed_at: Date;
}

export interface BatchFile {
  name: string;
  sha256: string;
  bytes: number;
  /** The name under which an upload is kept. */
  stored?: string;
}

export interface NewBatch extends Omit<Batch, 'undone_version' | 'changed_at'> {
  files: readonly BatchFile[];
  filtered: number;
  left_out: unknown;
  /** The questions that were answered with yes. */
  confirmed: readonly string[];
  /** Documents without a number that went because the file no longer holds them. */
  withdrawn: number;
  /** Of several files, the hash of their hashes. */
  file_sha256: string;
  mapping: unknown;
  control_totals: unknown;
  /** Below the data folder. */
  rejects_file: string | null;
}

/** The batches, newest first. */
export async function listBatches(tx: Transaction): Promise<Batch[]> {
  return selectBatches(tx).orderBy('id', 'desc').execute();
}

/** The uploads that batches name, each once. */
export async function storedUploads(tx: Transaction): Promise<{ stored: string; bytes: number }[]> {
  const { rows } = await sql<{ stored: string; bytes: number }>`
    select distinct file ->> 'stored' as stored, (file ->> 'bytes')::float8 as bytes
    from batch, jsonb_array_elements(files) as file
    where file ->> 'stored' is not null
      and 'files/' || (file ->> 'stored') not in (select path from removed_file)
    order by 1`.execute(tx);
  return rows;
}

export async function findBatch(tx: Transaction, id: number): Promise<Batch | undefined> {
  return selectBatches(tx).where('id', '=', id).executeTakeFirst();
}

/** The number that the next batch will have: the file of rejected rows is named by it before the batch is written. */
export async function nextBatchId(tx: Transaction): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`select nextval(pg_get_serial_sequence('batch', 'id'))::integer as id`.execute(tx);
  return rows[0]!.id;
}

/** Kysely has no words for giving an identity column its value, hence the plain statement. */
export async function addBatch(tx: Transaction, batch: NewBatch): Promise<void> {
  await sql`
    insert into batch (
      id, kind, file_name, file_sha256, files, mapping, rows, accepted, rejected, unchanged, replaced, held,
      control_totals, rejects_file, version, changed_by, arrived_by, arrived_from,
      filtered, left_out, confirmed, withdrawn
    )
    overriding system value
    values (
      ${batch.id}, ${batch.kind}, ${batch.file_name}, ${batch.file_sha256}, ${JSON.stringify(batch.files)},
      ${JSON.stringify(batch.mapping)},
      ${batch.rows}, ${batch.accepted}, ${batch.rejected}, ${batch.unchanged}, ${batch.replaced}, ${batch.held},
      ${JSON.stringify(batch.control_totals)}, ${batch.rejects_file}, ${batch.version}, ${batch.changed_by},
      ${batch.arrived_by}, ${batch.arrived_from},
      ${batch.filtered}, ${JSON.stringify(batch.left_out)}, ${JSON.stringify(batch.confirmed)}, ${batch.withdrawn}
    )`.execute(tx);
}

export async function markUndone(tx: Transaction, id: number, version: number): Promise<void> {
  await tx.updateTable('batch').set({ undone_version: version }).where('id', '=', id).execute();
}

/** Every query of batches begins with it. */
export function selectBatches(tx: Transaction) {
  return tx
    .selectFrom('batch')
    .select(['id', 'kind', 'file_name', 'rows', 'accepted', 'rejected', 'unchanged', 'replaced', 'held'])
    .select(['version', 'undone_version', 'changed_by', 'changed_at', 'arrived_by', 'arrived_from'])
    .$castTo<Batch>();
}
