// Rows that say something else about what an earlier row of the file stated already. They wait in a table of their own, as a
// file may be full of them.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';

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

/** Makes `differing_repeat`; its rows are read in the order in which they come into it. */
export async function openDifferingRepeats(tx: Transaction): Promise<void> {
  await sql`
    create temporary table differing_repeat (
      place integer generated always as identity primary key,
      file smallint,
      sheet text,
      row integer,
      document text,
      first_file smallint,
      first_sheet text,
      first_row integer
    ) on commit drop`.execute(tx);
}

/** All of them, page by page. */
export async function* differingRepeats(tx: Transaction): AsyncGenerator<DifferingRepeat[]> {
  for (let place = 0; ; ) {
    const rows = await repeatsAfter(tx, place);
    if (rows.length === 0) return;
    place = rows.at(-1)!.place;
    yield rows.map(({ place: _, ...repeat }) => repeat);
  }
}

async function repeatsAfter(tx: Transaction, place: number): Promise<(DifferingRepeat & { place: number })[]> {
  const { rows } = await sql<DifferingRepeat & { place: number }>`
    select
      place,
      file,
      coalesce(sheet, '') as sheet,
      row,
      coalesce(document, '') as document,
      first_file as "firstFile",
      coalesce(first_sheet, '') as "firstSheet",
      first_row as "firstRow"
    from differing_repeat
    where place > ${place}
    order by place
    limit 1000`.execute(tx);
  return rows;
}
