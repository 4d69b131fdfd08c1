import fc from 'fast-check';
import { sql } from 'kysely';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { emptyLedger } from '../../test/support/intake.ts';
import { connectOnce } from '../db/connections.ts';
import { type Transaction, transact, wholeCompany } from '../db/database.ts';
import { compareCells, openMovedDocuments, recomputeCells, refreshCells } from './cells.ts';
import { type Grain, grains } from './grains.ts';
import { closeDocuments } from './ledger-write.ts';

const db = await testDatabase();
const inLedger = <T>(work: (tx: Transaction) => Promise<T>) => transact(db, wholeCompany, work);

beforeEach(openLedger);

async function openLedger(): Promise<void> {
  await emptyLedger(db);
  await inLedger(async (tx) => {
    await sql`insert into change (version, kind) values (1, 'import')`.execute(tx);
    await sql`
      insert into batch (kind, file_name, file_sha256, rows, accepted, rejected, unchanged, replaced, held)
      values ('sales', 'ledger.csv', '', 1, 1, 0, 0, 0, 0)`.execute(tx);
    await sql`insert into product (code, name, from_version) values ('P1', 'P1', 1), ('P2', 'P2', 1)`.execute(tx);
    await sql`insert into series (code, name, from_version) values ('A', 'A', 1)`.execute(tx);
  });
}

interface Line {
  date: string;
  customer_id: number;
  product_id: number | null;
  series_id: number | null;
  seller_id: number | null;
  quantity: number | null;
  amount: number;
  cost: number | null;
  list_amount: number | null;
}

const line = {
  date: '2025-03-05',
  customer_id: 1,
  product_id: null,
  series_id: 1,
  seller_id: 7,
  quantity: 2,
  amount: 100,
  cost: null,
  list_amount: 120,
} satisfies Line;

/** One change: these documents go, and one comes for each list of lines. */
async function change(goes: number[], comes: Line[][]): Promise<void> {
  await inLedger(async (tx) => {
    await openMovedDocuments(tx);
    await sql`insert into moved_document select unnest(${goes}::integer[]), -1`.execute(tx);
    await closeDocuments(tx, 1);
    for (const lines of comes) await insertDocument(tx, lines);
    await refreshCells(tx);
  });
}

// Lines with the same number are parts of one that sellers share.
async function insertDocument(tx: Transaction, lines: Line[]): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    insert into document (number, content_hash, batch_id, source_file, from_version)
    values (gen_random_uuid()::text, '', 1, 'ledger.csv', 1)
    returning id`.execute(tx);
  await sql`insert into moved_document values (${rows[0]!.id}::integer, 1)`.execute(tx);
  await sql`
    insert into line (
      document_id, line_number, part, source_row, from_version,
      date, customer_id, product_id, series_id, seller_id, quantity, amount, cost, list_amount
    )
    select
      ${rows[0]!.id}::integer, 1, part, 1, 1,
      date, customer_id, product_id, series_id, seller_id, quantity, amount, cost, list_amount
    from json_populate_recordset(null::public.line, ${JSON.stringify(lines.map((each, part) => ({ ...each, part })))})`.execute(
    tx,
  );
}

async function standing(): Promise<number[]> {
  const { rows } = await inLedger((tx) =>
    sql<{ id: number }>`select id from document where to_version is null order by id`.execute(tx),
  );
  return rows.map(({ id }) => id);
}

const days = async (table: Grain['table']) => {
  const { rows } = await inLedger((tx) =>
    sql<{
      text: string;
    }>`select concat_ws(' ', amount::integer, first_day, last_day) as text from ${sql.table(table)}`.execute(tx),
  );
  return rows.map(({ text }) => text);
};

test('first and last day follow the lines of positive amount, at every grain, when they come and when they go', async () => {
  await change([], [[line], [{ ...line, date: '2025-03-20' }], [{ ...line, date: '2025-03-28', amount: -30 }]]);
  expect(await days('sales_cell')).toEqual(['170 2025-03-05 2025-03-20']);
  const [first, second] = await standing();
  await change([first!], [[{ ...line, date: '2025-04-02', product_id: 1 }]]);
  expect((await days('sales_month')).sort()).toEqual(['100 2025-04-02 2025-04-02', '70 2025-03-20 2025-03-20']);
  for (const table of ['customer_year', 'purchase_year', 'sales_year'] as const)
    expect(await days(table)).toEqual(['170 2025-03-20 2025-04-02']);
  expect((await days('purchase_month')).sort()).toEqual(['100 2025-04-02 2025-04-02', '70 2025-03-20 2025-03-20']);
  await change([second!], []);
  expect((await days('sales_cell')).sort()).toEqual(['-30', '100 2025-04-02 2025-04-02']);
  await change(await standing(), []);
  for (const { table } of grains) expect(await days(table)).toEqual([]);
});

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const anyLine: fc.Arbitrary<Line> = fc.record({
  date: fc.constantFrom('2024-12-31', '2025-01-01', '2025-01-15', '2025-01-31', '2025-02-28'),
  customer_id: fc.integer({ min: 1, max: 2 }),
  product_id: maybe(fc.integer({ min: 1, max: 2 })),
  series_id: maybe(fc.constant(1)),
  seller_id: maybe(fc.integer({ min: 7, max: 8 })),
  quantity: maybe(fc.integer({ min: -2, max: 2 })),
  amount: fc.integer({ min: -5, max: 9 }),
  cost: maybe(fc.integer({ min: -3, max: 3 })),
  list_amount: maybe(fc.integer({ min: 0, max: 9 })),
});
const document = fc.array(anyLine, { minLength: 1, maxLength: 4 });
const anyChange = fc.record({
  goes: fc.array(fc.nat(9), { maxLength: 3 }),
  comes: fc.array(document, { maxLength: 3 }),
});

test('after any changes the sums agree with the lines, at every grain', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange, { minLength: 2, maxLength: 6 }), async (changes) => {
      await openLedger();
      for (const { goes, comes } of changes) {
        const known = await standing();
        await change(
          [...new Set(goes)].flatMap((index) => known[index] ?? []),
          comes,
        );
      }
      expect(await inLedger(compareCells)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('a sum that is wrong at any grain is found, and mended by making all anew', async () => {
  await change([], [[line]]);
  await inLedger(async (tx) => {
    await sql`update sales_cell set last_day = '2025-03-06'`.execute(tx);
    await sql`delete from sales_month`.execute(tx);
    await sql`update customer_year set amount = 99`.execute(tx);
    await sql`update purchase_month set order_line_count = 0`.execute(tx);
    await sql`delete from purchase_year`.execute(tx);
    await sql`update sales_year set first_day = null`.execute(tx);
  });
  const same = { span: '2025-03-01', customer_id: 1, kept: null, computed: null };
  const year = { ...same, grain: 'customer_year', span: '2025-01-01' };
  const yearOf = (grain: string, customer: number | null) => ({ ...year, grain, customer_id: customer });
  expect(await inLedger(compareCells)).toEqual([
    { ...year, kept: '99' },
    { ...year, computed: '100' },
    { ...same, grain: 'purchase_month', kept: '100' },
    { ...same, grain: 'purchase_month', computed: '100' },
    { ...yearOf('purchase_year', 1), computed: '100' },
    { ...same, grain: 'sales_cell', kept: '100' },
    { ...same, grain: 'sales_cell', computed: '100' },
    { ...same, grain: 'sales_month', customer_id: null, computed: '100' },
    { ...yearOf('sales_year', null), kept: '100' },
    { ...yearOf('sales_year', null), computed: '100' },
  ]);
  await inLedger(recomputeCells);
  expect(await inLedger(compareCells)).toEqual([]);
});

test('a ledger from before some of the sums gets them with the schema', async () => {
  const returned = { ...line, date: '2025-03-09', amount: -30, quantity: -1 };
  await change([], [[line, returned], [{ ...line, customer_id: 2, product_id: 1, cost: 40 }]]);
  const migration = await readFile(join(import.meta.dirname, '../../migrations/0023-sums-of-purchases.sql'), 'utf8');
  const filling = /truncate sales_cell.*?(?=alter table)/s.exec(migration)![0];
  const client = await connectOnce(db.connection);
  try {
    await client.query(`set youju."all" = 'on'`);
    for (const { table } of grains.slice(1)) await client.query(`delete from ${table}`);
    await client.query(filling);
  } finally {
    await client.end();
  }
  expect(await inLedger(compareCells)).toEqual([]);
});
