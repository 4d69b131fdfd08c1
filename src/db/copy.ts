// Many rows at once, as the text of PostgreSQL's COPY. How they get past the query builder: copy-cursor.ts.

import { sql } from 'kysely';
import type { Transaction } from './database.ts';

/** Adds rows of text to a table that no row policy guards; '' is null. Their cells stand in the order of `columns`. */
export async function copyRows(
  tx: Transaction,
  into: { table: string; columns: readonly string[] },
  rows: readonly (readonly string[])[],
): Promise<void> {
  const columns = sql.join(into.columns.map((column) => sql.id(column)));
  const copy = sql`copy ${sql.id(into.table)} (${columns}) from stdin with (null '')`.compile(tx);
  const stream = tx.getExecutor().stream({ ...copy, parameters: [Buffer.from(copyText(rows))] }, 1);
  for await (const _ of stream); // Nothing comes back.
}

/** The text of the rows; what the format takes for itself is escaped, and NUL, which no text of PostgreSQL holds, is a space. */
export function copyText(rows: readonly (readonly string[])[]): string {
  let text = '';
  for (const row of rows) {
    for (let index = 0; index < row.length; index += 1) {
      const cell = row[index]!;
      text += index === 0 ? '' : '\t';
      text += special.test(cell) ? cell.replace(everySpecial, (sign) => escapes[sign]!) : cell;
    }
    text += '\n';
  }
  return text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not travel as they are
const special = /[\\\t\n\r\0]/;
const everySpecial = new RegExp(special, 'g');
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': ' ' };
