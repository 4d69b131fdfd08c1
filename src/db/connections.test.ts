import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import type { Database } from './database.ts';

let db: Database;
const value = async (expression: string) =>
  (await sql.raw<{ value: unknown }>(`select ${expression} as value`).execute(db.kysely)).rows[0]?.value;

beforeAll(async () => {
  db = await testDatabase();
});

test.each([
  [`date '2025-01-01'`, '2025-01-01'],
  [`array[date '2025-01-01', null]`, ['2025-01-01', null]],
  ['12345678901234567.123456::numeric', '12345678901234567.123456'],
  ['array[0.1::numeric, 12345678901234567.123456]', ['0.1', '12345678901234567.123456']],
  ['9007199254740993::bigint', '9007199254740993'],
  ['array[9007199254740993::bigint]', ['9007199254740993']],
  [`timestamptz '2025-01-01 08:00+08'`, new Date('2025-01-01T00:00:00Z')],
])('%s comes as it is, and never as a float or a local day', async (expression, expected) => {
  expect(await value(expression)).toEqual(expected);
});

test('a session lives in UTC and in one schema, whatever the machine says', async () => {
  expect(await value(`current_setting('timezone') || ' ' || current_setting('search_path')`)).toBe('UTC public');
});
