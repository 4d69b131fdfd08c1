// Rows on their way back to the user, and the rows that must go with them: a document is mended and imported as a whole.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { createStaging, stageRows } from './staging.ts';

export interface StagedRejection {
  file: string;
  sheet: string;
  row: string;
  document: string;
  column_title: string;
  code: string;
  reason: string;
  /** A JSON array of the row's cells; '' where the file must be read for them. */
  cells: string;
}

const columns: Record<keyof StagedRejection, string> = {
  file: 'smallint',
  sheet: 'text',
  row: 'integer',
  document: 'text',
  column_title: 'text',
  code: 'text',
  reason: 'text',
  cells: 'text',
};

export async function openRejectionStaging(tx: Transaction): Promise<void> {
  await createStaging(tx, 'staged_rejection', columns);
}

export async function stageRejections(tx: Transaction, rows: readonly StagedRejection[], from: number): Promise<void> {
  await stageRows(tx, rows, { table: 'staged_rejection', columns, from });
}

/** How many there are. Call it before they are read: page by page, a million of them without an index took ten minutes. */
export async function countRejections(tx: Transaction): Promise<number> {
  await sql`create index if not exists staged_rejection_ord on staged_rejection (ord)`.execute(tx);
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from staged_rejection`.execute(tx);
  return rows[0]!.count;
}

/** The rejected rows whose cells are at hand, in the order of the file, from after `ord`. */
export async function rejectionsAfter(
  tx: Transaction,
  ord: number,
  limit: number,
): Promise<(StagedRejection & { ord: number })[]> {
  const { rows } = await sql<StagedRejection & { ord: number }>`
    select
      ord,
      file::text as file,
      coalesce(sheet, '') as sheet,
      row::text as row,
      coalesce(document, '') as document,
      coalesce(column_title, '') as column_title,
      code,
      reason,
      cells
    from staged_rejection
    where ord > ${ord} and cells is not null
    order by ord
    limit ${limit}`.execute(tx);
  return rows;
}
