import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { type Database, transact, wholeCompany } from './database.ts';

let db: Database;
const as = (people: number[], statement: string) =>
  transact(
    db,
    { all: false, people, actor: people[0] ?? null },
    async (tx) => (await sql.raw(statement).execute(tx)).rows,
  );

beforeAll(async () => {
  db = await testDatabase();
  await transact(db, wholeCompany, async (tx) => {
    await sql`insert into change (version, kind) values (1, 'people')`.execute(tx);
    await sql`insert into person (id, name, role, from_version) values (1, '张三', 'seller', 1), (2, '李四', 'seller', 1)`.execute(
      tx,
    );
  });
});

test('a transaction sees the rows of its scope and no others', async () => {
  expect(await as([1], 'select name from person')).toEqual([{ name: '张三' }]);
  expect(await as([], 'select name from person')).toEqual([]);
});

test('rows of somebody are not written from a narrow scope', async () => {
  await expect(as([1], `insert into person (name, role, from_version) values ('王五', 'manager', 1)`)).rejects.toThrow(
    /row-level security/,
  );
});

test('what happened cannot be rewritten by the serving role', async () => {
  await expect(as([1], `update change set changed_by = 1`)).rejects.toThrow(/permission denied/);
  expect(await as([1], `update change set note = 'x' returning version`)).toEqual([]); // An erasure may, which sees everything.
  await expect(as([1], `delete from operation_log`)).rejects.toThrow(/permission denied/);
  await expect(as([1], 'drop table line')).rejects.toThrow(/must be owner/);
});

test('a snapshot cannot write', async () => {
  const write = transact(db, wholeCompany, (tx) => sql`delete from setting`.execute(tx), { snapshot: true });
  await expect(write).rejects.toThrow(/read-only/);
});

test('the owner of the tables meets the row policies too', async () => {
  expect((await sql`select name from person`.execute(db.kysely)).rows).toEqual([]);
});

test('the serving role cannot read passwords of the engine, nor say which migrations ran', async () => {
  await expect(as([1], 'select rolpassword from pg_authid')).rejects.toThrow(/permission denied/);
  await expect(as([1], 'delete from schema_migration')).rejects.toThrow(/permission denied/);
});

test('nothing of a scope is left on the connection that the next transaction gets', async () => {
  await transact(db, wholeCompany, (tx) => sql`select 1`.execute(tx));
  const left = sql<object>`select current_user as role, current_setting('youju.all', true) as all`;
  const rows = await Promise.all(Array.from({ length: 20 }, async () => (await left.execute(db.kysely)).rows[0]));
  for (const row of rows) expect(row).toMatchObject({ role: 'youju_owner' });
  expect(rows.filter((row) => 'all' in row! && row.all === 'on')).toEqual([]);
});
