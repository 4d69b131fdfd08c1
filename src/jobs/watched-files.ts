// Files on their way from a watched folder: taken and imported, not yet moved to where they belong. What a crash cut off is
// found again by these rows, so that no file is lost and none is taken twice.

import { sql } from 'kysely';
import { type Database, type Transaction, transact, wholeCompany } from '../db/database.ts';
import { localOperator } from '../access/viewer.ts';
import { findImportJob, type ImportJob } from './import-jobs.ts';

const folderLock = 0x796a06;

export interface WatchedFile {
  id: number;
  /** Below the folder, where it lies until it is moved. */
  path: string;
  bytes: number;
  modifiedMs: number;
  /** Below the folder, where it is to go; null until that is decided. */
  movedTo: string | null;
  /** The newest import of what was taken: it may have been asked for again since. */
  job: ImportJob;
}

export interface NewWatchedFile extends Pick<WatchedFile, 'path' | 'bytes' | 'modifiedMs'> {
  folder: string;
  jobId: number;
  now: Date;
}

export async function addWatchedFile(tx: Transaction, file: NewWatchedFile): Promise<void> {
  const { folder, path, bytes, modifiedMs, jobId, now } = file;
  await tx
    .insertInto('watched_file')
    .values({ folder, path, bytes, modified_ms: modifiedMs, job_id: jobId, taken_at: now })
    .execute();
}

/** Those of a folder, in the order in which they were taken. */
export async function filesOnTheirWay(tx: Transaction, folder: string): Promise<WatchedFile[]> {
  const { rows } = await sql<{ id: number; path: string; bytes: string; ms: string; to: string | null; job: number }>`
    select
      watched_file.id,
      path,
      bytes,
      modified_ms as ms,
      moved_to as to,
      (
        select max(job.id)
        from import_job as first
        join import_job as job on job.id >= first.id and job.files = first.files
        where first.id = watched_file.job_id and job.options ->> 'dry_run' is distinct from 'true'
      ) as job
    from watched_file
    where folder = ${folder} and settled_at is null
    order by watched_file.id`.execute(tx);
  const files: WatchedFile[] = [];
  for (const { id, path, bytes, ms, to, job } of rows)
    files.push({
      id,
      path,
      bytes: Number(bytes),
      modifiedMs: Number(ms),
      movedTo: to,
      job: await findImportJob(tx, localOperator, job),
    });
  return files;
}

/** Written before the file is moved, so that a crash in between is understood. */
export async function aimWatchedFile(tx: Transaction, id: number, movedTo: string): Promise<void> {
  await tx.updateTable('watched_file').set({ moved_to: movedTo }).where('id', '=', id).execute();
}

/** It lies elsewhere now, and goes on from there. */
export async function parkWatchedFile(tx: Transaction, id: number, path: string): Promise<void> {
  await tx.updateTable('watched_file').set({ path, moved_to: null }).where('id', '=', id).execute();
}

export async function settleWatchedFile(tx: Transaction, id: number, now: Date): Promise<void> {
  await tx.updateTable('watched_file').set({ settled_at: now }).where('id', '=', id).execute();
}

/** Runs `work` unless another process is at this folder just now; several servers may watch one. */
export async function holdingFolder(db: Database, folder: string, work: () => Promise<void>): Promise<void> {
  await db.kysely.connection().execute(async (holder) => {
    const key = sql`${folderLock}::integer, hashtext(${folder})`;
    const lock = await sql<{ held: boolean }>`select pg_try_advisory_lock(${key}) as held`.execute(holder);
    if (!lock.rows[0]?.held) return;
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(holder);
    }
  });
}

export async function openWatchedFiles(db: Database, folder: string): Promise<WatchedFile[]> {
  return transact(db, wholeCompany, (tx) => filesOnTheirWay(tx, folder), { snapshot: true });
}
