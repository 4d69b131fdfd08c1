// A query of the peers, and the sums of lines that it reads: made on the spot, each time of nothing but what it needs, or taken
// from tables that hold them.

const goods = 'series_id, seller_id, region_id, channel_id, distributor_id';
const overGoods = 'seller_id, region_id, channel_id, distributor_id';
const lineSums = `
  sum(amount) as amount, sum(case when cost is not null then amount end) as costed_amount, sum(cost) as cost,
  sum(quantity) as quantity`;
const lineDays = `
  min(case when amount > 0 then date end) as first_day, max(case when amount > 0 then date end) as last_day`;
const sumsAgain = `
  sum(amount) as amount, sum(costed_amount) as costed_amount, sum(cost) as cost, sum(quantity) as quantity`;
const daysAgain = 'min(first_day) as first_day, max(last_day) as last_day';

const firstDayOf = (span: 'month' | 'year', day: string) => `cast(date_trunc('${span}', ${day}) as date)`;

const year = 'cast(extract(year from date) as integer)';
const spans = {
  year: { number: year, day: 'make_date(number, 1, 1)' },
  month: {
    number: `${year} * 100 + cast(extract(month from date) as integer)`,
    day: 'make_date(cast(floor(number / 100) as integer), number % 100, 1)',
  },
};

/** The tables of sums, as they are called in queries. */
export type Sums = 'cells' | 'months' | 'sales_years' | 'purchase_months' | 'purchase_years' | 'years';

/** What a query takes from the lines where there are no tables: sums by these columns, over these lines. */
export interface OfLines {
  span?: 'month' | 'year';
  by: string;
  take: string;
  where?: string;
}

/** The same as tables made once: one walk over the lines, then the coarser sums from the finer. */
export const tablesOfSums = [
  `create temporary table cells as ${fromLines({ span: 'month', by: `customer_id, ${goods}`, take: `${lineSums}, ${lineDays}` })}`,
  `create temporary table months as
   select month, ${goods}, ${sumsAgain} from cells group by month, ${goods}`,
  `create temporary table sales_years as
   select ${firstDayOf('year', 'month')} as year, ${goods}, sum(amount) as amount, ${daysAgain}
   from cells
   group by 1, ${goods}`,
  `create temporary table years as
   select ${firstDayOf('year', 'month')} as year, customer_id, ${goods}, sum(amount) as amount, ${daysAgain}
   from cells
   group by 1, customer_id, ${goods}`,
  `create temporary table purchase_months as
   select month, customer_id, ${overGoods}, ${daysAgain} from cells group by month, customer_id, ${overGoods}`,
  `create temporary table purchase_years as
   select year, customer_id, ${overGoods}, sum(amount) as amount, ${daysAgain}
   from years
   group by year, customer_id, ${overGoods}`,
];
export const dropSums = ['cells', 'months', 'sales_years', 'years', 'purchase_months', 'purchase_years'].map(
  (table) => `drop table if exists ${table}`,
);

export interface Query {
  name: string;
  /** Of a query with grouping sets: its dimensions, in the order of grouping(). */
  dimensions: string[];
  /** The sums that it reads, and how each is taken from the lines. */
  reads: Partial<Record<Sums, OfLines>>;
  /** Named parts that come before the question itself. */
  parts: string[];
  text: string;
}

/** A query as SQL: with its sums taken from the lines on the spot, or from tables that hold them. */
export function sqlOf({ reads, parts, text }: Query, from: 'lines' | 'tables'): string {
  const own =
    from === 'lines' ? Object.entries(reads).map(([name, of]) => `${name} as materialized (${fromLines(of)})`) : [];
  const named = [...own, ...parts];
  return named.length === 0 ? text : `with ${named.join(',')}\n${text}`;
}

// Grouped by numbers, which become days afterwards: days by date_trunc took DuckDB twice the time (measured).
function fromLines({ span, by, take, where }: OfLines): string {
  const lines = `from line where ${['to_version is null', ...(where ? [where] : [])].join(' and ')}`;
  if (!span) return `select ${by}, ${take} ${lines} group by ${by}`;
  const { number, day } = spans[span];
  return `
    select ${day} as ${span}, sums.*
    from (select ${number} as number, ${by}, ${take} ${lines} group by 1, ${by}) as sums`;
}

/** What a query may take of lines. */
export const taken = {
  amount: 'sum(amount) as amount',
  sums: lineSums,
  days: lineDays,
  firstDay: 'min(case when amount > 0 then date end) as first_day',
};
