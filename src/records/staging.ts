// Temporary tables that hold a file while it is read and checked: nobody else sees them, no lock is held meanwhile, and
// they are gone at the end of the transaction.

import { sql } from 'kysely';
import { copyRows } from '../db/copy.ts';
import type { Transaction } from '../db/database.ts';

/** Column → SQL type, `row` among them. Every table has `ord` besides, the position in the file. */
export type StagingColumns = Readonly<Record<string, string>>;

export async function createStaging(tx: Transaction, table: string, columns: StagingColumns): Promise<void> {
  const list = Object.entries(columns).map(([name, type]) => sql`${sql.id(name)} ${sql.raw(type)}`);
  await sql`create temporary table ${sql.id(table)} (ord integer, ${sql.join(list)}) on commit drop`.execute(tx);
}

/** Adds rows of text; an empty text is null. `from` is the number of rows staged before. */
export async function stageRows<Row extends object>(
  tx: Transaction,
  rows: readonly Row[],
  into: { table: string; columns: StagingColumns; from: number },
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(into.columns);
  const cells = rows.map((row, index) => cellsOf(row as Record<string, string>, columns, into.from + index + 1));
  await copyRows(tx, { table: into.table, columns: ['ord', ...columns] }, cells);
}

function cellsOf(row: Record<string, string>, columns: readonly string[], ord: number): string[] {
  const cells = [String(ord)];
  for (const column of columns) cells.push(row[column]!);
  return cells;
}
