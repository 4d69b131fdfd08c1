// What each role sees in SQL itself, whatever the question: the row policies under the scope of a viewer.

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { giveLogins, hireEverybody, password } from '../../test/support/people.ts';
import { visitorAt } from '../../test/support/visitor.ts';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { renewSetupToken } from './setup-link.ts';
import { signIn } from './sign-in.ts';
import { grains } from '../records/grains.ts';
import { localOperator, type Role, viewerOf } from './viewer.ts';

let db: Database;
let people: Awaited<ReturnType<typeof hireEverybody>>;

beforeAll(async () => {
  db = await testDatabase();
  people = await hireEverybody(db);
  await renewSetupToken(db, new Date());
  await giveLogins(db, people);
  await signIn(db, { username: 'manager', password }, visitorAt(new Date()));
  await transact(db, wholeCompany, async (tx) => {
    await sql`
      insert into batch (kind, file_name, file_sha256, rows, accepted, rejected, unchanged, replaced, held)
      values ('sales', 'a.csv', '', 3, 3, 0, 0, 0, 0)`.execute(tx);
    await sql`
      insert into customer (code, name, owner_id, from_version)
      select person.name, person.name, person.id, 1 from person where person.role = 'seller'`.execute(tx);
    await sql`
      insert into document (number, content_hash, batch_id, source_file, from_version)
      select name, '', 1, 'a.csv', 1 from customer`.execute(tx);
    await sql`
      insert into line (document_id, line_number, date, customer_id, seller_id, amount, source_row, from_version)
      select document.id, 1, '2025-01-01', customer.id, customer.owner_id, 100, 1, 1
      from document
      join customer on customer.name = document.number`.execute(tx);
    await sql`
      insert into target (year, seller_id, value, source_file, source_row, from_version)
      select 2025, owner_id, 100, 't.csv', 1, 1 from customer`.execute(tx);
  });
});

async function namesSeenBy(role: Role | 'below', table: string): Promise<string> {
  const viewer = await transact(db, wholeCompany, (tx) =>
    viewerOf(tx, people[role], { today: '2025-06-01', from: localOperator.from }),
  );
  const column = { line: 'seller_id', target: 'seller_id', customer: 'owner_id', person: 'id', login: 'person_id' }[
    table
  ];
  const result = await transact(db, viewer!.scope, (tx) =>
    sql<{ id: number }>`select ${sql.ref(column!)} as id from ${sql.table(table)}`.execute(tx),
  );
  const names = new Map(Object.entries(people).map(([name, id]) => [id, name]));
  return result.rows
    .map((row) => names.get(row.id))
    .toSorted((left = '', right = '') => left.localeCompare(right))
    .join(' ');
}

test.each(['line', 'target', 'customer'])(
  'of %s rows a seller sees their own, a supervisor those of the team, a manager all',
  async (table) => {
    expect(await namesSeenBy('seller', table)).toBe('seller');
    expect(await namesSeenBy('supervisor', table)).toBe('below');
    expect(await namesSeenBy('reader', table)).toBe('below seller');
    expect(await namesSeenBy('manager', table)).toBe('below seller');
  },
);

test('of people a seller sees themselves, a supervisor the team too', async () => {
  expect(await namesSeenBy('seller', 'person')).toBe('seller');
  expect(await namesSeenBy('supervisor', 'person')).toBe('below supervisor');
});

test('of logins a seller sees their own', async () => {
  expect(await namesSeenBy('seller', 'login')).toBe('seller');
});

test.each(['operation_log', 'batch', 'setup_link', 'session'])('a seller sees nothing of %s', async (table) => {
  const scope = { all: false, people: [people.seller], actor: people.seller };
  const rows = await transact(db, scope, (tx) => sql`select from ${sql.table(table)}`.execute(tx));
  const all = await transact(db, wholeCompany, (tx) => sql`select from ${sql.table(table)}`.execute(tx));
  expect(rows.rows).toHaveLength(0);
  expect(all.rows.length).toBeGreaterThan(0);
});

test('a seller writes no line, not even an own one', async () => {
  const scope = { all: false, people: [people.seller], actor: people.seller };
  const write = transact(db, scope, (tx) =>
    sql`
      insert into line (document_id, line_number, date, customer_id, seller_id, amount, source_row, from_version)
      values (1, 9, '2025-01-01', 1, ${people.seller}, 1, 1, 1)`.execute(tx),
  );
  await expect(write).rejects.toThrow(/row-level security/);
});

const peopleTables = [
  'person',
  'line',
  ...grains.map(({ table }) => table),
  'target',
  'document',
  'customer',
  'login',
  'session',
  'setup_link',
];
const otherTables = ['batch', 'region', 'series', 'product', 'channel', 'distributor', 'setting'];

test.each([...peopleTables, ...otherTables])('a seller takes no row of %s away', async (table) => {
  const scope = { all: false, people: [people.seller], actor: people.seller };
  const gone = await transact(db, scope, (tx) => sql`delete from ${sql.table(table)}`.execute(tx));
  expect(Number(gone.numAffectedRows)).toBe(0);
});

test.each([
  `insert into change (version, kind) values (99, 'import')`,
  `insert into setting (key, value, from_version) values ('company', '{}', 1)`,
  `insert into series (code, name, from_version) values ('Z', 'Z', 1)`,
  `insert into operation_log (person_id, action) values (9999, 'sign_in')`,
])('a seller is refused: %s', async (statement) => {
  const scope = { all: false, people: [people.seller], actor: people.seller };
  await expect(transact(db, scope, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/row-level security/);
});

test('supervisors who supervise each other end in a scope of both', async () => {
  await transact(db, wholeCompany, (tx) =>
    tx.updateTable('person').set({ supervisor_id: people.below }).where('id', '=', people.supervisor).execute(),
  );
  const viewer = await transact(db, wholeCompany, (tx) =>
    viewerOf(tx, people.supervisor, { today: '2025-06-01', from: localOperator.from }),
  );
  expect(viewer?.scope.people).toEqual([people.supervisor, people.below]);
});
