// What the text states of single slices, and of the counties covered.

import { factsOf, provinces, yearIs } from './parts.ts';
import { type Query, taken } from './query.ts';

// Each slice of the text that no breakdown gives, as a filter in one walk over the customers' years.
export const slices: Query = {
  name: 'slices',
  dimensions: [],
  reads: {
    years: { span: 'year', by: 'customer_id, series_id, region_id', take: `${taken.amount}, ${taken.days}` },
  },
  parts: [
    provinces,
    factsOf('years'),
    `
    each as (
      select
        year, customer_id, min(tier) as tier, min(market) as market, min(first_order) as first_order,
        min(last_order) as last_order, sum(amount) as amount, min(industry) as industry,
        min(first_day) as first_day, max(last_day) as last_day,
        min(case when series_id = 1 and province in ('江苏', '浙江') then first_day end) as a_first,
        max(case when series_id = 1 and province in ('江苏', '浙江') then last_day end) as a_last,
        min(case when series_id = 3 then first_day end) as c_first,
        min(case when market = 'new' then first_day end) as new_first,
        max(case when market = 'new' then last_day end) as new_last,
        sum(case when province in ('江苏', '浙江') then amount end) as two_amount,
        sum(case when province in ('江苏', '浙江') and series_id = 3 then amount end) as two_c_amount
      from facts
      group by year, customer_id
    )`,
  ],
  text: `
    select
      year, count(a_first) as a_customers, count(case when a_first < a_last then 1 end) as a_repeated,
      count(case when tier = 'base' then first_day end) as base_customers,
      count(case when tier = 'base' and first_day < last_day then 1 end) as base_repeated,
      count(case when first_order >= year then new_first end) as market_new,
      count(case when first_order >= year and new_first < new_last then 1 end) as market_new_repeated,
      count(case when first_order >= year and industry = '新能源' then c_first end) as c_energy,
      count(case when last_order < date '2025-07-01' and amount >= 3000000 then first_day end) as lost_large,
      cast(sum(two_c_amount) as float8) / cast(sum(two_amount) as float8) as c_penetration,
      cast(sum(case when customer_id = 1 then amount end) as float8) as zj
    from each
    group by year
    order by year`,
};

export const counties: Query = {
  name: 'county coverage',
  dimensions: ['province'],
  reads: { sales_years: { span: 'year', by: 'region_id', take: taken.firstDay } },
  parts: [
    provinces,
    `
    bought as (select distinct year, region_id from sales_years where first_day is not null)`,
  ],
  text: `
    select
      grouping(province) as level, province, count(distinct county_to_cover.region_id) as counties,
      count(case when ${yearIs(2025)} then 1 end) as covered, count(case when ${yearIs(2024)} then 1 end) as covered_before
    from county_to_cover
    join region on region.id = county_to_cover.region_id
    join province using (province_id)
    left join bought on bought.region_id = county_to_cover.region_id
    group by grouping sets ((), (province))`,
};
