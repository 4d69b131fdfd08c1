// Stored files that were taken away on purpose. The row is written first: a file that a crash left lying goes with the next round.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Refusal, type Words } from '../../base/errors.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../../db/database.ts';
import { ties } from './declaration.ts';
import type { Subject } from './subject.ts';

export type RemovalReason = 'erasure' | 'retention';

export interface HeldFile {
  /** Below the data folder. */
  path: string;
  /** As people know it. */
  name: string;
  batch: number;
}

/** The uploads, and the rejected rows of imports, that brought rows of somebody. */
export async function filesHolding(tx: Transaction, subject: Subject): Promise<HeldFile[]> {
  const { rows } = await sql<HeldFile>`
    with holding as (
      ${subject.kind === 'employee' ? batchesOfEmployee(subject.id) : batchesOfContact(subject.id)}
    ),
    stored as (
      select 'files/' || (file ->> 'stored') as path, file ->> 'name' as name, batch.id as batch
      from batch, jsonb_array_elements(batch.files) as file
      where batch.id in (select batch_id from holding) and file ->> 'stored' is not null
      union all
      select rejects_file, regexp_replace(rejects_file, '^.*/', ''), id
      from batch
      where id in (select batch_id from holding) and rejects_file like 'rejects/%'
    )
    select distinct on (path) path, name, batch
    from stored
    where path not in (select removed_file.path from removed_file)
    order by path, batch`.execute(tx);
  return rows.sort((left, right) => left.batch - right.batch);
}

export async function markRemoved(tx: Transaction, paths: readonly string[], reason: RemovalReason): Promise<void> {
  if (paths.length === 0) return;
  const rows = paths.map((path) => ({ path, reason }));
  await tx
    .insertInto('removed_file')
    .values(rows)
    .onConflict((row) => row.doNothing())
    .execute();
}

/** Why each of these was taken away; those that were not are missing. */
export async function removalsOf(tx: Transaction, paths: readonly string[]): Promise<Map<string, RemovalReason>> {
  if (paths.length === 0) return new Map();
  const rows = await tx.selectFrom('removed_file').select(['path', 'reason']).where('path', 'in', paths).execute();
  return new Map(rows.map(({ path, reason }) => [path, reason as RemovalReason]));
}

/** How many uploads were taken away, and why. */
export async function countRemovedUploads(tx: Transaction): Promise<Record<RemovalReason, number>> {
  const { rows } = await sql<Record<RemovalReason, number>>`
    select
      (count(*) filter (where reason = 'erasure'))::integer as erasure,
      (count(*) filter (where reason = 'retention'))::integer as retention
    from removed_file
    where path like 'files/%'`.execute(tx);
  return rows[0]!;
}

/** Refuses work on uploads of which some were taken away. */
export async function refuseRemoved(tx: Transaction, stored: readonly string[]): Promise<void> {
  const removals = await removalsOf(
    tx,
    stored.map((name) => `files/${name}`),
  );
  const [reason] = removals.values();
  if (reason) throw fileRemoved(reason);
}

export const removalWords: Readonly<Record<RemovalReason, Words>> = {
  erasure: { zh: '已按个人信息要求删除', en: 'taken away because personal data was erased' },
  retention: { zh: '已按保留期限删除', en: 'taken away by retention' },
};

export function fileRemoved(reason: RemovalReason): Refusal {
  const { zh, en } = removalWords[reason];
  return new Refusal('file_removed', {
    zh: `这个文件${zh}，服务器上已没有。需要时请重新上传。`,
    en: `This file was ${en} and is no longer on the server. Upload it again if it is needed.`,
  });
}

/** Takes away what is marked and still there. */
export async function removeMarkedFiles(db: Database): Promise<void> {
  const rows = await transact(db, wholeCompany, (tx) => tx.selectFrom('removed_file').select('path').execute());
  for (const { path } of rows) await rm(join(db.dataDir, path), { force: true });
}

function batchesOfEmployee(id: number) {
  const tables = Object.entries(ties).filter(([table]) => withBatches.has(table));
  const own = tables.map(([table, columns]) => {
    const tests = Object.keys(columns).map((column) => sql`${sql.ref(column)} = ${id}`);
    return sql`select batch_id from ${sql.table(table)} where ${sql.join(tests, sql` or `)}`;
  });
  const lines = sql`select document.batch_id from document join line on line.document_id = document.id where seller_id = ${id}`;
  return sql.join([...own, lines], sql`\n      union\n      `);
}

const withBatches = new Set([
  'person',
  'appraisal',
  'attendance',
  'mentorship',
  'review',
  'travel_request',
  'expense',
  'contact',
  'service_issue',
  'event',
  'prospect',
  'customer',
  'target',
  'receipt',
  'receivable',
]);

function batchesOfContact(id: number) {
  return sql`select batch_id from customer where id = ${id} and (contact is not null or phone is not null)`;
}
