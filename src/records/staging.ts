// Temporary tables that hold a file while it is read and checked: nobody else sees them, no lock is held meanwhile, and
// they are gone at the end of the transaction.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';

/** Column → SQL type, `row` among them. Every table has `ord` besides, the position in the file. */
export type StagingColumns = Readonly<Record<string, string>>;

/** A row that says something else about what an earlier row of the file stated already. */
export interface DifferingRepeat {
  file: number;
  sheet: string;
  row: number;
  /** '' where there are none. */
  document: string;
  firstFile: number;
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
  const columns = Object.entries(into.columns).map(([name, type]) => {
    const cells = rows.map((row) => (row as Record<string, string>)[name]!);
    return { name, type, cells, varies: name === 'row' || cells.some((cell) => cell !== cells[0]) };
  });
  const varying = columns.filter(({ varies }) => varies);
  // A column travels as one text, split again by the server: arrays of the driver escape every element (3 times slower),
  // COPY would need the driver itself. One that says the same everywhere, as absent ones do, travels as that alone; not so
  // the row number, which is never empty: an array of one empty text would have no rows at all.
  const arrays = varying.map(({ cells }) => sql`string_to_array(${cells.join(separator)}::text, chr(31), '')`);
  const values = columns.map(({ name, type, cells, varies }) =>
    varies ? sql`${sql.id(name)}::${sql.raw(type)}` : sql`${cells[0] || null}::${sql.raw(type)}`,
  );
  await sql`
    insert into ${sql.id(into.table)} (ord, ${sql.join(columns.map(({ name }) => sql.id(name)))})
    select ${into.from}::integer + position, ${sql.join(values)}
    from unnest(${sql.join(arrays)}) with ordinality as cell (
      ${sql.join([...varying.map(({ name }) => name), 'position'].map((name) => sql.id(name)))}
    )`.execute(tx);
}

const separator = '\x1f';

/** Makes a text safe to travel with others: the sign that parts them is taken out. */
export function stagingText(text: string): string {
  return text.replaceAll(separator, ' ').replaceAll('\0', ' ');
}
