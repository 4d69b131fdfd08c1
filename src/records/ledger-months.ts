// The months in which the ledger has lines.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import type { Month } from './closed-months.ts';

/** In order. Walks from month to month in the index instead of reading every sum. */
export async function ledgerMonths(tx: Transaction): Promise<Month[]> {
  const { rows } = await sql<{ month: Month }>`
    with recursive known as (
      select min(month) as month from sales_month
      union all
      select (select min(sums.month) from sales_month as sums where sums.month > known.month)
      from known
      where known.month is not null
    )
    select to_char(month, 'YYYY-MM') as month
    from known
    where month is not null
    order by 1`.execute(tx);
  return rows.map(({ month }) => month);
}

/** The months to which lines came on that day or later, in the company's zone. Costs what those imports held. */
export async function monthsTouchedSince(tx: Transaction, since: { day: string; zone: string }): Promise<Set<Month>> {
  const { rows } = await sql<{ month: Month }>`
    select distinct to_char(line.date, 'YYYY-MM') as month
    from batch
    join document on document.batch_id = batch.id
    join line on line.document_id = document.id
    where batch.version is not null and (batch.changed_at at time zone ${since.zone})::date >= ${since.day}::date`.execute(
    tx,
  );
  return new Set(rows.map(({ month }) => month));
}
