// The imports that people start in the browser, as rows: asked for, how far, what came of them.

import { sql } from 'kysely';
import { mayLookAtImport } from '../access/import-rights.ts';
import { logOperation } from '../access/log/log-operation.ts';
import type { Actor } from '../access/log/actor.ts';
import type { Viewer } from '../access/viewer.ts';
import { type Language, Refusal, type Words } from '../base/errors.ts';
import type { Transaction } from '../db/database.ts';
import { actorOfArrival, type Arrival } from './arrival.ts';

export interface ImportOptions {
  kind?: string;
  mapping?: unknown;
  /** The questions that are answered with yes. */
  confirm?: string[];
  dry_run?: boolean;
  /** That of the messages in the result. */
  language?: Language;
}

/** An upload: what the user calls it, and the name it is kept under. */
export interface JobFile {
  name: string;
  stored: string;
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface JobError {
  code: string;
  words: Words;
  /** Of a refusal, what it is about. */
  details?: Readonly<Record<string, unknown>>;
}

export interface ImportJob extends Arrival {
  id: number;
  file_name: string;
  files: JobFile[];
  options: ImportOptions;
  state: JobState;
  attempts: number;
  stage: string;
  rows_done: number;
  rows_total: number | null;
  result: unknown;
  error: JobError | null;
  created_by: number | null;
  /** Somebody wants it stopped. */
  cancel_wanted: boolean;
}

export interface NewImportJob {
  files: JobFile[];
  options: ImportOptions;
  createdBy: number | null;
  arrival: Arrival;
}

export interface JobProgress {
  stage: string;
  rows_done: number;
  rows_total: number | null;
}

export async function addImportJob(tx: Transaction, job: NewImportJob): Promise<number> {
  const row = await tx
    .insertInto('import_job')
    .values({
      file_name: nameOf(job.files),
      files: JSON.stringify(job.files),
      options: JSON.stringify(job.options),
      created_by: job.createdBy,
      ...job.arrival,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The same, asked for by somebody. */
export async function askForImport(
  tx: Transaction,
  actor: Actor,
  job: Omit<NewImportJob, 'createdBy'>,
): Promise<number> {
  const id = await addImportJob(tx, { ...job, createdBy: actor.personId });
  const { kind, confirm, dry_run } = job.options;
  const details = { job: id, kind, confirm, dry_run, files: job.files.map(({ name }) => name) };
  await logOperation(tx, actor, { action: 'import_asked', subject: nameOf(job.files), details });
  return id;
}

function nameOf(files: readonly JobFile[]): string {
  return files.length === 1 ? files[0]!.name : `${files[0]!.name} (+${files.length - 1})`;
}

/** Refuses one that is unknown or not theirs to look at, in the same words. */
export async function findImportJob(tx: Transaction, viewer: Viewer, id: number): Promise<ImportJob> {
  const job = await selectJob(tx).where('id', '=', id).executeTakeFirst();
  if (job && mayLookAtImport(viewer, job.created_by)) return job as unknown as ImportJob;
  throw new Refusal('import_unknown', { zh: `没有编号为 ${id} 的导入。`, en: `There is no import number ${id}.` });
}

/** Asks for another run over the same files, with what is said anew in place of what was said. Refuses one that is not over. */
export async function runAgain(
  tx: Transaction,
  viewer: Viewer,
  { id, options }: Pick<NewImportJob, 'options'> & { id: number },
): Promise<number> {
  const job = await findImportJob(tx, viewer, id);
  if (job.state === 'waiting' || job.state === 'running') throw notOver(id);
  const { files, arrived_by, arrived_from } = job;
  const arrival = { arrived_by, arrived_from };
  return askForImport(tx, viewer, { files, options: { ...job.options, ...options }, arrival });
}

function notOver(id: number): Refusal {
  return new Refusal('import_not_over', {
    zh: `导入 ${id} 还没有结束，请等它结束，或先取消。`,
    en: `Import ${id} is not over yet: wait for it, or stop it first.`,
  });
}

/** The oldest one not yet finished. One that is already running was cut off: whoever asks holds the worker's lock. */
export async function takeNextJob(tx: Transaction): Promise<ImportJob | undefined> {
  const next = await selectJob(tx)
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('id')
    .limit(1)
    .forUpdate() // Else one that is cancelled at this moment would run.
    .executeTakeFirst();
  if (!next) return undefined;
  await update(tx, next.id, { state: 'running', attempts: next.attempts + 1, stage: '', rows_done: 0 });
  return { ...next, attempts: next.attempts + 1 } as unknown as ImportJob;
}

export async function countOpenJobs(tx: Transaction): Promise<{ waiting: number; running: number }> {
  const { rows } = await sql<{ waiting: number; running: number }>`
    select
      count(*) filter (where state = 'waiting')::integer as waiting,
      count(*) filter (where state = 'running')::integer as running
    from import_job
    where state in ('waiting', 'running')`.execute(tx);
  return rows[0]!;
}

export async function recordProgress(tx: Transaction, id: number, progress: JobProgress): Promise<void> {
  const { stage, rows_done, rows_total } = progress;
  await update(tx, id, { stage, rows_done, rows_total });
}

export type JobOutcome = { result: unknown } | { error: JobError; result?: unknown } | 'cancelled';

export async function finishJob(tx: Transaction, job: ImportJob, outcome: JobOutcome): Promise<void> {
  const { id, file_name: subject } = job;
  if (outcome !== 'cancelled' && 'error' in outcome) {
    const details = { job: id, code: outcome.error.code };
    await logOperation(tx, actorOfArrival(job.created_by, job), { action: 'import_failed', subject, details });
  }
  if (outcome === 'cancelled') await update(tx, id, { state: 'cancelled' });
  else if ('error' in outcome) await update(tx, id, { state: 'failed', ...asJson(outcome) });
  else await update(tx, id, { state: 'done', ...asJson(outcome) });
}

function asJson({ result, error }: { result?: unknown; error?: JobError }): Pick<JobChange, 'result' | 'error'> {
  return {
    ...(result !== undefined && { result: JSON.stringify(result) }),
    ...(error && { error: JSON.stringify(error) }),
  };
}

/** One that waits is cancelled at once, one that runs is told to stop. Refuses one that is over; twice is as good as once. */
export async function cancelImportJob(tx: Transaction, viewer: Viewer, id: number): Promise<ImportJob> {
  await findImportJob(tx, viewer, id);
  const told = await tx
    .updateTable('import_job')
    .set({ cancel_wanted: true, updated_at: sql<Date>`now()` })
    .set({ state: sql`case when state = 'waiting' then 'cancelled' else state end` })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .where('cancel_wanted', '=', false)
    .returning('file_name')
    .executeTakeFirst();
  if (told) {
    const operation = { action: 'import_cancelled', subject: told.file_name, details: { job: id } } as const;
    await logOperation(tx, viewer, operation);
  }
  const job = await findImportJob(tx, viewer, id);
  if (job.state === 'done' || job.state === 'failed') throw alreadyOver(job);
  return job;
}

export async function isCancelWanted(tx: Transaction, id: number): Promise<boolean> {
  const job = await tx.selectFrom('import_job').select('cancel_wanted').where('id', '=', id).executeTakeFirst();
  return job?.cancel_wanted === true;
}

function alreadyOver({ id, state }: ImportJob): Refusal {
  if (state === 'failed')
    return new Refusal('import_over', {
      zh: `导入 ${id} 已经失败，不必取消。`,
      en: `Import ${id} has failed; there is nothing to cancel.`,
    });
  return new Refusal('import_over', {
    zh: `导入 ${id} 已经完成，不能取消。要撤回，请在导入批次里撤销这一批。`,
    en: `Import ${id} is done and can no longer be cancelled. To take it back, undo its batch.`,
  });
}

function selectJob(tx: Transaction) {
  return tx
    .selectFrom('import_job')
    .select(['id', 'file_name', 'files', 'options', 'state', 'attempts', 'stage', 'rows_done', 'rows_total'])
    .select(['result', 'error', 'created_by', 'cancel_wanted', 'arrived_by', 'arrived_from']);
}

interface JobChange {
  state?: JobState;
  attempts?: number;
  stage?: string;
  rows_done?: number;
  rows_total?: number | null;
  result?: string;
  error?: string;
}

async function update(tx: Transaction, id: number, change: JobChange): Promise<void> {
  await tx
    .updateTable('import_job')
    .set({ ...change, updated_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
}
