// Sends a file the way that a user's goes, and looks whether all of it is accounted for and nothing stays behind.

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../src/db/database.ts';
import type { FuzzFile } from '../files/fuzz-file.ts';
import { judgeImport } from './import.ts';
import { judgeReading } from './reading.ts';
import { Broken, type Finding, type Verdict, verdictOf } from './verdict.ts';

export interface Court {
  /** A folder of its own. */
  folder: string;
  db: Database;
  /** Every so many files go all the way into the database; the others are read and checked. */
  importEach: number;
}

export async function judge(court: Court, file: FuzzFile): Promise<Verdict> {
  const path = join(court.folder, 'file');
  const scratch = join(court.folder, 'scratch');
  await mkdir(scratch, { recursive: true });
  await writeFile(path, file.bytes);
  return verdictOf(file, async () => {
    try {
      return await judgeAt(court, file, { path, scratch });
    } finally {
      await requireEmpty(scratch);
      await requireEmpty(join(court.db.dataDir, 'scratch'));
    }
  });
}

async function judgeAt(
  { db, importEach }: Court,
  file: FuzzFile,
  { path, scratch }: { path: string; scratch: string },
): Promise<Finding> {
  if (file.number % importEach === 0) await judgeImport(db, file, path);
  return { ...(await judgeReading(file, path, scratch)), imported: file.number % importEach === 0 };
}

async function requireEmpty(folder: string): Promise<void> {
  const left = await readdir(folder).catch(() => []);
  if (left.length > 0) throw new Broken(`left behind: ${left.join(', ')}`);
}
