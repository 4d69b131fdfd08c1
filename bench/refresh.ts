// An import of more lines over the same combinations: how long the sums take, against what they touch.

import { sql } from 'kysely';
import { type Database, type Transaction, transact, wholeCompany } from '../src/db/database.ts';
import { openMovedDocuments, refreshCells } from '../src/records/cells.ts';
import type { Size } from './shape.ts';
import { sizes } from './shape.ts';

export interface RefreshResult {
  part: number;
  moved_lines: number;
  touched_cells: number;
  ms: number;
  us_of_line: number;
}

export async function measureRefresh(db: Database, size: Size): Promise<RefreshResult[]> {
  const results: RefreshResult[] = [];
  await measure(db, 0.001 * sizes[size]); // Warms up.
  for (const part of [0.001, 0.01, 0.1]) results.push({ part, ...(await measure(db, part * sizes[size])) });
  return results;
}

class TakenBack extends Error {}

// The change is rolled back, so that each part meets the same ledger.
async function measure(db: Database, lines: number): Promise<Omit<RefreshResult, 'part'>> {
  let result: Omit<RefreshResult, 'part'> | undefined;
  await transact(db, wholeCompany, async (tx) => {
    const moved = await copyDocuments(tx, Math.round(lines / 3));
    const start = performance.now();
    await refreshCells(tx);
    const ms = performance.now() - start;
    result = { moved_lines: moved, touched_cells: await touched(tx), ms, us_of_line: (1000 * ms) / moved };
    throw new TakenBack();
  }).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return result!;
}

async function copyDocuments(tx: Transaction, count: number): Promise<number> {
  await openMovedDocuments(tx);
  await sql`
    create temporary table copied_document on commit drop as
    select id, nextval(pg_get_serial_sequence('document', 'id'))::integer as copy_id
    from (select id from document order by hashint4(id) limit ${count}) as chosen`.execute(tx);
  await sql`
    insert into document (id, number, content_hash, batch_id, source_file, from_version)
    select copy_id, 'N' || copy_id, '', 1, 'bench.csv', 1 from copied_document`.execute(tx);
  const { numAffectedRows } = await sql`
    insert into line (
      document_id, line_number, date, customer_id, product_id, series_id, seller_id, region_id, channel_id, distributor_id,
      quantity, amount, cost, list_amount, source_row, from_version
    )
    select
      copy_id, line_number, date, customer_id, product_id, series_id, seller_id, region_id, channel_id, distributor_id,
      quantity, amount, cost, list_amount, source_row, 1
    from copied_document
    join line on document_id = copied_document.id`.execute(tx);
  await sql`insert into moved_document select copy_id, 1 from copied_document`.execute(tx);
  return Number(numAffectedRows);
}

async function touched(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from moved_cell`.execute(tx);
  return rows[0]!.count;
}
