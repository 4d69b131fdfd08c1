import { spawn } from 'node:child_process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { Refusal } from '../base/errors.ts';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { CutShort } from './cut-short.ts';
import { localOperator } from '../access/viewer.ts';
import { addImportJob, cancelImportJob, findImportJob, type ImportJob } from './import-jobs.ts';
import { type ImportWorker, startImportWorker, type WorkerOptions } from './import-worker.ts';

let db: Database;
let workers: ImportWorker[];
let bugs: unknown[];

beforeEach(async () => {
  db = await testDatabase();
  workers = [];
  bugs = [];
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop(5000)));
});

const arrival = { arrived_by: 'upload', arrived_from: null } as const;
const add = (fileName = 'a.csv') =>
  transact(db, wholeCompany, (tx) =>
    addImportJob(tx, { files: [{ name: fileName, stored: 'x' }], options: {}, createdBy: 7, arrival }),
  );
const find = (id: number) => transact(db, wholeCompany, (tx) => findImportJob(tx, localOperator, id));
const cancel = (id: number) => transact(db, wholeCompany, (tx) => cancelImportJob(tx, localOperator, id));
const cutOff = (attempts: number) =>
  transact(db, wholeCompany, (tx) => tx.updateTable('import_job').set({ state: 'running', attempts }).execute());
const ended = (id: number) =>
  vi.waitFor(async () => {
    const job = await find(id);
    expect(['done', 'failed', 'cancelled']).toContain(job.state);
    return job;
  }, 5000);

function work(run: WorkerOptions['run']): ImportWorker {
  const worker = startImportWorker(db, { run, onBug: (error) => bugs.push(error), pollMs: 50 });
  workers.push(worker);
  return worker;
}

test('a job is run once and keeps its result', async () => {
  const id = await add();
  const run = vi.fn(async (job: ImportJob) => ({ file: job.file_name }));
  work(run);
  expect(await ended(id)).toMatchObject({ state: 'done', result: { file: 'a.csv' }, attempts: 1 });
  expect(run).toHaveBeenCalledTimes(1);
});

test('a job tells how far it is while it runs', async () => {
  const id = await add();
  const gate = Promise.withResolvers<void>();
  work(async (_job, report) => {
    report({ stage: 'reading', rows_done: 5, rows_total: 10 });
    await gate.promise;
  });
  await vi.waitFor(async () =>
    expect(await find(id)).toMatchObject({ state: 'running', rows_done: 5, rows_total: 10 }),
  );
  gate.resolve();
  await ended(id);
});

test('two workers never run two jobs at a time', async () => {
  const ids = [await add(), await add(), await add()];
  let running = 0;
  let most = 0;
  const run = async () => {
    most = Math.max(most, ++running);
    await new Promise(setImmediate);
    running -= 1;
  };
  work(run);
  work(run);
  await Promise.all(ids.map(ended));
  expect(most).toBe(1);
});

test('a refusal is kept with its words', async () => {
  const id = await add();
  work(async () => {
    throw new Refusal('no_date', { zh: '缺少日期', en: 'no date' });
  });
  expect(await ended(id)).toMatchObject({ state: 'failed', error: { code: 'no_date', words: { zh: '缺少日期' } } });
  expect(bugs).toEqual([]);
});

test('a bug fails the job, is handed on whole, and the next job runs', async () => {
  const [first, second] = [await add('bad.csv'), await add('good.csv')];
  const bug = new TypeError('oops');
  work(async (job) => {
    if (job.file_name === 'bad.csv') throw bug;
  });
  expect(await ended(first)).toMatchObject({ state: 'failed', error: { code: 'internal' } });
  expect((await ended(second)).state).toBe('done');
  expect(bugs).toEqual([bug]);
});

test('a bug halfway fails the job, which keeps what stands and does not say that nothing was written', async () => {
  const id = await add();
  const bug = new TypeError('oops');
  work(async () => {
    throw new CutShort(bug, ['first batch']);
  });
  const failed = {
    state: 'failed',
    result: ['first batch'],
    error: { words: { zh: expect.stringContaining('仍然有效') } },
  };
  expect(await ended(id)).toMatchObject(failed);
  expect(bugs).toEqual([bug]);
});

test('a job that a crash cut off runs again', async () => {
  const id = await add();
  await cutOff(1);
  work(async () => 'again');
  expect(await ended(id)).toMatchObject({ state: 'done', result: 'again', attempts: 2 });
});

test('a job whose process was killed runs again in the next', async () => {
  const id = await add();
  const victim = spawn(process.execPath, ['test/support/import-victim.ts', JSON.stringify(db.connection), db.dataDir]);
  await vi.waitFor(async () => expect((await find(id)).state).toBe('running'), 10_000);
  const run = vi.fn(async () => 'again');
  await work(run).stop(5000); // After its first round: the other process holds the lock.
  expect(run).not.toHaveBeenCalled();
  victim.kill('SIGKILL');
  work(run);
  expect(await ended(id)).toMatchObject({ state: 'done', result: 'again', attempts: 2 });
});

test('a job that was cut off three times is given up', async () => {
  const id = await add();
  await cutOff(3);
  work(async () => 'again');
  expect(await ended(id)).toMatchObject({ state: 'failed', error: { code: 'import_interrupted' } });
});

test('stopping waits for the job that runs and begins no other', async () => {
  const [first, second] = [await add(), await add()];
  const started = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const worker = work(async () => {
    started.resolve();
    await gate.promise;
  });
  await started.promise;
  const stopped = worker.stop(5000);
  gate.resolve();
  await stopped;
  expect((await find(first)).state).toBe('done');
  expect((await find(second)).state).toBe('waiting');
});

const untilTold: WorkerOptions['run'] = (_job, _report, signal) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

test('one that waits is cancelled at once and never run', async () => {
  const id = await add();
  expect(await cancel(id)).toMatchObject({ state: 'cancelled' });
  const run = vi.fn(async () => 'done');
  await work(run).stop(5000);
  expect(run).not.toHaveBeenCalled();
});

test('one that runs, perhaps elsewhere, is told to stop, and the next one runs', async () => {
  const id = await add();
  work(untilTold);
  await vi.waitFor(async () => expect((await find(id)).state).toBe('running'));
  expect(await cancel(id)).toMatchObject({ state: 'running', cancel_wanted: true });
  expect(await cancel(id)).toMatchObject({ cancel_wanted: true });
  expect(await ended(id)).toMatchObject({ state: 'cancelled', error: null });
  expect(bugs).toEqual([]);
  const next = await add();
  await vi.waitFor(async () => expect((await find(next)).state).toBe('running'));
  await cancel(next);
});

test('one that was done before it heard is done', async () => {
  const id = await add();
  work(async (_job, _report, signal) => {
    await cancel(id);
    await vi.waitFor(() => expect(signal.aborted).toBe(true));
    return 'committed';
  });
  expect(await ended(id)).toMatchObject({ state: 'done', result: 'committed' });
  await expect(cancel(id)).rejects.toMatchObject({ code: 'import_over' });
});

test('one that was to stop when a crash cut it off does not run again', async () => {
  const id = await add();
  await cutOff(1);
  await cancel(id);
  work(async () => 'again');
  expect(await ended(id)).toMatchObject({ state: 'cancelled', attempts: 2 });
});

test('people see the imports they asked for, keepers of the whole company all of them', async () => {
  const id = await add();
  const scoped = (actor: number) =>
    transact(db, { all: false, people: [actor], actor }, (tx) => findImportJob(tx, localOperator, id));
  expect((await scoped(7)).id).toBe(id);
  await expect(scoped(8)).rejects.toMatchObject({ code: 'import_unknown' });
});
