// That the engine knows how much stands in a table, while much comes into it and after.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { expectedRows, refreshStatisticsOf } from '../db/statistics.ts';

/** So few rows are compared with each other in no time. */
const fewRows = 100;

/** How many times as many rows as the engine expects may stand before it has to look again. */
const tolerance = 10;

/**
 * Call it once rows are written: `written` is a query of as many rows as stand in each of the tables at least, of a table that
 * the engine has looked at. Whoever looks at a table while it is filled for the first time, as the engine may by itself, finds
 * it empty; so does who looks at one that was undone. The next import then compares each row with each other one (measured: of
 * 8,000 lines it ran into its limit of 15 minutes, instead of taking 0.2 s).
 */
export async function correctStatistics(
  tx: Transaction,
  tables: readonly string[],
  written: RawBuilder<unknown>,
): Promise<void> {
  const standing = await expectedRows(tx, written);
  if (standing < fewRows) return;
  await keepLooksOut(tx, tables);
  for (const table of tables) {
    const expected = await expectedRows(tx, sql`select from ${sql.table(table)} where to_version is null`);
    if (expected * tolerance < standing) return refreshStatisticsOf(tx, tables);
  }
}

/** Until the transaction ends; reading and writing go on. */
async function keepLooksOut(tx: Transaction, tables: readonly string[]): Promise<void> {
  const names = sql.join(tables.map((table) => sql.table(table)));
  await sql`lock table ${names} in share update exclusive mode`.execute(tx);
}
