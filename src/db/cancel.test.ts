import { sql } from 'kysely';
import { beforeAll, expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { type Database, transact, wholeCompany } from './database.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await sql`create table note (text text); grant select, insert on note to youju_serving`.execute(db.kysely);
});

const notes = async () => (await sql`select text from note`.execute(db.kysely)).rows;
const write = (text: string, { signal, statement }: { signal: AbortSignal; statement: string }) =>
  transact(
    db,
    wholeCompany,
    async (tx) => {
      await sql`insert into note values (${text})`.execute(tx);
      await sql.raw(statement).execute(tx);
    },
    { signal },
  );
const busyFor = () =>
  sql`select from pg_stat_activity where state = 'active' and query = 'select pg_sleep(30)'`.execute(db.kysely);

test('a statement that takes long is cancelled, and nothing of its transaction is kept', async () => {
  const abort = new AbortController();
  const writing = write('half', { signal: abort.signal, statement: 'select pg_sleep(30)' });
  await vi.waitFor(async () => expect((await busyFor()).rows).toHaveLength(1), 5000);
  const before = performance.now();
  abort.abort(new Error('told to stop'));
  await expect(writing).rejects.toThrow('told to stop');
  expect(performance.now() - before).toBeLessThan(2000);
  expect(await notes()).toEqual([]);
});

test('work between two statements is stopped too', async () => {
  const abort = new AbortController();
  const work = async () => abort.abort(new Error('told to stop'));
  await expect(transact(db, wholeCompany, work, { signal: abort.signal })).rejects.toThrow('told to stop');
});

test('without a word of stopping all of it is kept, and a word after the end harms nobody', async () => {
  const abort = new AbortController();
  await write('whole', { signal: abort.signal, statement: 'select 1' });
  abort.abort();
  expect(await notes()).toEqual([{ text: 'whole' }]);
});

test('connections that were cancelled serve the next as ever', async () => {
  for (let round = 0; round < 20; round += 1) {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), round);
    await write('never', { signal: abort.signal, statement: 'select pg_sleep(30)' }).catch(() => {});
    expect((await sql`select 1 as one`.execute(db.kysely)).rows).toEqual([{ one: 1 }]);
  }
});
