// Migrations: numbered SQL files, forward only, each in a transaction of its own, each known by its checksum.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { migrationChanged, programTooOld } from './errors.ts';

export interface Migration {
  number: number;
  name: string;
  text: string;
  checksum: string;
}

export const migrationsFolder = join(import.meta.dirname, '../../migrations');
const migrationLock = 0x796a03;

/** Brings the schema up to the given migrations; `beforeChange` runs first where there is anything to lose. */
export async function migrate(
  client: pg.Client,
  migrations: readonly Migration[],
  beforeChange: (schema: number) => Promise<void>,
): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [migrationLock]);
  try {
    await client.query(`
      create table if not exists schema_migration (
        number     integer primary key,
        name       text not null,
        checksum   text not null,
        applied_at timestamptz not null default now()
      )`);
    const applied = await client.query<{ number: number; checksum: string }>(
      'select number, checksum from schema_migration order by number',
    );
    const pending = pendingOf(migrations, applied.rows);
    const isUpgrade = pending.length > 0 && applied.rows.length > 0;
    if (isUpgrade) await beforeChange(applied.rows.at(-1)!.number);
    for (const migration of pending) await apply(client, migration, { isUpgrade });
    if (pending.length > 0) await client.query('revoke all on schema_migration from youju_serving');
    if (isUpgrade) await client.query('analyze'); // Of tables that are new and full the engine knows nothing yet.
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]);
  }
}

/** The migrations of this program, in order. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return {
        number: Number(name.slice(0, 4)),
        name,
        text,
        checksum: createHash('sha256').update(text).digest('hex'),
      };
    }),
  );
}

function pendingOf(migrations: readonly Migration[], applied: { number: number; checksum: string }[]): Migration[] {
  const newest = Math.max(0, ...migrations.map(({ number }) => number));
  for (const { number, checksum } of applied) {
    const migration = migrations.find((each) => each.number === number);
    if (!migration) throw programTooOld(number, newest);
    if (migration.checksum !== checksum) throw migrationChanged(migration.name);
  }
  const known = new Set(applied.map(({ number }) => number));
  return migrations.filter(({ number }) => !known.has(number));
}

// From then on the log says who acted.
const loggedFrom = 18;

async function apply(client: pg.Client, migration: Migration, { isUpgrade }: { isUpgrade: boolean }): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local "youju.all" = 'on'`); // The policies hold for the owner too: it would see no row to mend.
    await client.query(migration.text);
    const { number, name, checksum } = migration;
    await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ]);
    if (isUpgrade && number >= loggedFrom)
      await client.query(`insert into operation_log (action, subject, origin) values ('migrated', $1, 'program')`, [
        name,
      ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
