// The rows for which the files are read once more, as they go back without having been kept: some that were rejected late, and
// good ones whose document is held or has another row that was rejected.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';

export interface GoingBack {
  row: number;
  document: string;
  fate: 'rejected' | 'held' | 'taken';
  /** Of a rejected row. */
  column: string;
  code: string;
  reason: string;
  /** Of a held document. */
  lostLines: number;
  movedAmount: string;
}

/** Gathers them in `going_back` and gives how many good ones there are. Of the ledger once it is compared. */
export async function gatherGoingBack(tx: Transaction, kind: 'ledger' | 'entries'): Promise<number> {
  await sql`
    create temporary table going_back on commit drop as
    select
      file, coalesce(sheet, '') as sheet, row, document, 'rejected' as fate, column_title, code, reason,
      0 as lost_lines, 0::numeric as moved_amount
    from staged_rejection
    where cells is null`.execute(tx);
  const good = kind === 'ledger' ? await gatherGood(tx) : 0;
  await sql`create index going_back_place on going_back (file, sheet, row)`.execute(tx);
  await sql`analyze going_back`.execute(tx);
  return good;
}

async function gatherGood(tx: Transaction): Promise<number> {
  const { numAffectedRows } = await sql`
    with going as materialized (
      select number, fate, lost_lines, moved_amount
      from compared_document
      where fate = 'held' or number in (select document from staged_rejection)
    )
    insert into going_back (file, sheet, row, document, fate, lost_lines, moved_amount)
    select
      staged_line.file,
      coalesce(staged_line.sheet, ''),
      staged_line.row,
      staged_line.document,
      case when going.fate = 'held' then 'held' else 'taken' end,
      greatest(going.lost_lines, 0),
      going.moved_amount
    from going
    join staged_line on staged_line.document = going.number
    where staged_line.part <= 1`.execute(tx);
  return Number(numAffectedRows);
}

/** The files that hold any, by their places. */
export async function filesGoingBack(tx: Transaction): Promise<number[]> {
  const { rows } = await sql<{ file: number }>`select distinct file from going_back order by file`.execute(tx);
  return rows.map(({ file }) => file);
}

/** Those of a stretch of a sheet. */
export async function goingBackWithin(
  tx: Transaction,
  { file, sheet, first, last }: { file: number; sheet: string; first: number; last: number },
): Promise<GoingBack[]> {
  const { rows } = await sql<GoingBack>`
    select
      row,
      coalesce(document, '') as document,
      fate,
      coalesce(column_title, '') as column,
      code,
      reason,
      lost_lines as "lostLines",
      trim_scale(coalesce(moved_amount, 0))::text as "movedAmount"
    from going_back
    where file = ${file} and sheet = ${sheet} and row between ${first} and ${last}`.execute(tx);
  return rows;
}
