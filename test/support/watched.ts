// A watched folder for tests: files are dropped, the clock is moved on, and what lies where is told.

import { mkdir, mkdtemp, readdir, realpath, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { expect, vi } from 'vitest';
import { type Database, transact, wholeCompany } from '../../src/db/database.ts';
import { type LookOptions, lookInto } from '../../src/intake/watch/look-into.ts';
import type { Settled } from '../../src/intake/watch/settle-file.ts';
import { stillFiles } from '../../src/intake/watch/still-files.ts';
import { openFolders, type WatchedFolder } from '../../src/intake/watch/watched-folder.ts';
import { startImportWorker } from '../../src/jobs/import-worker.ts';
import { importRunner } from '../../src/server/run-import.ts';
import { forgetOperations } from './operations.ts';

export interface Watched {
  folder: WatchedFolder;
  settled: Settled[];
  troubles: unknown[];
  /** Writes a file as another program would, at that second of the day. */
  drop(path: string, content: string | Buffer, second?: number): Promise<void>;
  /** Looks once, a while later. */
  look(seconds?: number): Promise<void>;
  /** Looks until a file that has been dropped is complete and taken. */
  take(): Promise<void>;
  /** Runs the imports that wait. */
  runImports(): Promise<void>;
  /** All of it: taken, imported, moved. */
  arrive(): Promise<void>;
  /** The files below the folder, in order. */
  files(): Promise<string[]>;
  /** The program ends and starts again: nothing is remembered. */
  restart(): void;
  /** Takes the folder away; fails when anything was in the way. */
  remove(): Promise<void>;
}

export async function watchedFolder(db: Database, { personId = null }: { personId?: number | null } = {}) {
  const [root] = (await openFolders([await mkdtemp(join(await realpath(tmpdir()), 'youju-drop-'))], db.dataDir)) as [
    string,
  ];
  const folder: WatchedFolder = { root, personId, language: 'zh' };
  let now = Date.parse('2026-03-05T12:00:00Z');
  const options: LookOptions = {
    still: stillFiles(),
    clock: () => new Date(now),
    onTaken: () => {},
    onSettled: (_folder, settled) => watched.settled.push(settled),
    onTrouble: (_folder, { error }) => watched.troubles.push(error),
  };
  const watched: Watched = {
    folder,
    settled: [],
    troubles: [],
    drop: async (path, content, second = 0) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
      const written = new Date(Date.parse('2026-03-05T11:00:00Z') + second * 1000);
      await utimes(join(root, path), written, written);
    },
    look: async (seconds = 5) => {
      now += seconds * 1000;
      await lookInto(db, folder, options);
    },
    take: async () => {
      await watched.look();
      await watched.look();
    },
    runImports: () => runImports(db),
    arrive: async () => {
      await watched.take();
      await watched.runImports();
      await watched.look();
    },
    files: async () => {
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => !entry.isDirectory());
      return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort();
    },
    restart: () => {
      options.still = stillFiles();
    },
    remove: async () => {
      await rm(root, { recursive: true });
      expect(watched.troubles).toEqual([]);
    },
  };
  return watched;
}

/** Forgets what was asked for and logged, beside what `emptyLedger` forgets. */
export async function emptyQueue(db: Database): Promise<void> {
  await sql`truncate watched_file, import_job restart identity`.execute(db.kysely);
  await forgetOperations(db);
}

async function runImports(db: Database): Promise<void> {
  const worker = startImportWorker(db, {
    run: importRunner(db),
    onBug: (error) => {
      throw error;
    },
  });
  const open = (tx: Parameters<Parameters<typeof transact>[2]>[0]) =>
    tx.selectFrom('import_job').select('id').where('state', 'in', ['waiting', 'running']).execute();
  await vi.waitFor(async () => expect(await transact(db, wholeCompany, open)).toEqual([]), 10_000);
  await worker.stop(5000);
}
