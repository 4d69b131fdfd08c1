// A region of its own in an engine of its own: a data folder that is made for the measurement and taken away after it.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { Refusal } from '../src/base/errors.ts';
import { connectOnce } from '../src/db/connections.ts';
import { type Database, transact, wholeCompany } from '../src/db/database.ts';
import { holdEngine } from '../src/db/embedded/holder.ts';
import { type EnginePlace, enginePlace } from '../src/db/embedded/place.ts';
import { openDatabase } from '../src/db/open.ts';
import { recomputeCells } from '../src/records/cells.ts';
import { writeLedger } from './ledger.ts';
import { writeRecords } from './records.ts';
import { writeNouns } from './region.ts';
import { type Size, sizes } from './shape.ts';

export const folder = join(import.meta.dirname, '../.data/bench');
const bytesOfLine = 600;

/** Opens the region of that size; one that was kept is used again while it is what would be made today. */
export async function openRegion(size: Size): Promise<Database> {
  const dataDir = join(folder, size);
  const recipe = await readRecipe();
  const isKept = existsSync(recipeFile(dataDir)) && (await readFile(recipeFile(dataDir), 'utf8')) === recipe;
  if (!isKept) await makeRoom(dataDir, sizes[size]);
  const db = await openDatabase({ dataDir });
  if (isKept) return db;
  await fill(db, sizes[size]).catch(closing(db));
  await writeFile(recipeFile(dataDir), recipe);
  return db;
}

// What the rows of a region come from: the schema, and what fills it.
async function readRecipe(): Promise<string> {
  const hash = createHash('sha256');
  const migrations = join(import.meta.dirname, '../migrations');
  for (const name of (await readdir(migrations)).sort()) hash.update(await readFile(join(migrations, name)));
  for (const name of ['shape', 'random', 'region', 'ledger', 'records'])
    hash.update(await readFile(join(import.meta.dirname, `${name}.ts`)));
  return hash.digest('hex');
}

/** Takes the region away; close it first. */
export async function removeRegion(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return;
  const place = await enginePlace(dataDir);
  await stopLeftBehind(place);
  await rm(place.home, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}

// An engine that a crash left behind goes on without its files, and takes the socket of the next one with it in the end.
async function stopLeftBehind(place: EnginePlace): Promise<void> {
  if (!existsSync(place.cluster)) return;
  const { release } = await holdEngine(place);
  await release();
}

async function makeRoom(dataDir: string, lines: number): Promise<void> {
  await removeRegion(dataDir);
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < lines * bytesOfLine) throw diskTooSmall(lines * bytesOfLine, bavail * bsize);
}

async function fill(db: Database, lines: number): Promise<void> {
  await asOwner(db, async (client) => {
    await writeNouns(client);
    await writeLedger(client, lines);
  });
  await transact(db, wholeCompany, recomputeCells);
  await asOwner(db, async (client) => {
    await writeRecords(client);
    await client.query('vacuum analyze');
    await client.query('checkpoint').catch(() => {}); // Only where the owner may; it takes noise out of what comes next.
  });
}

/** A connection that may do what only the owner of the tables may. */
export async function asOwner<T>(db: Database, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connectOnce(db.connection);
  try {
    await client.query(`set youju."all" = 'on'`);
    return await work(client);
  } finally {
    await client.end();
  }
}

function closing(db: Database): (error: unknown) => Promise<never> {
  return async (error) => {
    await db.close();
    throw error;
  };
}

function recipeFile(dataDir: string): string {
  return join(dataDir, 'recipe');
}

function diskTooSmall(needed: number, free: number): Refusal {
  const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(1);
  return new Refusal('disk_too_small', {
    zh: `磁盘空间不够：需要约 ${gigabytes(needed)} GB，只剩 ${gigabytes(free)} GB。请腾出空间，或只测 1m。`,
    en: `Not enough disk: about ${gigabytes(needed)} GB are needed, ${gigabytes(free)} GB are free. Make room, or measure 1m only.`,
  });
}
