// The monthly sums beside the ledger. Refreshed only for what a change touched, in the transaction of the change.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';

/** The documents that come (+1) and go (-1) with the change at hand; see `refreshCells`. */
export async function openMovedDocuments(tx: Transaction): Promise<void> {
  await sql`create temporary table moved_document (document_id integer, sign integer) on commit drop`.execute(tx);
}

/** Adds what came and takes off what went, for the documents in `moved_document`. */
export async function refreshCells(tx: Transaction): Promise<void> {
  await sql`analyze moved_document`.execute(tx);
  await sql`
    with moved as (
      select
        date_trunc('month', date)::date as month,
        ${key},
        sum(sign)::integer as line_count,
        coalesce(sum(sign) filter (where cost is not null), 0)::integer as costed_count,
        sum(sign * coalesce(quantity, 0)) as quantity,
        sum(sign * amount) as amount,
        sum(case when cost is null then 0 else sign * amount end) as costed_amount,
        sum(sign * coalesce(cost, 0)) as cost
      from moved_document
      join line using (document_id)
      group by 1, ${key}
    )
    insert into sales_cell as cell (month, ${key}, ${sums})
    select month, ${key}, ${sums}
    from moved
    where line_count <> 0 or costed_count <> 0 or quantity <> 0 or amount <> 0 or costed_amount <> 0 or cost <> 0
    on conflict on constraint sales_cell_key do update set
      line_count = cell.line_count + excluded.line_count,
      costed_count = cell.costed_count + excluded.costed_count,
      quantity = cell.quantity + excluded.quantity,
      amount = cell.amount + excluded.amount,
      costed_amount = cell.costed_amount + excluded.costed_amount,
      cost = cell.cost + excluded.cost`.execute(tx);
  await sql`
    delete from sales_cell
    where line_count = 0
      and customer_id in (
        select line.customer_id
        from moved_document
        join line using (document_id)
        where moved_document.sign < 0
      )`.execute(tx);
}

/** Makes the cells anew from the lines that stand. */
export async function recomputeCells(tx: Transaction): Promise<void> {
  await sql`delete from sales_cell`.execute(tx);
  await sql`insert into sales_cell (month, ${key}, ${sums}) ${cellsFromLines}`.execute(tx);
}

export interface CellDifference {
  month: string;
  customer_id: number;
  /** Null where there is no such cell, or no such lines. */
  kept: string | null;
  computed: string | null;
}

/** Where the cells and the lines disagree; empty when all is well. */
export async function compareCells(tx: Transaction): Promise<CellDifference[]> {
  const { rows } = await sql<CellDifference>`
    with computed as (${cellsFromLines}),
    missing as (select month, ${key}, ${sums} from computed except all select month, ${key}, ${sums} from sales_cell),
    surplus as (select month, ${key}, ${sums} from sales_cell except all select month, ${key}, ${sums} from computed)
    select month, customer_id, null as kept, amount::text as computed from missing
    union all
    select month, customer_id, amount::text, null from surplus
    order by month, customer_id`.execute(tx);
  return rows;
}

const key = sql.raw('customer_id, product_id, series_id, seller_id, region_id, channel_id, distributor_id');
const sums = sql.raw('line_count, costed_count, quantity, amount, costed_amount, cost');

const cellsFromLines = sql`
  select
    date_trunc('month', date)::date as month,
    ${key},
    count(*)::integer as line_count,
    count(cost)::integer as costed_count,
    coalesce(sum(quantity), 0)::numeric(20, 6) as quantity,
    sum(amount)::numeric(20, 6) as amount,
    coalesce(sum(amount) filter (where cost is not null), 0)::numeric(20, 6) as costed_amount,
    coalesce(sum(cost), 0)::numeric(20, 6) as cost
  from line
  where to_version is null
  group by 1, ${key}`;
