// The days that the staged lines of a file bear, for those who judge whether a date can be right.

import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../base/dates.ts';
import type { Transaction } from '../db/database.ts';

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

export interface DatedRow {
  file: number;
  sheet: string | null;
  row: number;
  document: string | null;
  date: Day;
}

/** The first rows that bear these days; a number made from content is none. */
export async function rowsOnDays(tx: Transaction, days: readonly Day[], limit: number): Promise<DatedRow[]> {
  const { rows } = await sql<DatedRow>`
    select file, sheet, row, case when document not like '#%' then document end as document, date
    from staged_line
    where date = any(${[...days]}::date[]) and part <= 1
    order by ord
    limit ${limit}`.execute(tx);
  return rows;
}

/** The years that the staged rows speak of, in order; none where a kind of record has no days. */
export async function stagedYears(tx: Transaction, rowsAre: 'line' | 'entry'): Promise<number[]> {
  const year = rowsAre === 'line' ? sql`extract(year from date)::integer` : await yearOfEntries(tx);
  if (!year) return [];
  const { rows } = await sql<{ year: number }>`
    select distinct ${year} as year
    from ${sql.table(`staged_${rowsAre}`)}
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
