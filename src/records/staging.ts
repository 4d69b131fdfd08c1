// Temporary tables that hold a file while it is read and checked: nobody else sees them, no lock is held meanwhile, and
// they are gone at the end of the transaction.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';

/** Column → SQL type. Every table has `ord` besides, the position in the file. */
export type StagingColumns = Readonly<Record<string, string>>;

/** A row that says something else about what an earlier row of the file stated already. */
export interface DifferingRepeat {
  sheet: string;
  row: number;
  /** '' where there are none. */
  document: string;
  firstSheet: string;
  firstRow: number;
}

/** What was taken out of a staging table: so many plain repeats, and the rows that differ from the first. */
export interface Repeats {
  same: number;
  differing: DifferingRepeat[];
}

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
  const names = Object.keys(into.columns);
  // A column travels as one text, split again by the server: arrays of the driver escape every element (3 times slower),
  // COPY would need the driver itself.
  const texts = names.map((name) => rows.map((row) => (row as Record<string, string>)[name]).join(separator));
  const arrays = texts.map((text) => sql`string_to_array(${text}::text, chr(31), '')`);
  const cells = Object.entries(into.columns).map(([name, type]) => sql`${sql.id(name)}::${sql.raw(type)}`);
  const columns = sql.join([...names, 'position'].map((name) => sql.id(name)));
  await sql`
    insert into ${sql.id(into.table)} (ord, ${sql.join(names.map((name) => sql.id(name)))})
    select ${into.from}::integer + position, ${sql.join(cells)}
    from unnest(${sql.join(arrays)}) with ordinality as cell (${columns})`.execute(tx);
}

const separator = '\x1f';

/** Makes a text safe to travel with others: the sign that parts them is taken out. */
export function stagingText(text: string): string {
  return text.replaceAll(separator, ' ').replaceAll('\0', ' ');
}
