import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../open.ts';
import { engineUser } from './engine-user.ts';

const isRoot = process.getuid?.() === 0;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youju-place-'));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true }));

async function mark(dataDir: string): Promise<void> {
  const db = await openDatabase({ dataDir });
  await sql`create table mark ()`.execute(db.kysely);
  await db.close();
}

async function isMarked(dataDir: string): Promise<boolean> {
  const db = await openDatabase({ dataDir });
  const { rows } = await sql<{ found: boolean }>`select to_regclass('mark') is not null as found`.execute(db.kysely);
  await db.close();
  return rows[0]!.found;
}

test('a data folder that is moved keeps its data', async () => {
  await mark(join(folder, 'here'));
  await rename(join(folder, 'here'), join(folder, 'there'));
  expect(await isMarked(join(folder, 'there'))).toBe(true);
});

test('a data folder that is a file is refused in words', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(openDatabase({ dataDir: join(folder, 'file') })).rejects.toMatchObject({ code: 'folder_unusable' });
});

test('a pid left in the lock file that is another process by now does not keep the engine from starting', async () => {
  const dataDir = join(folder, 'data');
  await mark(dataDir);
  const stranger = sleeper(dataDir);
  const lock = join(dataDir, 'engine', 'cluster', 'postmaster.pid');
  await writeFile(lock, `${stranger.pid}\n${dataDir}/engine/cluster\n1\n5432\n\n*\n0 0\nready\n`);
  if (isRoot) spawnSync('chown', ['--reference', join(dataDir, 'engine', 'cluster', 'PG_VERSION'), lock]);
  expect(await isMarked(dataDir)).toBe(true);
  stranger.kill();
  await once(stranger, 'exit');
});

function sleeper(dataDir: string): ChildProcess {
  return spawn('sleep', ['60'], { ...engineUser(join(dataDir, 'engine', 'cluster')), stdio: 'ignore', cwd: '/' });
}

// What follows is about root, whose engine runs as another user.

async function homeOf(dataDir: string): Promise<string> {
  return (JSON.parse(await readFile(join(dataDir, 'engine.json'), 'utf8')) as { home: string }).home;
}

async function privateFolder(): Promise<string> {
  const dataDir = join(folder, 'private', 'data');
  await mkdir(dataDir, { recursive: true });
  await chmod(join(folder, 'private'), 0o700);
  return dataDir;
}

test.runIf(isRoot)('where the engine cannot enter the data folder it lives elsewhere, and follows a move', async () => {
  const dataDir = await privateFolder();
  await mark(dataDir);
  const home = await homeOf(dataDir);
  expect(home).toMatch(/^\/var\/lib\/youju\//);
  await rename(dataDir, join(folder, 'private', 'moved'));
  expect(await isMarked(join(folder, 'private', 'moved'))).toBe(true);
  await rm(home, { recursive: true });
});

test.runIf(isRoot)('a copy of such a folder does not take the data of the original', async () => {
  const dataDir = await privateFolder();
  await mark(dataDir);
  const copy = join(folder, 'private', 'copy');
  await cp(dataDir, copy, { recursive: true });
  await expect(openDatabase({ dataDir: copy })).rejects.toMatchObject({ code: 'engine_copied' });
  await rm(await homeOf(dataDir), { recursive: true });
});

test.runIf(isRoot)('a folder whose engine is gone says so instead of starting empty', async () => {
  const dataDir = await privateFolder();
  await mark(dataDir);
  await rm(await homeOf(dataDir), { recursive: true });
  await expect(openDatabase({ dataDir })).rejects.toMatchObject({ code: 'engine_lost' });
});

test.runIf(isRoot)('a new data folder in the place of a deleted one starts empty', async () => {
  const dataDir = await privateFolder();
  await mark(dataDir);
  const first = await homeOf(dataDir);
  await rm(dataDir, { recursive: true });
  expect(await isMarked(dataDir)).toBe(false);
  for (const home of [first, await homeOf(dataDir)]) await rm(home, { recursive: true });
});

test.runIf(isRoot)('data that the engine can no longer reach is not hidden behind an empty database', async () => {
  const dataDir = join(folder, 'closed', 'data');
  await mark(dataDir);
  await chmod(join(folder, 'closed'), 0o700);
  await expect(openDatabase({ dataDir })).rejects.toMatchObject({ code: 'engine_out_of_reach' });
});
