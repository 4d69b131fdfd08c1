// A program that is killed between any two steps loses no file and takes none twice.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyLedger, rowsOf, standingDocuments } from '../../../test/support/intake.ts';
import { emptyQueue, type Watched, watchedFolder } from '../../../test/support/watched.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { aimWatchedFile, holdingFolder } from '../../jobs/watched-files.ts';

const db = await testDatabase();
let watched: Watched;
beforeEach(async () => {
  await emptyLedger(db);
  await emptyQueue(db);
  watched = await watchedFolder(db);
  await watched.drop('a.csv', '单据号,日期,客户,金额\nD1,2025-01-05,甲,5');
});
afterEach(() => watched.remove());

const aim = (movedTo: string) => transact(db, wholeCompany, (tx) => aimWatchedFile(tx, 1, movedTo));
const jobs = () => rowsOf(db, sql`select file_name, state from import_job`);

async function endsWell(): Promise<void> {
  watched.restart();
  await watched.arrive();
  expect(await watched.files()).toEqual(['done/2026-03/a.csv']);
  expect(await jobs()).toEqual(['a.csv done']);
  expect(await standingDocuments(db)).toEqual(['D1 甲 5']);
  expect(await rowsOf(db, sql`select settled_at is not null from watched_file`)).toEqual(['true']);
}

test('killed after the import and before the move, it moves the file when it starts again', async () => {
  const task = JSON.stringify({ connection: db.connection, dataDir: db.dataDir, root: watched.folder.root });
  const child = spawn(process.execPath, ['test/support/watch-child.ts', task], { stdio: 'inherit' });
  await vi.waitFor(async () => expect(await jobs()).toEqual(['a.csv done']), 20_000);
  child.kill('SIGKILL');
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  expect(await watched.files()).toEqual(['a.csv']);
  await endsWell();
});

test('killed after it was taken, the import runs once', async () => {
  await watched.take();
  await endsWell();
});

test('killed before the move it had decided on, the file goes there', async () => {
  await watched.take();
  await watched.runImports();
  await aim('done/2026-03/a.csv');
  await endsWell();
});

test('killed after the move and before it was written down, the file stays where it is', async () => {
  await watched.take();
  await watched.runImports();
  await aim('done/2026-03/a.csv');
  await mkdir(join(watched.folder.root, 'done/2026-03'));
  await rename(join(watched.folder.root, 'a.csv'), join(watched.folder.root, 'done/2026-03/a.csv'));
  await endsWell();
});

test('while another server looks into the folder, this one does not', async () => {
  await holdingFolder(db, watched.folder.root, () => watched.take());
  expect(await jobs()).toEqual([]);
  await endsWell();
});

test('of two servers that look at the same time one takes the file', async () => {
  await watched.look();
  await Promise.all([watched.look(), watched.look(0), watched.look(0)]);
  expect(await jobs()).toEqual(['a.csv waiting']);
  await endsWell();
});
