// All that is remembered of one batch.

import { sql } from 'kysely';
import type { Words } from '../base/errors.ts';
import type { Transaction } from '../db/database.ts';
import { type RemovalReason, removalsOf } from './personal/removed-files.ts';
import { type Batch, type BatchFile, selectBatches } from './batches.ts';

export interface BatchDetail extends Batch {
  files: (BatchFile & { removed: RemovalReason | null })[];
  rejects_removed: RemovalReason | null;
  filtered: number;
  left_out: { reason: string; name: Words; rows: number }[];
  withdrawn: number;
  confirmed: string[];
  mapping: Record<string, unknown>;
  control_totals: { label: string; stated: string; computed: string; ok: boolean }[];
  /** Below the data folder. */
  rejects_file: string | null;
}

/** A batch of one file from before its files were noted knows it by name and hash alone. */
export async function batchDetail(tx: Transaction, id: number): Promise<BatchDetail | undefined> {
  const found = await selectBatches(tx)
    .where('id', '=', id)
    .select(['files', 'filtered', 'left_out', 'withdrawn', 'confirmed', 'mapping', 'control_totals', 'rejects_file'])
    .select('file_sha256')
    .executeTakeFirst();
  if (!found) return undefined;
  const { file_sha256: sha256, ...batch } = found as unknown as BatchDetail & { file_sha256: string };
  const known = batch.files.length > 0 ? batch.files : [{ name: batch.file_name, sha256, bytes: 0 }];
  const files = known.map((file: BatchFile) => ({ ...file, path: `files/${file.stored}` }));
  const rejects = batch.rejects_file ?? '';
  const removals = await removalsOf(tx, [...files.map(({ path }) => path), rejects]);
  return {
    ...batch,
    files: files.map(({ path, ...file }) => ({ ...file, removed: removals.get(path) ?? null })),
    rejects_removed: removals.get(rejects) ?? null,
  };
}

/** The years of the lines or targets that a batch brought or withdrew, in order; none for other kinds. */
export async function yearsOfBatch(tx: Transaction, { id, kind }: Batch): Promise<number[]> {
  if (kind === 'targets') return yearsOfTargets(tx, id);
  if (kind !== 'sales') return [];
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from line.date)::integer as year
    from document
    join line on line.document_id = document.id
    where document.batch_id = ${id} or document.withdrawn_by = ${id}
    order by 1`.execute(tx);
  return rows.map(({ year }) => year);
}

async function yearsOfTargets(tx: Transaction, id: number): Promise<number[]> {
  const rows = await tx
    .selectFrom('target')
    .select('year')
    .distinct()
    .where('batch_id', '=', id)
    .orderBy('year')
    .execute();
  return rows.map(({ year }) => year);
}
