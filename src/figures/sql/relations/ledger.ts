// What is cut out of the ledger's lines: orders, returns by the day of the sale.

import { sql } from 'kysely';
import { grainOf } from '../grains.ts';
import type { Relation } from '../relation.ts';

const line = grainOf('line');

export const ledgerRelations = {
  line,
  sales_cell: grainOf('sales_cell'),
  sales_month: grainOf('sales_month'),
  sales_year: grainOf('sales_year'),
  purchase_month: grainOf('purchase_month'),
  purchase_year: grainOf('purchase_year'),
  customer_year: grainOf('customer_year'),
  /** Lines of positive amount: what makes an order. */
  order_line: { ...line, only: (moment) => [...line.only(moment), sql<boolean>`fact.amount > 0`] },
  /** Lines of negative amount by the day of the sale that they take back. */
  return_line: {
    ...line,
    only: (moment) => [...line.only(moment), sql<boolean>`fact.amount < 0`],
    columns: { ...line.columns, returned: '-fact.amount' },
    during: ({ from, to }) => sql<boolean>`coalesce(fact.sold_on, fact.date) between ${from}::date and ${to}::date`,
  },
} satisfies Record<string, Relation>;
