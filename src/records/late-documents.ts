// What came for a month after it was closed: documents that are new, changed or gone since.

import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../base/dates.ts';
import type { Transaction } from '../db/database.ts';
import type { Month } from './closed-months.ts';

export interface LateDocument {
  month: Month;
  number: string;
  customer: string;
  date: Day;
  /** What it now adds to the month in yuan, as a decimal text; null when it is gone. */
  amount: string | null;
  /** What it added when the month was closed; null when it was not there. */
  amount_at_close: string | null;
  file: string;
  sheet: string | null;
  row: number;
  came_at: Date;
  came_by: string | null;
  closed_at: Date;
}

export interface LatePage {
  /** Both belong to it; without them every closed month. */
  from?: Month | undefined;
  to?: Month | undefined;
  offset: number;
  limit: number;
}

/** The late documents of closed months, by month and the last to come first, and how many there are in all. */
export async function lateDocuments(
  tx: Transaction,
  { offset, limit, ...months }: LatePage,
): Promise<{ total: number; documents: LateDocument[] }> {
  const { rows } = await sql<LateDocument & { total: number }>`
    with ${late(months)}
    select
      to_char(late.month, 'YYYY-MM') as month,
      late.number,
      (
        select string_agg(known.name, '、' order by known.id)
        from unnest(late.customer_ids) as customer_id
        cross join lateral (
          select customer.id, customer.name
          from customer
          where customer.id = customer_id
          order by customer.from_version desc
          limit 1
        ) as known
      ) as customer,
      late.date,
      trim_scale(late.amount)::text as amount,
      trim_scale(late.amount_at_close)::text as amount_at_close,
      late.file,
      late.sheet,
      late.row,
      change.changed_at as came_at,
      person.name as came_by,
      late.closed_at,
      count(*) over ()::integer as total
    from late
    join change on change.version = late.version
    left join person on person.id = change.changed_by and person.to_version is null
    order by late.month desc, late.version desc, late.number
    offset ${offset}
    limit ${limit}`.execute(tx);
  return { total: rows[0]?.total ?? 0, documents: rows.map(({ total: _, ...document }) => document) };
}

/** How many late documents each closed month has; months without any are left out. */
export async function countLateDocuments(tx: Transaction): Promise<ReadonlyMap<Month, number>> {
  const { rows } = await sql<{ month: Month; count: number }>`
    with ${late({})}
    select to_char(month, 'YYYY-MM') as month, count(*)::integer as count
    from late
    group by month`.execute(tx);
  return new Map(rows.map(({ month, count }) => [month, count]));
}

// Compares each document as it stands with itself as it stood at the close, so what was changed and changed back is not
// late. Two branches, because the index of lines by date holds only those that stand.
function late({ from, to }: Pick<LatePage, 'from' | 'to'>): RawBuilder<unknown> {
  return sql`
    closed as (
      select month, (month + interval '1 month')::date as until, from_version as version, closed_at
      from period_close
      where to_version is null
        and (${from ?? null}::text is null or month >= (${from ?? null}::text || '-01')::date)
        and (${to ?? null}::text is null or month <= (${to ?? null}::text || '-01')::date)
    ),
    ended as materialized (
      select id, from_version, to_version
      from document
      where to_version > (select min(version) from closed)
    ),
    moved as (
      select closed.month, closed.closed_at, line.document_id, true as stands, line.from_version as version,
        line.date, line.amount, line.customer_id, line.source_file, line.source_sheet, line.source_row
      from closed
      join line on line.date >= closed.month and line.date < closed.until
      where line.to_version is null and line.from_version > closed.version
      union all
      select closed.month, closed.closed_at, line.document_id, false, line.to_version,
        line.date, line.amount, line.customer_id, line.source_file, line.source_sheet, line.source_row
      from closed
      join ended on ended.to_version > closed.version and ended.from_version <= closed.version
      join line on line.document_id = ended.id and line.date >= closed.month and line.date < closed.until
    ),
    late as (
      select
        moved.month,
        moved.closed_at,
        document.number,
        max(moved.version) as version,
        min(moved.date) as date,
        sum(moved.amount) filter (where moved.stands) as amount,
        sum(moved.amount) filter (where not moved.stands) as amount_at_close,
        array_agg(distinct moved.customer_id) as customer_ids,
        (array_agg(coalesce(moved.source_file, document.source_file) order by moved.stands desc))[1] as file,
        (array_agg(moved.source_sheet order by moved.stands desc, moved.source_row))[1] as sheet,
        (array_agg(moved.source_row order by moved.stands desc, moved.source_row))[1] as row
      from moved
      join document on document.id = moved.document_id
      group by moved.month, moved.closed_at, document.number
      having
        min(document.content_hash) filter (where moved.stands)
          is distinct from min(document.content_hash) filter (where not moved.stands)
    )`;
}
