import { sql } from 'kysely';
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { connectOnce } from '../connections.ts';
import { type Database, transact, wholeCompany } from '../database.ts';
import { migrate, readMigrations } from '../migrate.ts';
import { backup, restore } from '../open.ts';
import { emptySchema } from './empty-schema.ts';
import { writeBackup } from './write-backup.ts';

const whole = (db: Database, statement: string) =>
  transact(db, wholeCompany, async (tx) => (await sql.raw(statement).execute(tx)).rows);

const text = async (file: string) => gunzipSync(await readFile(file)).toString();

async function keep(db: Database, files: Record<string, Buffer>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(db.dataDir, path)), { recursive: true });
    await writeFile(join(db.dataDir, path), content);
  }
}

async function asOwner(db: Database, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await connectOnce(db.connection);
  await work(client);
  await client.end();
}

async function filled(): Promise<{ db: Database; file: string }> {
  const db = await testDatabase();
  await whole(db, `insert into change (version, kind) values (1, 'people')`);
  await whole(
    db,
    `insert into person (name, role, from_version) values (E'钱\\\\亦\\t舟\\n𠮷', 'seller', 1), ('\\.', 'reader', 1)`,
  );
  const file = join(db.dataDir, 'all.gz');
  await backup(db, file);
  return { db, file };
}

test('a backup restores to the same rows, strange characters included', async () => {
  const { db, file } = await filled();
  const other = await testDatabase();
  await restore(other, file);
  const people = 'select id, name, role from person order by id';
  expect(await whole(other, people)).toEqual(await whole(db, people));
});

test('after a restore new rows get new ids and the row policies hold again', async () => {
  const { file } = await filled();
  const other = await testDatabase();
  await restore(other, file);
  expect(
    await whole(other, `insert into person (name, role, from_version) values ('新人', 'seller', 1) returning id`),
  ).toEqual([{ id: 3 }]);
  expect((await sql`select name from person`.execute(other.kysely)).rows).toEqual([]);
});

test('after a restore the engine knows what its tables hold', async () => {
  const { file } = await filled();
  const other = await testDatabase();
  await restore(other, file);
  expect(await whole(other, `select reltuples from pg_class where oid = 'person'::regclass`)).toEqual([
    { reltuples: 2 },
  ]);
});

test('what is open for a while is not brought back: no session, no link', async () => {
  const { db, file } = await filled();
  await whole(
    db,
    `insert into sign_in_link (token_hash, person_id, purpose, created_at, expires_at) values ('x', 1, 'reset', now(), now())`,
  );
  await rm(file);
  await backup(db, file);
  const other = await testDatabase();
  await restore(other, file);
  expect(await whole(other, 'select from sign_in_link')).toEqual([]);
});

test('every kind of line break in a value comes back as it was', async () => {
  const db = await testDatabase();
  const name = 'a\u2028b\u2029c\u0085d\r\ne\rf\\\n\\.\ng';
  await whole(db, `insert into change (version, kind) values (1, 'people')`);
  await transact(db, wholeCompany, (tx) =>
    tx.insertInto('person').values({ name, role: 'seller', from_version: 1 }).execute(),
  );
  const file = join(db.dataDir, 'all.gz');
  await backup(db, file);
  const other = await testDatabase();
  await restore(other, file);
  expect(await whole(other, 'select name from person')).toEqual([{ name }]);
});

test('a table of many rows comes back whole', async () => {
  const { db, file } = await filled();
  await whole(
    db,
    `insert into operation_log (action) select repeat('字', i % 97) || i from generate_series(1, 20000) i`,
  );
  await backup(db, file);
  const other = await testDatabase();
  await restore(other, file);
  const digest = `select count(*), md5(string_agg(action, '|' order by id)) from operation_log`;
  expect(await whole(other, digest)).toEqual(await whole(db, digest));
});

test('a backup is restored into an empty database only', async () => {
  const { db, file } = await filled();
  await expect(restore(db, file)).rejects.toMatchObject({ code: 'not_empty' });
});

test.each([
  ['that is missing', async (file: string) => rm(file)],
  ['that was cut short', async (file: string) => truncate(file, 300)],
  ['that is no backup', async (file: string) => writeFile(file, 'a,b\n1,2\n')],
  ['without the end of a table', async (file: string) => writeFile(file, gzipSync((await text(file)).slice(0, -3)))],
])('a file %s is refused', async (_case, spoil) => {
  const { file } = await filled();
  await spoil(file);
  const other = await testDatabase();
  await expect(restore(other, file)).rejects.toMatchObject({ code: 'backup_unreadable' });
  expect(await whole(other, 'select from change')).toEqual([]);
});

test('the owner sees every row of a table with row policies, or a backup would lose them silently', async () => {
  const db = await testDatabase();
  const blind = await whole(
    db,
    `select c.relname from pg_class c where c.relrowsecurity and not exists (
      select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('*', 'r')
        and (pg_get_expr(p.polqual, p.polrelid) like '%youju_all()%' or pg_get_expr(p.polqual, p.polrelid) = 'true'))`,
  );
  expect(blind).toEqual([]);
});

test('what was uploaded comes back with the rows, and what is half uploaded does not', async () => {
  const { db, file } = await filled();
  const bytes = Buffer.from('\\.\nend\n\0\xff', 'latin1');
  await keep(db, { 'files/a.xlsx': bytes, 'files/b.xlsx.part': bytes, 'rejects/1-表.xlsx': Buffer.alloc(0) });
  await rm(file);
  await backup(db, file);
  const other = await testDatabase();
  await restore(other, file);
  expect(await readFile(join(other.dataDir, 'files/a.xlsx'))).toEqual(bytes);
  expect(await readdir(join(other.dataDir, 'files'))).toEqual(['a.xlsx']);
  expect(await readdir(join(other.dataDir, 'rejects'))).toEqual(['1-表.xlsx']);
});

test.each(['../../etc/x', 'files/../../x', 'engine/x', 'files/', 'files/..', 'files/a/b', '/files/a'])(
  'a backup that would write to %s is refused, and what it brought is gone',
  async (path) => {
    const { db, file } = await filled();
    await keep(db, { 'files/a.xlsx': Buffer.from('good') });
    await backup(db, join(db.dataDir, 'with-files.gz'));
    const content = await text(join(db.dataDir, 'with-files.gz'));
    await writeFile(file, gzipSync(content.replace(/^end$/m, `file 3 ${path}\nabc\nend`)));
    const other = await testDatabase();
    await expect(restore(other, file)).rejects.toMatchObject({ code: 'backup_unreadable' });
    expect(await readdir(join(other.dataDir, 'files'))).toEqual([]);
  },
);

test('a backup of an older schema is brought up to this program', async () => {
  const old = await testDatabase();
  const file = join(old.dataDir, 'old.gz');
  await asOwner(old, async (client) => {
    await emptySchema(client);
    await migrate(client, (await readMigrations()).slice(0, 13), async () => {});
    await client.query(`set "youju.all" = 'on'`);
    await client.query(`insert into change (version, kind) values (1, 'people')`);
    await client.query(`insert into person (name, role, from_version) values ('钱亦舟', 'seller', 1)`);
    await writeBackup(client, file);
  });
  const other = await testDatabase();
  await restore(other, file);
  expect(await whole(other, 'select name from person')).toEqual([{ name: '钱亦舟' }]);
  expect(await whole(other, 'select from report_template')).toEqual([]); // A table of a later schema.
});

test('the first form of the file, without files and end, is read too', async () => {
  const { file } = await filled();
  const first = (await text(file)).replace('youju backup 2', 'youju backup 1').replace(/^end\n$/m, '');
  await writeFile(file, gzipSync(first));
  const other = await testDatabase();
  await restore(other, file);
  expect(await whole(other, 'select name from person')).toHaveLength(2);
});

test('a file of a newer schema is refused and leaves nothing behind', async () => {
  const { file } = await filled();
  await writeFile(file, gzipSync((await text(file)).replace(/^schema \d+$/m, 'schema 999')));
  const other = await testDatabase();
  await expect(restore(other, file)).rejects.toMatchObject({ code: 'backup_too_new' });
  expect(await whole(other, 'select from person')).toEqual([]);
});
