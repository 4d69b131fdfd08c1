// A query of the peers, and the sums of lines that it reads: made on the spot, or taken from tables that hold them.

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
