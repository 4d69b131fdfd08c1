// Documents without a number stand for rows of an export that gave none. When a newer export of the same days no longer holds
// them, they may have been corrected or deleted there: nobody can tell but the user.

import { sql } from 'kysely';
import type { Day } from '../base/dates.ts';
import type { Transaction } from '../db/database.ts';

export interface Withdrawal {
  first: Day;
  last: Day;
  documents: number;
  /** Of those documents; an exact decimal. */
  amount: string;
  /** Rows without a number that came back: as long as there are any, the file may hold what it seems to lack. */
  rejected: number;
}

/**
 * Remembers in `withdrawn_document` which documents without a number stand inside the days of those of the file and are not
 * in it; undefined when there are none. May be called again.
 */
export async function findWithdrawn(tx: Transaction): Promise<Withdrawal | undefined> {
  await sql`drop table if exists withdrawn_document`.execute(tx);
  await sql`
    create temporary table withdrawn_document on commit drop as
    with range as (
      select min(date) as first, max(date) as last from staged_line where document like ${madeNumber}
    )
    select document.id, range.first, range.last, sum(line.amount) as amount
    from range
    join line on line.date between range.first and range.last and line.to_version is null
    join document on document.id = line.document_id
    where document.number like ${madeNumber}
      and document.number not in (select number from staged_document where number like ${madeNumber})
    group by document.id, range.first, range.last`.execute(tx);
  const { rows } = await sql<Withdrawal>`
    select
      min(first) as first,
      max(last) as last,
      count(*)::integer as documents,
      trim_scale(coalesce(sum(amount), 0))::text as amount,
      (select count(*)::integer from staged_rejection where document is null) as rejected
    from withdrawn_document`.execute(tx);
  return rows[0]!.documents > 0 ? rows[0] : undefined;
}

/** What the ledger calls documents that have no number: see `numberTheNameless`. */
export const madeNumber = '#________________-%';

/** Lets them go with the documents that are replaced, and notes by which batch. */
export async function moveWithdrawn(tx: Transaction, batchId: number): Promise<void> {
  await sql`insert into moved_document select id, -1 from withdrawn_document`.execute(tx);
  await sql`
    update document set withdrawn_by = ${batchId}
    from withdrawn_document
    where document.id = withdrawn_document.id`.execute(tx);
}
