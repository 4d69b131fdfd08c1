// The staged documents of a file beside those that stand: what is new, what changed, what would lose.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { findWithdrawn, type Withdrawal } from './withdrawals.ts';

export interface Comparison {
  /** Lines of documents that are new or replaced. */
  accepted: number;
  /** Lines of documents that stand already, just so. */
  unchanged: number;
  /** Documents that take the place of an earlier version. */
  replaced: number;
  /** Documents kept as they were, because they would lose lines or money, and the lines of the file that are held with them. */
  held: number;
  heldLines: number;
  /** Documents without a number that stand in the days of the file and are not in it. */
  withdrawn?: Withdrawal | undefined;
}

/** Compares the documents of the file with those that stand, and remembers the fate of each. May be called again. */
export async function compareWithLedger(tx: Transaction, options: { acceptLosses: boolean }): Promise<Comparison> {
  await sql`drop table if exists compared_document`.execute(tx);
  await sql`
    create temporary table compared_document on commit drop as
    with standing as (
      select staged_document.number, document.id, document.content_hash
      from staged_document
      join document on document.number = staged_document.number and document.to_version is null
    ),
    changed as (
      select standing.id, (count(*) filter (where line.part <= 1))::integer as line_count, sum(line.amount) as amount
      from standing
      join staged_document using (number)
      join line on line.document_id = standing.id
      where standing.content_hash <> staged_document.content_hash
      group by standing.id
    ),
    returned as (
      select document as number, array_agg(sold_on order by sold_on) as days
      from staged_line
      where sold_on is not null
      group by document
      having count(origin) > 0
    ),
    -- Found now, as the sale came after its return, or was moved to another day.
    dated as (
      select standing.id
      from returned
      join standing using (number)
      join line on line.document_id = standing.id
      group by standing.id, returned.days
      having array_agg(line.sold_on order by line.sold_on) filter (where line.sold_on is not null)
        is distinct from returned.days
    )
    select
      staged_document.number,
      staged_document.line_count,
      standing.id as standing_id,
      changed.line_count - staged_document.line_count as lost_lines,
      staged_document.amount - changed.amount as moved_amount,
      case
        when standing.id is null then 'new'
        when changed.id is null and dated.id is null then 'unchanged'
        when ${options.acceptLosses} then 'replaced'
        when staged_document.line_count < changed.line_count or staged_document.amount < changed.amount then 'held'
        else 'replaced'
      end as fate
    from staged_document
    left join standing using (number)
    left join changed on changed.id = standing.id
    left join dated on dated.id = standing.id`.execute(tx);
  await sql`analyze compared_document`.execute(tx);
  return { ...(await countFates(tx)), withdrawn: await findWithdrawn(tx) };
}

async function countFates(tx: Transaction): Promise<Comparison> {
  const { rows } = await sql<{ fate: string; documents: number; lines: number }>`
    select fate, count(*)::integer as documents, sum(line_count)::integer as lines
    from compared_document
    group by fate`.execute(tx);
  const of = (fate: string) => rows.find((row) => row.fate === fate) ?? { documents: 0, lines: 0 };
  return {
    accepted: of('new').lines + of('replaced').lines,
    unchanged: of('unchanged').lines,
    replaced: of('replaced').documents,
    held: of('held').documents,
    heldLines: of('held').lines,
  };
}

export interface HeldDocument {
  number: string;
  lostLines: number;
  movedAmount: string;
}

/** The first held documents, and by how much each would shrink. */
export async function heldDocuments(tx: Transaction, limit: number): Promise<HeldDocument[]> {
  const { rows } = await sql<HeldDocument>`
    select number, greatest(lost_lines, 0) as "lostLines", trim_scale(moved_amount)::text as "movedAmount"
    from compared_document
    where fate = 'held'
    order by number
    limit ${limit}`.execute(tx);
  return rows;
}
