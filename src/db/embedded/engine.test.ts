import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, transact, wholeCompany } from '../database.ts';
import { openDatabase } from '../open.ts';

let folder: string;
let dataDir: string;
let children: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youju-engine-'));
  await chmod(folder, 0o755);
  dataDir = join(folder, 'data');
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await (await openDatabase({ dataDir })).close(); // Who closes last stops the engine.
  await rm(folder, { recursive: true });
});

const cutOff = /terminat|ECONNRESET|EPIPE|not queryable/;
const postmasterFile = () => join(dataDir, 'engine', 'cluster', 'postmaster.pid');
const postmaster = () => Number(readFileSync(postmasterFile(), 'utf8').split('\n')[0]);
const operations = (db: Database) =>
  transact(
    db,
    wholeCompany,
    async (tx) => (await sql<{ action: string }>`select action from operation_log order by id`.execute(tx)).rows,
  );

async function elsewhere(operation = ''): Promise<ChildProcess> {
  const script = join(import.meta.dirname, '../../../test/support/open-and-hold.ts');
  const child = spawn(process.execPath, [script, dataDir, operation], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout!, 'data');
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  child.stdin!.end();
  await once(child, 'exit');
}

test('who closes last stops the engine', async () => {
  const other = await elsewhere();
  const db = await openDatabase({ dataDir });
  await end(other);
  expect(await operations(db)).toEqual([]);
  await db.close();
  expect(existsSync(postmasterFile())).toBe(false);
});

test('two that start at the same moment on an empty folder share one engine', async () => {
  await Promise.all([elsewhere('one'), elsewhere('two')]);
  const db = await openDatabase({ dataDir });
  expect((await operations(db)).map(({ action }) => action).sort()).toEqual(['one', 'two']);
  await db.close();
});

test('what a killed process had committed is there, and its engine is attached to', async () => {
  const victim = await elsewhere('committed');
  victim.kill('SIGKILL');
  await once(victim, 'exit');
  const running = postmaster();
  const db = await openDatabase({ dataDir });
  expect(postmaster()).toBe(running);
  expect(await operations(db)).toEqual([{ action: 'committed' }]);
  await db.close();
  expect(existsSync(postmasterFile())).toBe(false);
});

test('a killed engine recovers on the next start, with what was committed', async () => {
  const other = await elsewhere('committed');
  other.kill('SIGKILL');
  process.kill(postmaster(), 'SIGKILL');
  const db = await openDatabase({ dataDir });
  expect(await operations(db)).toEqual([{ action: 'committed' }]);
  await db.close();
});

test('an engine that dies under a running process is started again for its next request', async () => {
  const db = await openDatabase({ dataDir });
  process.kill(postmaster(), 'SIGKILL');
  await expect.poll(() => operations(db).catch(() => 'not yet'), { timeout: 20_000 }).toEqual([]);
  await db.close();
});

test('a request that the death of the engine cuts off fails, and the process goes on', async () => {
  const db = await openDatabase({ dataDir });
  const request = transact(db, wholeCompany, async (tx) => {
    process.kill(postmaster(), 'SIGKILL');
    await sql`select pg_sleep(60)`.execute(tx);
  });
  await expect(request).rejects.toThrow(cutOff);
  await db.close();
});

test('a process that is told to end stops the engine in the middle of its work', async () => {
  const db = await openDatabase({ dataDir });
  const begun = Promise.withResolvers<void>();
  const request = transact(db, wholeCompany, async (tx) => {
    begun.resolve();
    await sql`select pg_sleep(60)`.execute(tx);
  });
  await begun.promise;
  const [ended] = await Promise.allSettled([request, db.abandon()]);
  expect(ended.status === 'rejected' && ended.reason.message).toMatch(cutOff);
  expect(existsSync(postmasterFile())).toBe(false);
});

test('coming and going at once, nobody misses the engine', async () => {
  const visit = async () => {
    const db = await openDatabase({ dataDir });
    expect(await operations(db)).toEqual([]);
    await db.close();
  };
  await Promise.all([1, 2, 3].map(async () => [await visit(), await visit(), await visit()]));
});

test('a cluster that was left half-made is made anew', async () => {
  await mkdir(join(dataDir, 'engine', 'cluster.new', 'base'), { recursive: true });
  const db = await openDatabase({ dataDir });
  expect(await operations(db)).toEqual([]);
  await db.close();
});

test('a deep folder with spaces, quotes and Chinese characters works', async () => {
  dataDir = join(folder, "公司 的'数据'", 'x'.repeat(100), 'data');
  const db = await openDatabase({ dataDir });
  expect(await operations(db)).toEqual([]);
  await db.close();
});
