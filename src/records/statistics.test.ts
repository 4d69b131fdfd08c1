import { sql } from 'kysely';
import { beforeEach, expect, inject, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { emptyLedger } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import { connectOnce } from '../db/connections.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { expectedRows, refreshStatistics } from '../db/statistics.ts';
import { undoBatch } from '../intake/undo-batch.ts';
import { correctStatistics } from './statistics.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

const rowsOf = (row: (index: number) => string) => Array.from({ length: 300 }, (_, index) => row(index)).join('\n');
const ledger = `单据号,日期,客户,金额\n${rowsOf((index) => `D${index},2025-03-05,客户${index},100`)}`;
const receipts = `收款单号,收款日期,客户名称,收款金额\n${rowsOf((index) => `R${index},2025-03-01,客户${index},100`)}`;

/** How many rows that stand the engine expects in the table. */
const expected = (table: string) =>
  transact(db, wholeCompany, (tx) => expectedRows(tx, sql`select from ${sql.table(table)} where to_version is null`));

async function asSuperuser(...statements: string[]): Promise<void> {
  const client = await connectOnce({ ...inject('engine').superuser, database: db.connection.database! });
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** What the engine keeps of a table when it looks at rows that are not committed yet. */
const seemEmpty = (table: string) =>
  asSuperuser(`update pg_class set reltuples = 0, relpages = 1 where relname = '${table}'`);

test.each([
  { table: 'document', text: ledger },
  { table: 'line', text: ledger },
  { table: 'customer', text: ledger },
  { table: 'customer', text: receipts },
  { table: 'receipt', text: receipts },
])('$table that seemed empty while it was filled is known to hold what came', async ({ table, text }) => {
  await seemEmpty(table);
  expect(await expected(table)).toBe(1);
  await importText(db, text);
  expect(await expected(table)).toBeGreaterThan(150);
});

test.each([
  { table: 'line', text: ledger },
  { table: 'receipt', text: receipts },
])('$table that was undone and is filled again is known to hold what came', async ({ table, text }) => {
  const { batch } = await importText(db, text);
  await undoBatch(db, localOperator, batch!);
  await refreshStatistics(db);
  expect(await expected(table)).toBe(1);
  await importText(db, text);
  expect(await expected(table)).toBeGreaterThan(150);
});

test.each([
  { rows: 300, looks: false },
  { rows: 10, looks: true },
])('of $rows rows that come, may somebody look at the table before they are there: $looks', async ({ rows, looks }) => {
  await transact(db, wholeCompany, async (tx) => {
    await correctStatistics(tx, ['line'], sql`select from generate_series(1, ${sql.lit(rows)})`);
    const look = asSuperuser(`set lock_timeout = '100ms'`, 'analyze line');
    if (looks) await look;
    else await expect(look).rejects.toThrow(/lock timeout/);
  });
});

test('who looks in a transaction stays the serving role', async () => {
  await seemEmpty('line');
  await transact(db, wholeCompany, async (tx) => {
    await correctStatistics(tx, ['line'], sql`select from generate_series(1, 300)`);
    const { rows } = await sql`select current_user as role`.execute(tx);
    expect(rows).toEqual([{ role: 'youju_serving' }]);
  });
});

test('who looks after an import does not wait for another one', async () => {
  await transact(db, wholeCompany, async (tx) => {
    await correctStatistics(tx, ['line'], sql`select from generate_series(1, 300)`);
    await refreshStatistics(db);
  });
});
