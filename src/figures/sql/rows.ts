// The rows behind leaves: ledger lines with the document, file, sheet and row they came from, then targets.

import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import type { TraceRow } from '../figure.ts';
import { type Moment, standing } from '../moment.ts';
import { dimensionsOf } from '../resolve.ts';
import type { Leaf } from '../rewrite.ts';
import type { Scope } from '../scope.ts';
import { all, fulfils, joinsFor, withinScope } from './columns.ts';

export interface Behind {
  leaves: Leaf[];
  /** The targets that were chosen for the target leaves. */
  targetIds: number[];
  moment: Moment;
  scope: Scope;
}

export interface Page {
  offset: number;
  limit: number;
}

export async function readRows(
  tx: Transaction,
  behind: Behind,
  page: Page,
): Promise<{ total: number; rows: TraceRow[] }> {
  const { moment, targetIds } = behind;
  const filter = linesOf(behind);
  const lineTotal = filter ? await count(tx, filter) : 0;
  const rows: TraceRow[] = [];
  if (filter && page.offset < lineTotal) rows.push(...(await linePage(filter, page, moment).execute(tx)).rows);
  const rest = { offset: Math.max(0, page.offset - lineTotal), limit: page.limit - rows.length };
  if (targetIds.length > 0 && rest.limit > 0)
    rows.push(...(await targetPage(targetIds, rest, moment).execute(tx)).rows);
  return { total: lineTotal + targetIds.length, rows };
}

interface Filter {
  source: RawBuilder<unknown>;
  where: RawBuilder<boolean>;
}

function linesOf({ leaves, moment, scope }: Behind): Filter | undefined {
  const own = leaves.filter((leaf) => leaf.range && ['ledger', 'documents'].includes(leaf.metric.source.kind));
  if (own.length === 0) return undefined;
  const dimensions = own.flatMap((leaf) => dimensionsOf(leaf.question.conditions));
  return {
    source: sql`from line as fact${joinsFor(dimensions, moment)}`,
    where: all([
      standing('fact', moment),
      ...withinScope(scope),
      sql<boolean>`(${sql.join(own.map(lineTest), sql` or `)})`,
    ]),
  };
}

function lineTest(leaf: Leaf): RawBuilder<boolean> {
  const { from, to } = leaf.range!;
  const { source } = leaf.metric;
  const tests = [sql<boolean>`fact.date between ${from}::date and ${to}::date`, ...fulfils(leaf.question.conditions)];
  if (source.kind === 'documents') tests.push(sql<boolean>`fact.amount > 0`);
  if (source.kind === 'ledger' && source.measure.includes('cost')) tests.push(sql<boolean>`fact.cost is not null`);
  return sql<boolean>`(${all(tests)})`;
}

async function count(tx: Transaction, { source, where }: Filter): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::integer as total ${source} where ${where}`.execute(tx);
  return rows[0]!.total;
}

function linePage({ source, where }: Filter, page: Page, moment: Moment): RawBuilder<TraceRow> {
  return sql<TraceRow>`
with page as (
  select fact.*
  ${source}
  where ${where}
  order by fact.date, fact.document_id, fact.line_number
  offset ${page.offset}
  limit ${page.limit}
)
select
  'ledger' as source,
  document.number as document,
  page.line_number as line,
  page.date,
  customer.name as customer,
  customer.code as customer_code,
  region.path as region,
  product.code as product_code,
  product.name as product,
  series.name as series,
  channel.name as channel,
  distributor.name as distributor,
  seller.name as seller,
  trim_scale(page.quantity) as quantity,
  trim_scale(page.amount) as amount,
  trim_scale(page.cost) as cost,
  document.source_file as file,
  page.source_sheet as sheet,
  page.source_row as row
from page
join document on document.id = page.document_id
left join customer on customer.id = page.customer_id and ${standing('customer', moment)}
left join region on region.id = page.region_id
left join product on product.id = page.product_id
left join series on series.id = page.series_id
left join channel on channel.id = page.channel_id
left join distributor on distributor.id = page.distributor_id
left join person as seller on seller.id = page.seller_id and ${standing('seller', moment)}
order by page.date, page.document_id, page.line_number`;
}

function targetPage(ids: number[], page: Page, moment: Moment): RawBuilder<TraceRow> {
  return sql<TraceRow>`
select
  'target' as source,
  null as document,
  null as line,
  to_char(make_date(target.year, coalesce(target.month, 1), 1), case when target.month is null then 'YYYY' else 'YYYY-MM' end) as date,
  null as customer,
  null as customer_code,
  region.path as region,
  null as product_code,
  null as product,
  series.name as series,
  null as channel,
  null as distributor,
  seller.name as seller,
  null as quantity,
  trim_scale(target.value) as amount,
  null as cost,
  target.source_file as file,
  target.source_sheet as sheet,
  target.source_row as row
from target
left join region on region.id = target.region_id
left join series on series.id = target.series_id
left join person as seller on seller.id = target.seller_id and ${standing('seller', moment)}
where target.id = any(${ids}::integer[])
order by target.year, target.month, target.id
offset ${page.offset}
limit ${page.limit}`;
}
