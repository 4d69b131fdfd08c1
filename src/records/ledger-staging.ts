// The lines of a file, grouped into documents and compared with the ledger that stands: what is new, what changed, what would lose.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { createStaging, stageRows } from './staging.ts';
import { findWithdrawn, type Withdrawal } from './withdrawals.ts';

/** All texts; '' is null. */
export interface StagedLine {
  /** The place of its file among those of the import, from 1. */
  file: string;
  sheet: string;
  row: string;
  document: string;
  line: string;
  date: string;
  /** One for each customer that the file tells apart: its code, or its name where it has none. */
  customer_key: string;
  customer_code: string;
  customer: string;
  region: string;
  product_code: string;
  product: string;
  series_code: string;
  series: string;
  channel_code: string;
  channel: string;
  distributor: string;
  seller: string;
  quantity: string;
  amount: string;
  cost: string;
  list_amount: string;
  sold_on: string;
  /** The document of the sale that a return takes back. */
  origin: string;
  /** 0, or 1 to n where sellers share the line; the parts stand together, in their order. */
  part: string;
  /** The seller's fraction; '' where the line is not shared. */
  credit: string;
  /** A hash of what the row says but for its place: the same for all parts of a line. */
  content: string;
}

const columns: Record<keyof StagedLine, string> = {
  file: 'smallint',
  sheet: 'text',
  row: 'integer',
  document: 'text',
  line: 'integer',
  date: 'date',
  customer_key: 'text',
  customer_code: 'text',
  customer: 'text',
  region: 'text',
  product_code: 'text',
  product: 'text',
  series_code: 'text',
  series: 'text',
  channel_code: 'text',
  channel: 'text',
  distributor: 'text',
  seller: 'text',
  quantity: 'numeric',
  amount: 'numeric',
  cost: 'numeric',
  list_amount: 'numeric',
  sold_on: 'date',
  origin: 'text',
  part: 'smallint',
  credit: 'numeric',
  content: 'text',
};

export async function openLedgerStaging(tx: Transaction): Promise<void> {
  // The grouping and joining of a file of ordinary size then happens in memory; the default of 4 MB makes it sort on disk.
  await sql`set local work_mem = '64MB'`.execute(tx);
  // Rough statistics are enough to choose the joins; the usual ones take a tenth of the whole import.
  await sql`set local default_statistics_target = 10`.execute(tx);
  await createStaging(tx, 'staged_line', columns);
}

export async function stageLines(tx: Transaction, lines: readonly StagedLine[], from: number): Promise<void> {
  await stageRows(tx, lines, { table: 'staged_line', columns, from });
}

/**
 * A return that names the document of its sale was sold on the day of that, be it in the file or in the ledger. Call it
 * before the documents are gathered.
 */
export async function findDaysOfSale(tx: Transaction): Promise<void> {
  await sql`
    with returned as (
      select distinct origin from staged_line where origin is not null and sold_on is null and amount < 0
    ),
    sold as (
      select staged_line.document as number, min(staged_line.date) as day
      from returned
      join staged_line on staged_line.document = returned.origin
      where staged_line.amount > 0
      group by staged_line.document
      union all
      select document.number, min(line.date)
      from returned
      join document on document.number = returned.origin and document.to_version is null
      join line on line.document_id = document.id
      where line.amount > 0
      group by document.number
    )
    update staged_line set sold_on = sold.day
    from (select number, min(day) as day from sold group by number) sold
    where staged_line.origin = sold.number and staged_line.sold_on is null and staged_line.amount < 0`.execute(tx);
}

/** Gathers the staged lines into documents. Call it once, when all lines are staged and repeats are taken out. */
export async function groupDocuments(tx: Transaction): Promise<void> {
  await numberTheNameless(tx);
  await sql`
    create temporary table staged_document on commit drop as
    select
      document as number,
      md5(string_agg(content, '' order by content collate "C") filter (where part <= 1)) as content_hash,
      (count(*) filter (where part <= 1))::integer as line_count,
      sum(amount) as amount,
      min(file) as file,
      count(line) = count(*) and count(distinct line) = count(*) filter (where part <= 1) as keeps_line_numbers
    from staged_line
    group by document`.execute(tx);
  await sql`analyze staged_document`.execute(tx);
}

// A row without a document number is a document of its own, known by its content; real repeats are told apart by counting
// them, so the same export twice finds the same documents again.
async function numberTheNameless(tx: Transaction): Promise<void> {
  await sql`
    with nameless as (
      select ord, '#' || left(content, 16) || '-' || row_number() over (partition by content, part order by ord) as number
      from staged_line
      where document is null
    )
    update staged_line set document = nameless.number
    from nameless
    where staged_line.ord = nameless.ord`.execute(tx);
}

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
