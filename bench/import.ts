// A file of sales into a committed ledger with its sums, against a bare COPY of the very same rows into tables like ours.

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { openDatabase } from '../src/db/open.ts';
import { inChild, type Measured } from './in-child.ts';
import { asOwner, removeRegion } from './region-database.ts';
import { writeSalesCsv } from './sales-files.ts';

export interface ImportBench {
  lines: number;
  rounds: ImportRound[];
}

export interface ImportRound {
  ours: Measured;
  /** Into a table like `line`, its indexes and foreign keys included. */
  copy_ms: number;
  /** The same without the foreign keys. */
  copy_without_keys_ms: number;
  /** What the documents take besides, into a table like `document`. */
  copy_documents_ms: number;
}

interface ImportWish {
  folder: string;
  lines: number;
  rounds: number;
  say(text: string): void;
}

export async function measureImport({ folder, lines, rounds, say }: ImportWish): Promise<ImportBench> {
  const home = join(folder, 'import');
  const file = join(home, 'sales.csv');
  await mkdir(home, { recursive: true });
  try {
    await writeSalesCsv(file, lines);
    const results: ImportRound[] = [];
    for (let round = 0; round < rounds; round += 1) {
      results.push(await measureRound(home, file));
      say(`import ${seconds(results[round]!.ours.ms)} s, COPY ${seconds(results[round]!.copy_ms)} s`);
    }
    return { lines, rounds: results };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const seconds = (ms: number) => (ms / 1000).toFixed(1);

async function measureRound(home: string, file: string): Promise<ImportRound> {
  const dataDir = join(home, 'data');
  try {
    const ours = await inChild('import', file, dataDir);
    return { ours, ...(await measureCopies(home, dataDir)) };
  } finally {
    await removeRegion(dataDir);
  }
}

/** In the ledger that was just imported, so that the rows are the same and what they refer to is there. */
async function measureCopies(home: string, dataDir: string): Promise<Omit<ImportRound, 'ours'>> {
  const db = await openDatabase({ dataDir });
  const file = (table: string) => join(home, `${table}.copy`);
  try {
    return await asOwner(db, async (client) => {
      for (const table of ['line', 'document'])
        await pipeline(client.query(copyTo(`copy ${table} to stdout`)), createWriteStream(file(table)));
      return {
        copy_ms: await copyInto(client, { like: 'line', file: file('line'), withKeys: true }),
        copy_without_keys_ms: await copyInto(client, { like: 'line', file: file('line'), withKeys: false }),
        copy_documents_ms: await copyInto(client, { like: 'document', file: file('document'), withKeys: true }),
      };
    });
  } finally {
    await db.close();
  }
}

async function copyInto(
  client: pg.Client,
  { like, file, withKeys }: { like: string; file: string; withKeys: boolean },
): Promise<number> {
  await client.query(`create table bench_copy (like ${like} including all)`);
  if (withKeys) await addKeys(client, like);
  const start = performance.now();
  await pipeline(createReadStream(file), client.query(copyFrom('copy bench_copy from stdin')));
  const ms = performance.now() - start;
  await client.query('drop table bench_copy');
  return ms;
}

async function addKeys(client: pg.Client, like: string): Promise<void> {
  const { rows } = await client.query<{ key: string }>(
    `select pg_get_constraintdef(oid) as key from pg_constraint where conrelid = $1::regclass and contype = 'f'`,
    [like],
  );
  for (const { key } of rows) await client.query(`alter table bench_copy add ${key}`);
}
