// What several queries share: who lives in which province, what a customer is, sums of one year beside the other's.

/** Who lives in which province, and what a customer is: tier of each year, first and last order. */
export const provinces = `
  province as (
    select region.id as province_id, region.name as province, market
    from region
    join region_market on region_market.region_id = region.id
  )`;
export const factsOf = (years: 'years' | 'purchase_years') => `
  tiers as (
    select
      year, customer_id, sum(amount) as purchase,
      case when sum(amount) >= 20000000 then 'strategic' when sum(amount) >= 5000000 then 'core'
        when sum(amount) >= 500000 then 'base' else 'none' end as tier
    from ${years}
    group by year, customer_id
  ),
  spans as (
    select customer_id, min(first_day) as first_order, max(last_day) as last_order from ${years} group by customer_id
  ),
  facts as (
    select
      ${years}.*, tier, first_order, last_order, province, market, industry,
      case when first_order >= year then 'new' else 'existing' end as age
    from ${years}
    join tiers using (year, customer_id)
    join spans using (customer_id)
    join customer on customer.id = ${years}.customer_id
    join region on region.id = ${years}.region_id
    join province using (province_id)
  )`;

export const sumOf = (column: string, when: string) => `cast(sum(case when ${when} then ${column} end) as float8)`;
export const sumsOf = (time: string) => {
  const now = `${time} >= date '2025-01-01'`;
  const before = `${time} < date '2025-01-01'`;
  return `
    ${sumOf('amount', now)} as sales, ${sumOf('amount', before)} as sales_before`;
};

export const now = `month >= date '2025-01-01'`;
export const before = `month < date '2025-01-01'`;

export function yearIs(year: number): string {
  return `year = date '${year}-01-01'`;
}
