// Sums of lines and of targets, by where, what, who and when.

import { before, factsOf, now, provinces, sumOf, sumsOf } from './parts.ts';
import { type Query, taken } from './query.ts';

export const sums: Query = {
  name: 'sums by month',
  dimensions: [
    'province',
    'city',
    'market',
    'series_id',
    'channel_id',
    'distributor_id',
    'seller_id',
    'supervisor',
    'month_of_year',
    'quarter_of_year',
  ],
  reads: {
    months: { span: 'month', by: 'series_id, seller_id, region_id, channel_id, distributor_id', take: taken.sums },
  },
  parts: [
    provinces,
    `
    fact as (
      select
        months.*, province, city_id as city, market, supervisor_id as supervisor,
        cast(extract(month from month) as integer) as month_of_year,
        cast(extract(quarter from month) as integer) as quarter_of_year
      from months
      join region on region.id = months.region_id
      join province using (province_id)
      left join person on person.id = seller_id
    )`,
  ],
  text: `
    select
      grouping(province, city, market, series_id, channel_id, distributor_id, seller_id, supervisor, month_of_year,
        quarter_of_year) as level,
      province, city, market, series_id, channel_id, distributor_id, seller_id, supervisor, month_of_year, quarter_of_year,
      ${sumsOf('month')},
      ${sumOf('costed_amount', now)} as costed, ${sumOf('costed_amount', before)} as costed_before,
      ${sumOf('cost', now)} as cost, ${sumOf('cost', before)} as cost_before,
      ${sumOf('quantity', now)} as quantity,
      ${sumOf('amount', `series_id = 3 and ${now}`)} as sales_c
    from fact
    group by grouping sets (
      (), (province), (city), (market), (series_id), (channel_id), (distributor_id), (seller_id), (supervisor),
      (month_of_year), (quarter_of_year), (province, series_id), (province, month_of_year), (series_id, month_of_year),
      (seller_id, series_id), (channel_id, series_id)
    )`,
};

export const sumsByCustomer: Query = {
  name: 'sums by kind of customer',
  dimensions: ['tier', 'industry', 'age'],
  reads: { purchase_years: { span: 'year', by: 'customer_id, region_id', take: `${taken.amount}, ${taken.days}` } },
  parts: [provinces, factsOf('purchase_years')],
  text: `
    select grouping(tier, industry, age) as level, tier, industry, age, ${sumsOf('year')}
    from facts
    group by grouping sets ((tier), (industry), (age))`,
};

export const fujian: Query = {
  name: 'growth of single months',
  dimensions: [],
  reads: {
    months: {
      span: 'month',
      by: 'region_id',
      take: taken.amount,
      where: `date between date '2025-06-01' and date '2025-09-30'`,
    },
  },
  parts: [provinces],
  text: `
    select month, cast(sum(amount) as float8) as sales
    from months
    join region on region.id = months.region_id
    join province using (province_id)
    where province = '福建' and month between date '2025-06-01' and date '2025-09-01'
    group by month
    order by month`,
};

// Targets stand once by province, once by series and once by seller; months are those of the provinces.
export const targets: Query = {
  name: 'targets',
  dimensions: ['province', 'series_id', 'seller_id', 'month_of_year', 'quarter_of_year'],
  reads: {},
  parts: [
    `
    fact as (
      select
        name as province, series_id, seller_id, month as month_of_year,
        cast(ceil(month / 3.0) as integer) as quarter_of_year, value, case when region_id is not null then value end as placed
      from target
      left join region on region.id = region_id
      where year = 2025 and metric = 'sales'
    )`,
  ],
  text: `
    select
      grouping(province, series_id, seller_id, month_of_year, quarter_of_year) as level,
      province, series_id, seller_id, month_of_year, quarter_of_year,
      cast(
        case when grouping(month_of_year) = 0 or grouping(quarter_of_year) = 0 then sum(placed) else sum(value) end as float8
      ) as target
    from fact
    group by grouping sets ((province), (series_id), (seller_id), (month_of_year), (quarter_of_year))`,
};
