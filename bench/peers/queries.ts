// The answers of the annual set as a good analyst would ask for them in SQL: as few queries as there are kinds of question,
// each with what it needs to know of customers. DuckDB and PostgreSQL both understand it.

import { customers, customersByMonth, firstOrders, newByMonth, newToSeries } from './queries/customers.ts';
import type { Query } from './queries/query.ts';
import { records, team } from './queries/records.ts';
import { counties, slices } from './queries/slices.ts';
import { fujian, sums, sumsByCustomer, targets } from './queries/sums.ts';

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
