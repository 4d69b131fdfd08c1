// The days that the staged lines of a file bear, for those who judge whether a date can be right.

import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../base/dates.ts';
import type { Transaction } from '../db/database.ts';
import { madeNumber } from './withdrawals.ts';

export interface DayCount {
  day: Day;
  rows: number;
}

/** In order of days; a line that sellers share is one row. */
export async function stagedDays(tx: Transaction): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    select date as day, (count(*) filter (where part <= 1))::integer as rows
    from staged_line
    group by date
    order by date`.execute(tx);
  return rows;
}

/**
 * Of these days, those that the ledger is about to take: of documents that are new or take another's place. Call it after the
 * documents are compared.
 */
export async function daysToCome(tx: Transaction, days: readonly Day[]): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    select date as day, count(*)::integer as rows
    ${rowsToCome(days)}
    group by date
    order by date`.execute(tx);
  return rows;
}

export interface DatedRow {
  file: number;
  sheet: string | null;
  row: number;
  document: string | null;
  date: Day;
}

/** The first rows of these; a number made from content is none. */
export async function rowsOnDays(tx: Transaction, days: readonly Day[], limit: number): Promise<DatedRow[]> {
  const { rows } = await sql<DatedRow>`
    select file, sheet, row, case when document not like ${madeNumber} then document end as document, date
    ${rowsToCome(days)}
    order by ord
    limit ${limit}`.execute(tx);
  return rows;
}

function rowsToCome(days: readonly Day[]): RawBuilder<unknown> {
  return sql`
    from staged_line
    join compared_document on compared_document.number = staged_line.document
    where date = any(${[...days]}::date[]) and part <= 1 and fate in ('new', 'replaced')`;
}

/** The years of the staged lines, and of the documents that may go with them, in order. Call it after they are compared. */
export async function yearsOfLines(tx: Transaction): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select extract(year from date)::integer as year
    from staged_line
    union
    select extract(year from line.date)::integer
    from withdrawn_document
    join line on line.document_id = withdrawn_document.id
    order by 1`.execute(tx);
  return rows.map(({ year }) => year);
}

/** The years that the staged entries speak of, in order; none where a kind of record has no days. */
export async function yearsOfEntries(tx: Transaction): Promise<number[]> {
  const year = await yearOfEntries(tx);
  if (!year) return [];
  const { rows } = await sql<{ year: number }>`
    select distinct ${year} as year
    from staged_entry
    where ${year} is not null
    order by 1`.execute(tx);
  return rows.map((row) => row.year);
}

async function yearOfEntries(tx: Transaction): Promise<RawBuilder<unknown> | undefined> {
  const { rows } = await sql<{ name: string }>`
    select attname as name
    from pg_attribute
    where attrelid = 'staged_entry'::regclass and attname in ('year', 'date') and not attisdropped
    order by attname desc
    limit 1`.execute(tx);
  const name = rows[0]?.name;
  return name === 'date' ? sql`extract(year from date)::integer` : name === 'year' ? sql.ref('year') : undefined;
}
