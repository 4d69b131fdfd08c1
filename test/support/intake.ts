// What tests of imports look at: the ledger as short lines of text, and the file of rows that came back.

import { readFile } from 'node:fs/promises';
import { type RawBuilder, sql } from 'kysely';
import { type Database, transact, wholeCompany } from '../../src/db/database.ts';
import type { ImportResult } from '../../src/intake/import-result.ts';
import { compareCells } from '../../src/records/cells.ts';

/** `D1 甲 100` for each document that stands: number, customers, sum. Numbers made from content show as `#`. */
export async function standingDocuments(db: Database): Promise<string[]> {
  const { rows } = await transact(db, wholeCompany, (tx) =>
    sql<{ text: string }>`
      select regexp_replace(document.number, '#.*', '#') || ' ' || string_agg(distinct customer.name, '+') || ' '
        || trim_scale(sum(line.amount)) as text
      from document
      join line on line.document_id = document.id
      join customer on customer.id = line.customer_id and customer.to_version is null
      where document.to_version is null and line.to_version is null
      group by document.id
      order by document.number, 1`.execute(tx),
  );
  return rows.map(({ text }) => text);
}

/** Whether the monthly cells are what the lines add up to. */
export async function cellsAgree(db: Database): Promise<boolean> {
  return (await transact(db, wholeCompany, compareCells)).length === 0;
}

/** The rows that came back, as `code: cells`; the places of rows of several files are left out. */
export async function rejectedRows(result: ImportResult): Promise<string[]> {
  const text = await readFile(result.rejects_file!, 'utf8');
  const [header, ...lines] = text.trim().split('\r\n');
  const places = /(来源文件).(来源工作表).(来源行).(退回原因)$/.test(header!) ? '(?:,[^,]*){3}' : '';
  const reason = new RegExp(`${places}.(?:"(?:[^"]|"")*\\[([\\w ]+)\\]"|[^,|]*\\[([\\w ]+)\\])$`);
  return lines.map((line) => {
    const found = reason.exec(line);
    return `${found?.[1] ?? found?.[2]}: ${line.slice(0, found?.index)}`;
  });
}

/** Makes a test's database as it was when migrated, versions counted from 1 again. */
export async function emptyLedger(db: Database): Promise<void> {
  await sql`truncate change, document, sales_cell, sales_month, sales_year, purchase_month, purchase_year, customer_year, remembered_mapping restart identity cascade`.execute(
    db.kysely,
  );
}

/** What a query gives, each row as its values with a space between. */
export async function rowsOf(db: Database, query: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await transact(db, wholeCompany, (tx) => query.execute(tx));
  return rows.map((row) => Object.values(row as object).join(' '));
}
