// What the serving role, and even the owner of the tables, may not do with the log.

import { beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/support/database.ts';
import { hireEverybody } from '../../../test/support/people.ts';
import { type RowScope, transact, wholeCompany } from '../../db/database.ts';
import { localOperator } from '../viewer.ts';
import { logOperation } from './log-operation.ts';

const db = await testDatabase();
let people: Awaited<ReturnType<typeof hireEverybody>>;
beforeAll(async () => {
  people = await hireEverybody(db);
  await transact(db, wholeCompany, (tx) => logOperation(tx, localOperator, { action: 'undo' }));
});

const serving = (statement: string, scope: RowScope = wholeCompany) =>
  transact(db, scope, (tx) => sql.raw(statement).execute(tx));
const owner = (statement: string) =>
  db.kysely.transaction().execute(async (tx) => {
    await sql`set local "youju.all" = 'on'`.execute(tx);
    await sql.raw(statement).execute(tx);
  });

test.each([
  `update operation_log set subject = 'x'`,
  `update operation_log set hash = null`,
  `delete from operation_log`,
  `truncate operation_log`,
  `alter table operation_log disable trigger user`,
  `insert into operation_log (action, at) values ('undo', '2020-01-01')`,
  `insert into operation_log (action, number) values ('undo', 1)`,
  `insert into operation_log (action, hash) values ('undo', '\\x00')`,
  `insert into operation_log (id, action) overriding system value values (1, 'undo')`,
  `insert into operation_log (action) values ('undo') on conflict (id) do update set action = 'x'`,
  `select seal_operation()`,
])('the serving role is refused: %s', async (statement) => {
  await expect(serving(statement)).rejects.toThrow(/permission denied|must be owner|can only be called as trigger/);
});

test.each([`update operation_log set subject = 'x'`, `delete from operation_log`, `truncate operation_log`])(
  'the owner is refused: %s',
  async (statement) => {
    await expect(owner(statement)).rejects.toThrow(/operation_log is refused: its rows are only ever added/);
  },
);

test.each([true, false])('whoever acts tells of nobody else, sees everything: %s', async (all) => {
  const scope = { all, people: [people.operations], actor: people.operations };
  const insert = (person: number | null) =>
    serving(`insert into operation_log (action, person_id) values ('undo', ${person})`, scope);
  await expect(insert(people.manager)).rejects.toThrow(/row-level security/);
  await expect(insert(null)).rejects.toThrow(/row-level security/);
  await insert(people.operations);
});

test('a row says when it was written and not when its work began', async () => {
  const { rows } = await transact(db, wholeCompany, async (tx) => {
    await sql`select pg_sleep(0.02)`.execute(tx);
    await logOperation(tx, localOperator, { action: 'undo', subject: 'slow' });
    return sql<{ later: boolean }>`select at > now() as later from operation_log where subject = 'slow'`.execute(tx);
  });
  expect(rows).toEqual([{ later: true }]);
});
