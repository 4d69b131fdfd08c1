import { sql } from 'kysely';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { type Database, transact, wholeCompany } from './database.ts';
import { backup, restore } from './open.ts';

const whole = (db: Database, statement: string) =>
  transact(db, wholeCompany, async (tx) => (await sql.raw(statement).execute(tx)).rows);

const text = async (file: string) => gunzipSync(await readFile(file)).toString();

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

test('a file of another schema is refused and leaves nothing behind', async () => {
  const { file } = await filled();
  await writeFile(file, gzipSync((await text(file)).replace(/^schema \d+$/m, 'schema 999')));
  const other = await testDatabase();
  await expect(restore(other, file)).rejects.toMatchObject({ code: 'backup_unreadable' });
  expect(await whole(other, 'select from person')).toEqual([]);
});
