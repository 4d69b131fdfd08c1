// The answers of the annual set as a good analyst would ask for them in SQL: as few queries as there are kinds of question,
// each with what it needs to know of customers. DuckDB and PostgreSQL both understand it.

const circumstances = 'series_id, seller_id, region_id, channel_id, distributor_id';
const monthOf = (day: string) => `cast(date_trunc('month', ${day}) as date)`;
const yearOf = (day: string) => `cast(date_trunc('year', ${day}) as date)`;
const lineSums = `
  sum(amount) as amount, sum(case when cost is not null then amount end) as costed_amount, sum(cost) as cost,
  sum(quantity) as quantity`;
const lineDays = `
  min(case when amount > 0 then date end) as first_day, max(case when amount > 0 then date end) as last_day`;

/** What the queries read, straight from the lines. */
const straight = {
  months: `
    select ${monthOf('date')} as month, ${circumstances}, ${lineSums}
    from line
    where to_version is null
    group by 1, ${circumstances}`,
  years: `
    select ${yearOf('date')} as year, customer_id, ${circumstances}, sum(amount) as amount, ${lineDays}
    from line
    where to_version is null
    group by 1, customer_id, ${circumstances}`,
  cells: `
    select ${monthOf('date')} as month, customer_id, ${circumstances}, ${lineSums}, ${lineDays}
    from line
    where to_version is null
    group by 1, customer_id, ${circumstances}`,
};
type Sums = keyof typeof straight;

/** The same as tables made once: one walk over the lines, then the coarser sums from the finer. */
export const tablesOfSums = [
  `create temporary table cells as ${straight.cells}`,
  `create temporary table months as
   select
     month, ${circumstances},
     sum(amount) as amount, sum(costed_amount) as costed_amount, sum(cost) as cost, sum(quantity) as quantity
   from cells
   group by month, ${circumstances}`,
  `create temporary table years as
   select
     ${yearOf('month')} as year, customer_id, ${circumstances},
     sum(amount) as amount, min(first_day) as first_day, max(last_day) as last_day
   from cells
   group by 1, customer_id, ${circumstances}`,
];
export const dropSums = ['cells', 'months', 'years'].map((table) => `drop table if exists ${table}`);

export interface Query {
  name: string;
  /** Of a query with grouping sets: its dimensions, in the order of grouping(). */
  dimensions: string[];
  /** The sums of lines that it reads. */
  reads: Sums[];
  /** Named parts that come before the question itself. */
  parts: string[];
  text: string;
}

/** A query as SQL: with its sums taken from the lines on the spot, or from tables that hold them. */
export function sqlOf({ reads, parts, text }: Query, from: 'lines' | 'tables'): string {
  const own = from === 'lines' ? reads.map((name) => `${name} as materialized (${straight[name]})`) : [];
  const named = [...own, ...parts];
  return named.length === 0 ? text : `with ${named.join(',')}\n${text}`;
}

/** Who lives in which province, and what a customer is: tier of each year, first and last order. */
const provinces = `
  province as (
    select region.id as province_id, region.name as province, market
    from region
    join region_market on region_market.region_id = region.id
  )`;
const facts = `
  tiers as (
    select
      year, customer_id, sum(amount) as purchase,
      case when sum(amount) >= 20000000 then 'strategic' when sum(amount) >= 5000000 then 'core'
        when sum(amount) >= 500000 then 'base' else 'none' end as tier
    from years
    group by year, customer_id
  ),
  spans as (
    select customer_id, min(first_day) as first_order, max(last_day) as last_order from years group by customer_id
  ),
  facts as (
    select
      years.*, tier, first_order, last_order, province, market, industry,
      case when first_order >= year then 'new' else 'existing' end as age
    from years
    join tiers using (year, customer_id)
    join spans using (customer_id)
    join customer on customer.id = years.customer_id
    join region on region.id = years.region_id
    join province using (province_id)
  )`;

const sumOf = (column: string, when: string) => `cast(sum(case when ${when} then ${column} end) as float8)`;
const sumsOf = (time: string) => {
  const now = `${time} >= date '2025-01-01'`;
  const before = `${time} < date '2025-01-01'`;
  return `
    ${sumOf('amount', now)} as sales, ${sumOf('amount', before)} as sales_before`;
};
const now = `month >= date '2025-01-01'`;
const before = `month < date '2025-01-01'`;

const sums: Query = {
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
  reads: ['months'],
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

const sumsByCustomer: Query = {
  name: 'sums by kind of customer',
  dimensions: ['tier', 'industry', 'age'],
  reads: ['years'],
  parts: [provinces, facts],
  text: `
    select grouping(tier, industry, age) as level, tier, industry, age, ${sumsOf('year')}
    from facts
    group by grouping sets ((tier), (industry), (age))`,
};

const customers: Query = {
  name: 'customers',
  dimensions: ['province', 'market', 'series_id', 'channel_id', 'seller_id', 'tier', 'industry'],
  reads: ['years'],
  parts: [
    provinces,
    facts,
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

function yearIs(year: number): string {
  return `year = date '${year}-01-01'`;
}

const customersByMonth: Query = {
  name: 'customers by month',
  dimensions: ['month_of_year', 'quarter_of_year'],
  reads: ['cells'],
  parts: [
    `
    fact as (
      select
        customer_id, first_day,
        cast(extract(month from month) as integer) as month_of_year,
        cast(extract(quarter from month) as integer) as quarter_of_year
      from cells
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

const newByMonth: Query = {
  name: 'new customers by month',
  dimensions: ['month_of_year'],
  reads: ['years'],
  parts: [
    `
    spans as (select customer_id, min(first_day) as first_order from years group by customer_id)`,
  ],
  text: `
    select 0 as level, cast(extract(month from first_order) as integer) as month_of_year, count(*) as new
    from spans
    where first_order >= date '2025-01-01'
    group by 2`,
};

const newToSeries: Query = {
  name: 'customers new to a series',
  dimensions: ['series_id'],
  reads: ['years'],
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

// Each slice of the text that no breakdown gives, as a filter in one walk over the customers' years.
const slices: Query = {
  name: 'slices',
  dimensions: [],
  reads: ['years'],
  parts: [
    provinces,
    facts,
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

const fujian: Query = {
  name: 'growth of single months',
  dimensions: [],
  reads: ['months'],
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

const counties: Query = {
  name: 'county coverage',
  dimensions: ['province'],
  reads: ['years'],
  parts: [
    provinces,
    `
    bought as (select distinct year, region_id from years where first_day is not null)`,
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

// The first order document of each customer new in the year: on its first day, the one that came first.
const firstOrders: Query = {
  name: 'first orders',
  dimensions: ['province', 'market', 'channel_id'],
  reads: ['years'],
  parts: [
    provinces,
    `
    newcomers as (
      select customer_id, min(first_day) as first_order
      from years
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

// Targets stand once by province, once by series and once by seller; months are those of the provinces.
const targets: Query = {
  name: 'targets',
  dimensions: ['province', 'series_id', 'seller_id', 'month_of_year', 'quarter_of_year'],
  reads: [],
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

const team: Query = {
  name: 'team',
  dimensions: [],
  reads: ['months'],
  parts: [
    `
    sold as (
      select seller_id, sum(amount) as amount from months where ${now} group by seller_id
    )`,
    `
    staff as (
      select
        id, amount, row_number() over (order by amount desc) as from_top, row_number() over (order by amount) as from_bottom
      from person
      join sold on seller_id = id
      where role = 'seller' and hired_on <= date '2025-12-31' and (left_on is null or left_on > date '2025-12-31')
    )`,
  ],
  text: `
    select
      (select count(*) from person
       where role in ('seller', 'supervisor') and hired_on <= date '2025-12-31'
         and (left_on is null or left_on > date '2025-12-31')) as headcount,
      cast(sum(case when from_top <= 6 then amount end) as float8) as top,
      cast(sum(case when from_bottom <= 6 then amount end) as float8) as bottom
    from staff`,
};

const records: Query = {
  name: 'records',
  dimensions: [],
  reads: [],
  parts: [],
  text: `
    select
      (select cast(sum(amount) as float8) from expense where date >= date '2025-01-01') as expenses,
      (select cast(sum(amount) as float8) from expense where date < date '2025-01-01') as expenses_before,
      (select count(*) from event where kind = 'promotion' and date >= date '2025-01-01') as promotions,
      (select sum(reached) from event where kind = 'promotion' and date >= date '2025-01-01') as reached,
      (select count(*) from event where kind = 'exhibition' and date >= date '2025-01-01') as exhibitions,
      (select count(*) from event where kind = 'exhibition' and date < date '2025-01-01') as exhibitions_before,
      (select count(*) from training where date >= date '2025-01-01') as trainings,
      (select count(*) from attendance join training on training.id = training_id
       where date >= date '2025-01-01') as attendances`,
};

export const queries: readonly Query[] = [
  sums,
  sumsByCustomer,
  customers,
  customersByMonth,
  newByMonth,
  newToSeries,
  slices,
  fujian,
  counties,
  firstOrders,
  targets,
  team,
  records,
];
