// The lines of a file, staged and gathered into documents.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { createStaging, stageRows } from './staging.ts';

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
