// Runs the waiting imports, one after the other. Whoever holds the worker's lock in the database runs them, so several
// servers may share one; the lock goes with its connection, so what a crash cut off is taken up by the next start.

import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { Refusal, type Words } from '../base/errors.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../db/database.ts';
import { CutShort } from './cut-short.ts';
import {
  finishJob,
  type ImportJob,
  isCancelWanted,
  type JobError,
  type JobOutcome,
  type JobProgress,
  recordProgress,
  takeNextJob,
} from './import-jobs.ts';

const workerLock = 0x796a02;
const attemptsAllowed = 3;

export interface WorkerOptions {
  /**
   * Does the work of one job and gives what is kept as its result. Told by the signal, it stops and leaves nothing; what it
   * cannot take back it says by throwing a `CutShort`.
   */
  run: (job: ImportJob, report: (progress: JobProgress) => void, signal: AbortSignal) => Promise<unknown>;
  /** Told about errors that are nobody's refusal. */
  onBug: (error: unknown, job?: ImportJob) => void;
  /** How often to look for jobs that another process left. */
  pollMs?: number;
}

export interface ImportWorker {
  /** Looks for work at once. */
  wake(): void;
  /** Begins nothing new and waits for the import that is running, but no longer than that many milliseconds. */
  stop(waitMs: number): Promise<void>;
}

export function startImportWorker(db: Database, options: WorkerOptions): ImportWorker {
  let stopped = false;
  let round: Promise<void> | undefined;
  let wanted = false;
  const wake = () => {
    wanted = true;
    if (round || stopped) return;
    wanted = false;
    round = runAll(db, options, () => stopped)
      .catch((error: unknown) => options.onBug(error))
      .finally(() => {
        round = undefined;
        if (wanted) wake();
      });
  };
  const timer = setInterval(wake, options.pollMs ?? 2000);
  wake();
  return {
    wake,
    async stop(waitMs) {
      stopped = true;
      clearInterval(timer);
      await Promise.race([round, new Promise((done) => setTimeout(done, waitMs).unref())]);
    },
  };
}

async function runAll(db: Database, options: WorkerOptions, isStopped: () => boolean): Promise<void> {
  if (!(await transact(db, wholeCompany, someWork))) return;
  await db.kysely.connection().execute(async (holder) => {
    const lock = await sql<{ held: boolean }>`select pg_try_advisory_lock(${workerLock}) as held`.execute(holder);
    if (!lock.rows[0]?.held) return;
    try {
      while (!isStopped() && (await runNext(db, options)));
    } finally {
      await sql`select pg_advisory_unlock(${workerLock})`.execute(holder);
    }
  });
}

async function someWork(tx: Transaction): Promise<boolean> {
  const open = tx.selectFrom('import_job').select('id').where('state', 'in', ['waiting', 'running']);
  return (await open.limit(1).executeTakeFirst()) !== undefined;
}

async function runNext(db: Database, options: WorkerOptions): Promise<boolean> {
  const job = await transact(db, wholeCompany, takeNextJob);
  if (!job) return false;
  const outcome = await outcomeOf(db, job, options);
  await transact(db, wholeCompany, (tx) => finishJob(tx, job, outcome));
  return true;
}

async function outcomeOf(db: Database, job: ImportJob, options: WorkerOptions): Promise<JobOutcome> {
  if (job.cancel_wanted) return 'cancelled';
  return job.attempts > attemptsAllowed ? { error: givenUp } : runJob(db, job, options);
}

async function runJob(db: Database, job: ImportJob, options: WorkerOptions): Promise<JobOutcome> {
  const progress = reporter(db, job.id, options.onBug);
  const wish = cancelWish(db, job.id, options.onBug);
  try {
    return { result: await options.run(job, progress.report, wish.signal) };
  } catch (error) {
    if (error instanceof CutShort) return cutShortBy(error, job, options);
    if (wish.signal.aborted) return 'cancelled';
    if (error instanceof Refusal) return { error: { code: error.code, words: error.words, details: error.details } };
    options.onBug(error, job);
    return { error: { code: 'internal', words: ourFault } satisfies JobError };
  } finally {
    await wish.end();
    await progress.settled();
  }
}

function cutShortBy({ cause, result }: CutShort, job: ImportJob, options: WorkerOptions): JobOutcome {
  options.onBug(cause, job);
  return { error: { code: 'internal', words: ourFaultHalfway }, result };
}

const wishPollMs = 300;

// Whoever wants the import stopped may have asked another server: the wish is in the job's row.
function cancelWish(db: Database, id: number, onBug: WorkerOptions['onBug']) {
  const wish = new AbortController();
  const over = new AbortController();
  const look = async () => {
    while (!over.signal.aborted) {
      if (await transact(db, wholeCompany, (tx) => isCancelWanted(tx, id))) return wish.abort();
      await wait(wishPollMs, undefined, { signal: over.signal }).catch(() => {});
    }
  };
  const looking = look().catch(onBug);
  return {
    signal: wish.signal,
    end: async () => {
      over.abort();
      await looking;
    },
  };
}

// One write at a time and only the newest: a fast import must not queue up thousands of them.
function reporter(db: Database, id: number, onBug: WorkerOptions['onBug']) {
  let newest: JobProgress | undefined;
  let writes = Promise.resolve();
  const writeNewest = async () => {
    if (!newest) return;
    const progress = newest;
    newest = undefined;
    await transact(db, wholeCompany, (tx) => recordProgress(tx, id, progress));
  };
  const report = (progress: JobProgress) => {
    newest = progress;
    writes = writes.then(writeNewest).catch(onBug);
  };
  return { report, settled: () => writes };
}

const ourFault: Words = {
  zh: '导入时程序出错，没有写入任何数据。请重试；若仍失败，请把这个文件交给管理员。',
  en: 'The program failed while importing; nothing was written. Try again, and hand the file to your administrator if it persists.',
};

const ourFaultHalfway: Words = {
  zh: '导入到一半时程序出错：前面的批次已经写入，仍然有效，可以撤销；其余的没有写入。请重试，已经写入的不会再记一次；若仍失败，请把这个文件交给管理员。',
  en: 'The program failed halfway: the batches written before stand and can be undone, the rest was not written. Try again, what was written does not count twice; and hand the file to your administrator if it persists.',
};

const givenUp: JobError = {
  code: 'import_interrupted',
  words: {
    zh: '导入三次都被中断，已停止重试。请检查内存和磁盘后重新上传。',
    en: 'The import was cut off three times and is not tried again. Check memory and disk, then upload the file once more.',
  },
};
