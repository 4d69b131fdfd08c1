// The targets behind a figure, as rows of the passport.

import { type RawBuilder, sql } from 'kysely';
import { standing } from '../../../records/standing.ts';
import type { TraceRow } from '../../figure.ts';
import type { Moment } from '../../moment.ts';

export interface Page {
  offset: number;
  limit: number;
}

export function targetRowsSql(ids: number[], moment: Moment, page: Page): RawBuilder<TraceRow> {
  return sql<TraceRow>`
select
  ${columns}
${source(ids, moment)}
order by target.year, target.month, target.id
offset ${page.offset}
limit ${page.limit}`;
}

/** All of them, each with its very version. */
export function namedTargetsSql(ids: number[], moment: Moment): RawBuilder<TraceRow & { version: string }> {
  return sql<TraceRow & { version: string }>`
select
  ${columns},
  target.id || '.' || target.from_version as version
${source(ids, moment)}`;
}

const columns = sql`'target' as source,
  null as document,
  null as line,
  to_char(make_date(target.year, coalesce(target.month, 1), 1), case when target.month is null then 'YYYY' else 'YYYY-MM' end) as date,
  customer.name as customer,
  customer.code as customer_code,
  region.path as region,
  null as product_code,
  null as product,
  series.name as series,
  channel.name as channel,
  distributor.name as distributor,
  seller.name as seller,
  null as quantity,
  trim_scale(target.value) as amount,
  null as cost,
  nullif(target.metric, 'sales') as note,
  target.source_file as file,
  target.source_sheet as sheet,
  target.source_row as row`;

const source = (ids: number[], moment: Moment) => sql`from target
left join region on region.id = target.region_id
left join series on series.id = target.series_id
left join channel on channel.id = target.channel_id
left join distributor on distributor.id = target.distributor_id
left join customer on customer.id = target.customer_id and ${standing('customer', moment)}
left join person as seller on seller.id = target.seller_id and ${standing('seller', moment)}
where target.id = any(${ids}::integer[]) and ${standing('target', moment)}`;
