// What the metrics of the tables are, from a peer's columns.

export type Row = Record<string, number>;

/** `whole` is the row of no dimension. */
export interface Formula {
  columns: string[];
  of: (row: Row, whole: Row) => number;
}

export const growth = (now: number, before: number) => (now - before) / Math.abs(before);
const margin = (amount: number, cost: number) => (amount - cost) / amount;
const plain = (column: string): Formula => ({ columns: [column], of: (row) => row[column]! });
const compared = (now: string, before: string): Formula => ({
  columns: [now, before],
  of: (row) => growth(row[now]!, row[before]!),
});

export const formulas: Record<string, Formula> = {
  sales: plain('sales'),
  'sales:yoy': compared('sales', 'sales_before'),
  'sales:share': { columns: ['sales'], of: (row, whole) => row.sales! / whole.sales! },
  'sales{series=C}': plain('sales_c'),
  gross_margin: { columns: ['costed', 'cost'], of: (row) => margin(row.costed!, row.cost!) },
  'gross_margin:dyoy': {
    columns: ['costed', 'cost', 'costed_before', 'cost_before'],
    of: (row) => 100 * (margin(row.costed!, row.cost!) - margin(row.costed_before!, row.cost_before!)),
  },
  quantity: plain('quantity'),
  'sales.target': plain('target'),
  attainment: { columns: ['sales', 'target'], of: (row) => row.sales! / row.target! },
  'sales:gap': { columns: ['sales', 'target'], of: (row) => row.sales! - row.target! },
  customers: plain('customers'),
  'customers:yoy': compared('customers', 'customers_before'),
  'customers.new': plain('new'),
  'customers.new_effective': plain('effective'),
  'customers.new_to_series': plain('new_to_series'),
  'customers.lost': plain('lost'),
  repurchase_rate: { columns: ['repeated', 'customers'], of: (row) => row.repeated! / row.customers! },
  'repurchase_rate:dyoy': {
    columns: ['repeated', 'customers', 'repeated_before', 'customers_before'],
    of: (row) => 100 * (row.repeated! / row.customers! - row.repeated_before! / row.customers_before!),
  },
  sales_per_customer: { columns: ['sales', 'customers'], of: (row) => row.sales! / row.customers! },
  'sales_per_customer:yoy': {
    columns: ['sales', 'customers', 'sales_before', 'customers_before'],
    of: (row) => growth(row.sales! / row.customers!, row.sales_before! / row.customers_before!),
  },
  'concentration.top10': { columns: ['top10', 'sales'], of: (row) => row.top10! / row.sales! },
  first_order_value: plain('first_order_value'),
  county_coverage: { columns: ['covered', 'counties'], of: (row) => row.covered! / row.counties! },
};
