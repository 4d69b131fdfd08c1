import { sql } from 'kysely';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { type Database, transact, wholeCompany } from './database.ts';
import { backup, restore } from './open.ts';

const whole = (db: Database, statement: string) =>
  transact(db, wholeCompany, async (tx) => (await sql.raw(statement).execute(tx)).rows);

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

test('a file of another schema is refused and leaves nothing behind', async () => {
  const { file } = await filled();
  const text = gunzipSync(await readFile(file))
    .toString()
    .replace(/^schema \d+$/m, 'schema 999');
  await writeFile(file, gzipSync(text));
  const other = await testDatabase();
  await expect(restore(other, file)).rejects.toMatchObject({ code: 'backup_unreadable' });
  expect(await whole(other, 'select from person')).toEqual([]);
});
