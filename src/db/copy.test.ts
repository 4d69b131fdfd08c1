import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { copyRows } from './copy.ts';
import { transact, wholeCompany } from './database.ts';

const db = await testDatabase();

const copied = (rows: string[][]) =>
  transact(db, wholeCompany, async (tx) => {
    await sql`create temporary table given (n serial, "Name" text, "say ""x""" text) on commit drop`.execute(tx);
    await copyRows(tx, { table: 'given', columns: ['Name', 'say "x"'] }, rows);
    const found = await sql<Record<string, string | null>>`select * from given order by n`.execute(tx);
    return found.rows.map((row) => [row.Name, row['say "x"']]);
  });

test('the signs of the format itself, and those of other formats, arrive as they were', async () => {
  const hostile = [
    '\\N',
    '\\.',
    'a\\tb',
    'a\tb\nc\r\nd\\',
    '\x1f\x01\b\v',
    'NULL',
    '"',
    "'; drop table line --",
    '𠮷\u2028',
  ];
  expect(await copied(hostile.map((text) => [text, 'x']))).toEqual(hostile.map((text) => [text, 'x']));
});

test('any text arrives as it was, but for NUL, which is a space, and halves of characters, which are marked', async () => {
  const text = fc.string({ unit: fc.oneof(fc.constantFrom(...'\\\t\n\r\0\x1f.N'), fc.string({ unit: 'binary' })) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text)), async (rows) => {
      const expected = rows.map((row) => row.map((cell) => cell.replaceAll('\0', ' ').toWellFormed() || null));
      expect(await copied(rows)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('a row that the table refuses fails the transaction, and the connection serves the next one', async () => {
  const wrong = transact(db, wholeCompany, async (tx) => {
    await sql`create temporary table counted (n integer) on commit drop`.execute(tx);
    await copyRows(tx, { table: 'counted', columns: ['n'] }, [['1'], ['one']]);
  });
  await expect(wrong).rejects.toThrow(/invalid input syntax for type integer/);
  expect(await copied([['a', '']])).toEqual([['a', null]]);
});
