// The targets that stand, with the region's ancestors and the seller's supervisor beside them. There are few thousand a
// year at most, so choosing among the sets of targets is done on the rows (see target-sums.ts).

import { type RawBuilder, sql } from 'kysely';
import { placedPeople } from '../../access/placed-people.ts';
import { standing } from '../../records/standing.ts';
import { all } from './columns.ts';
import type { Asking } from './relation.ts';

export interface TargetRow {
  id: number;
  metric: string;
  year: number;
  month: number | null;
  region: number | null;
  province: number | null;
  city: number | null;
  county: number | null;
  series: number | null;
  seller: number | null;
  supervisor: number | null;
  channel: number | null;
  distributor: number | null;
  customer: number | null;
  value: string;
}

export function targetsSql(years: number[], { moment, scope }: Asking): RawBuilder<TargetRow> {
  const own = scope ? [sql<boolean>`fact.seller_id = any(${[...scope.sellers]}::integer[])`] : [];
  return sql<TargetRow>`
select
  fact.id,
  fact.metric,
  fact.year,
  fact.month,
  fact.region_id as region,
  region.province_id as province,
  region.city_id as city,
  region.county_id as county,
  fact.series_id as series,
  fact.seller_id as seller,
  case when seller.role = 'supervisor' then seller.id else seller.supervisor_id end as supervisor,
  fact.channel_id as channel,
  fact.distributor_id as distributor,
  fact.customer_id as customer,
  fact.value
from target as fact
left join region on region.id = fact.region_id
left join ${placedPeople((alias) => standing(alias, moment), moment.askedOn)} as seller on seller.id = fact.seller_id
where ${all([standing('fact', moment), ...own])}
  and fact.level = 'base'
  and fact.year = any(${years}::integer[])`;
}
