// A region of its own in an engine of its own: a data folder that is made for the measurement and taken away after it.

import { existsSync } from 'node:fs';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
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

const folder = join(import.meta.dirname, '../.data/bench');
const bytesOfLine = 600;

/** Opens the region of that size; one that was kept whole is used again. */
export async function openRegion(size: Size): Promise<Database> {
  const dataDir = join(folder, size);
  const isWhole = existsSync(wholeMark(dataDir));
  if (!isWhole) await makeRoom(dataDir, sizes[size]);
  const db = await openDatabase({ dataDir });
  if (!isWhole) await fill(db, sizes[size]).catch(closing(db));
  return db;
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
  await writeFile(wholeMark(db.dataDir), '');
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

function wholeMark(dataDir: string): string {
  return join(dataDir, 'whole');
}

function diskTooSmall(needed: number, free: number): Refusal {
  const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(1);
  return new Refusal('disk_too_small', {
    zh: `磁盘空间不够：需要约 ${gigabytes(needed)} GB，只剩 ${gigabytes(free)} GB。请腾出空间，或只测 1m。`,
    en: `Not enough disk: about ${gigabytes(needed)} GB are needed, ${gigabytes(free)} GB are free. Make room, or measure 1m only.`,
  });
}
