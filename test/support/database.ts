// A database of one's own for each test file: a clone of a template that was migrated, or filled, once.

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { connectOnce } from '../../src/db/connections.ts';
import type { Database } from '../../src/db/database.ts';
import { type Engine, openEngine } from '../../src/db/open.ts';
import { afterFile } from './after-file.ts';

/** A migrated database that holds nothing; gone after the test file. */
export async function testDatabase(): Promise<Database> {
  return cloneOf('youju_migrated', async () => {});
}

/** A clone of the template of that name, which `fill` makes once in a run. */
export async function cloneOf(template: string, fill: (db: Database) => Promise<void>): Promise<Database> {
  await asSuperuser(async (query) => {
    await query(`select pg_advisory_lock(hashtext('${template}'))`);
    const known = await query(`select from pg_database where datname = '${template}'`);
    if (known.rowCount === 0) await makeTemplate(template, { fill, query });
  });
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser((query) => query(`create database ${name} template ${template} owner youju_owner`));
  const db = await open(name);
  afterFile(async () => {
    await db.close();
    await rm(db.dataDir, { recursive: true, force: true });
    await asSuperuser((query) => query(`drop database if exists ${name} with (force)`));
  });
  return db;
}

type Query = (text: string) => Promise<{ rowCount: number | null }>;

async function makeTemplate(
  template: string,
  how: { fill: (db: Database) => Promise<void>; query: Query },
): Promise<void> {
  await how.query(`drop database if exists ${template}_draft with (force)`);
  await how.query(`create database ${template}_draft owner youju_owner`);
  const db = await open(`${template}_draft`);
  await how.fill(db);
  await db.close();
  await rm(db.dataDir, { recursive: true, force: true });
  await how.query(`alter database ${template}_draft rename to ${template}`);
}

async function open(name: string): Promise<Database> {
  const dataDir = await mkdtemp(join(tmpdir(), 'youju-data-'));
  const connection = { ...inject('engine').owner, database: name };
  const engine: Engine = { kind: 'embedded', connection, release: async () => {} };
  return openEngine(engine, dataDir);
}

async function asSuperuser(work: (query: Query) => Promise<unknown>): Promise<void> {
  const client = await connectOnce(inject('engine').superuser);
  try {
    await work((text) => client.query(text));
  } finally {
    await client.end();
  }
}
