// Questions about customers: how many, new, effective, lost, and what the largest buy.

import { factsOf, now, provinces, yearIs } from './parts.ts';
import { type Query, taken } from './query.ts';

export const customers: Query = {
  name: 'customers',
  dimensions: ['province', 'market', 'series_id', 'channel_id', 'seller_id', 'tier', 'industry'],
  reads: {
    years: {
      span: 'year',
      by: 'customer_id, series_id, seller_id, region_id, channel_id',
      take: `${taken.amount}, ${taken.days}`,
    },
  },
  parts: [
    provinces,
    factsOf('years'),
    `
    each as (
      select
        year, customer_id, grouping(province, market, series_id, channel_id, seller_id, tier, industry) as level,
        province, market, series_id, channel_id, seller_id, tier, industry,
        sum(amount) as amount, min(first_day) as first_day, max(last_day) as last_day,
        min(first_order) as first_order, max(last_order) as last_order, max(case when tier <> 'none' then 1 else 0 end) as effective
      from facts
      group by grouping sets (
        (year, customer_id), (year, customer_id, province), (year, customer_id, market), (year, customer_id, series_id),
        (year, customer_id, channel_id), (year, customer_id, seller_id), (year, customer_id, tier), (year, customer_id, industry)
      )
    )`,
    `
    ranked as (
      select
        each.*,
        row_number() over (
          partition by year, level, province, market, series_id, channel_id, seller_id, tier, industry order by amount desc
        ) as place
      from each
    )`,
  ],
  text: `
    select
      level, province, market, series_id, channel_id, seller_id, tier, industry,
      count(case when ${yearIs(2025)} then first_day end) as customers,
      count(case when ${yearIs(2024)} then first_day end) as customers_before,
      count(case when ${yearIs(2025)} and first_day < last_day then 1 end) as repeated,
      count(case when ${yearIs(2024)} and first_day < last_day then 1 end) as repeated_before,
      count(case when ${yearIs(2025)} and first_order >= year then first_day end) as new,
      count(case when ${yearIs(2025)} and first_order >= year and effective = 1 then first_day end) as effective,
      count(case when ${yearIs(2024)} and last_order < date '2025-07-01' then first_day end) as lost,
      cast(sum(case when ${yearIs(2025)} then amount end) as float8) as sales,
      cast(sum(case when ${yearIs(2024)} then amount end) as float8) as sales_before,
      cast(sum(case when ${yearIs(2025)} and place <= 10 then amount end) as float8) as top10
    from ranked
    group by level, province, market, series_id, channel_id, seller_id, tier, industry`,
};

export const customersByMonth: Query = {
  name: 'customers by month',
  dimensions: ['month_of_year', 'quarter_of_year'],
  reads: {
    purchase_months: { span: 'month', by: 'customer_id', take: taken.firstDay, where: `date >= date '2025-01-01'` },
  },
  parts: [
    `
    fact as (
      select
        customer_id, first_day,
        cast(extract(month from month) as integer) as month_of_year,
        cast(extract(quarter from month) as integer) as quarter_of_year
      from purchase_months
      where ${now} and first_day is not null
    )`,
  ],
  text: `
    select
      grouping(month_of_year, quarter_of_year) as level, month_of_year, quarter_of_year,
      count(distinct customer_id) as customers
    from fact
    group by grouping sets ((month_of_year), (quarter_of_year))`,
};

export const newByMonth: Query = {
  name: 'new customers by month',
  dimensions: ['month_of_year'],
  reads: { purchase_years: { by: 'customer_id', take: taken.firstDay } },
  parts: [
    `
    spans as (select customer_id, min(first_day) as first_order from purchase_years group by customer_id)`,
  ],
  text: `
    select 0 as level, cast(extract(month from first_order) as integer) as month_of_year, count(*) as new
    from spans
    where first_order >= date '2025-01-01'
    group by 2`,
};

export const newToSeries: Query = {
  name: 'customers new to a series',
  dimensions: ['series_id'],
  reads: { years: { span: 'year', by: 'customer_id, series_id', take: `${taken.amount}, ${taken.firstDay}` } },
  parts: [
    `
    spans as (
      select
        customer_id, series_id, min(first_day) as first_order,
        sum(case when ${yearIs(2025)} then amount end) as purchase
      from years
      group by customer_id, series_id
    )`,
  ],
  text: `
    select
      0 as level, series_id, count(*) as new_to_series,
      count(case when purchase >= 5000000 then 1 end) as large
    from spans
    where first_order >= date '2025-01-01'
    group by series_id`,
};

// The first order document of each customer new in the year: on its first day, the one that came first.
export const firstOrders: Query = {
  name: 'first orders',
  dimensions: ['province', 'market', 'channel_id'],
  reads: { purchase_years: { by: 'customer_id', take: taken.firstDay } },
  parts: [
    provinces,
    `
    newcomers as (
      select customer_id, min(first_day) as first_order
      from purchase_years
      group by customer_id
      having min(first_day) >= date '2025-01-01'
    )`,
    `
    documents as (
      select
        line.customer_id, document_id, sum(amount) as amount, min(line.region_id) as region_id, min(channel_id) as channel_id,
        max(amount) as largest
      from line
      join newcomers on newcomers.customer_id = line.customer_id and date = first_order
      where to_version is null
      group by line.customer_id, document_id
    )`,
    `
    firsts as (
      select
        documents.*, row_number() over (partition by customer_id order by document_id) as place
      from documents
      where largest > 0
    )`,
  ],
  text: `
    select
      grouping(province, market, channel_id) as level, province, market, channel_id,
      cast(avg(amount) as float8) as first_order_value
    from firsts
    join region on region.id = firsts.region_id
    join province using (province_id)
    where place = 1
    group by grouping sets ((province), (market), (channel_id))`,
};
