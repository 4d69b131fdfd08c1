import { sql } from 'kysely';
import { beforeAll, expect, inject, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { connectOnce } from './connections.ts';
import { type Database, transact, wholeCompany } from './database.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';

let db: Database;
let known: Migration[];
beforeAll(async () => {
  db = await testDatabase();
  known = await readMigrations();
});

async function run(migrations: Migration[]): Promise<number[]> {
  const client = await connectOnce({ ...inject('engine').owner, database: db.connection.database! });
  const backups: number[] = [];
  try {
    await migrate(client, migrations, async (schema) => void backups.push(schema));
  } finally {
    await client.end();
  }
  return backups;
}

const next = (text: string): Migration => ({ number: 9000, name: '9000-next.sql', text, checksum: 'next' });

test('a migrated database is left alone, without a backup', async () => {
  expect(await run(known)).toEqual([]);
});

test('a program older than the schema is refused', async () => {
  await expect(run(known.slice(0, -1))).rejects.toMatchObject({ code: 'program_too_old' });
});

test('a migration that was changed after it ran is refused', async () => {
  const [first, ...rest] = known;
  await expect(run([{ ...first!, checksum: 'other' }, ...rest])).rejects.toMatchObject({ code: 'migration_changed' });
});

test('a migration sees the rows that it mends, whatever the policies', async () => {
  const document = `insert into document (number, content_hash, batch_id, source_file, from_version) values ('D1', '', 1, '', 1)`;
  const mend = `do $$ begin
    ${document};
    update document set content_hash = 'mended';
    if not found then raise 'no row'; end if;
    delete from document;
    raise 'seen';
  end $$`;
  await expect(run([...known, next(mend)])).rejects.toThrow('seen');
});

test('one that fails leaves nothing behind, and the mended one runs after a backup', async () => {
  await expect(run([...known, next('create table half (); select 1 / 0;')])).rejects.toThrow(/division/);
  expect(await run([...known, next('create table half ();')])).toEqual([known.at(-1)!.number]);
});

test('an upgrade stands in the operation log, a fresh schema does not', async () => {
  const log = await transact(db, wholeCompany, (tx) =>
    tx.selectFrom('operation_log').select(['action', 'subject', 'origin', 'number']).execute(),
  );
  expect(log).toEqual([{ action: 'migrated', subject: '9000-next.sql', origin: 'program', number: '1' }]);
});

test('after an upgrade the engine knows what new tables hold', async () => {
  const later = { ...next('create table later as select generate_series(1, 200)'), number: 9001, checksum: 'later' };
  await run([...known, next('create table half ();'), later]);
  const expected = await transact(db, wholeCompany, (tx) =>
    sql<{ reltuples: number }>`select reltuples from pg_class where relname = 'later'`.execute(tx),
  );
  expect(expected.rows).toEqual([{ reltuples: 200 }]);
});
