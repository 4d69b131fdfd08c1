// The grains of the ledger, declared once: the lines, and three sums of them of which the planner takes the coarsest that
// can answer. They have the same columns, so that one statement reads any of them.

import { type RawBuilder, sql } from 'kysely';
import { addDays, addMonths, type DateRange, later, monthEnd, monthStart } from '../../base/dates.ts';
import { isWholeMonths } from '../../base/periods.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { Measure } from '../catalogue/metric.ts';
import type { Moment } from '../moment.ts';
import { isOfCustomer } from './columns.ts';
import { earlierSums } from './earlier-sums.ts';
import { type Anchor, type Relation, standingFact } from './relation.ts';

/** `line`: any days. `cell`: months, everything. `month`: months without customer and product. `year`: years without product. */
export type Grain = 'line' | 'cell' | 'month' | 'year';

export interface Segment {
  grain: Grain;
  range: DateRange;
}

const anchors: Partial<Record<Anchor, string>> = {
  customer: 'fact.customer_id',
  region: 'fact.region_id',
  series: 'fact.series_id',
  product: 'fact.product_id',
  channel: 'fact.channel_id',
  distributor: 'fact.distributor_id',
  seller: 'fact.seller_id',
};
const { customer: _customer, product: _product, ...anchorsOfMonth } = anchors;
const { product: _, ...anchorsOfYear } = anchors;

const tables: Record<Grain, { table: string; time: string; anchors: Relation['anchors'] }> = {
  line: { table: 'line', time: 'fact.date', anchors },
  cell: { table: 'sales_cell', time: 'fact.month', anchors },
  month: { table: 'sales_month', time: 'fact.month', anchors: anchorsOfMonth },
  year: { table: 'customer_year', time: 'fact.year', anchors: anchorsOfYear },
};

/** The ledger at a grain. */
export function grainOf(grain: Grain): Relation {
  return relations[grain];
}

/** The rows of a grain at a moment, as `fact`. */
export function tableOf(grain: Grain, { current, version, moved }: Moment): RawBuilder<unknown> {
  if (grain === 'line' || current) return sql`${sql.table(tables[grain].table)} as fact`;
  if (!moved) throw new Error(`no sums of version ${version}`);
  return sql`${earlierSums[grain]({ version, moved })} as fact`;
}

/** The first day of what a row stands for. */
export function timeOf(grain: Grain): RawBuilder<unknown> {
  return sql.raw(tables[grain].time);
}

// Sums have 0 where lines have nothing.
const ofLine: Record<Measure | 'costed_count' | 'first_day' | 'last_day', string> = {
  amount: 'fact.amount',
  quantity: 'coalesce(fact.quantity, 0)',
  cost: 'coalesce(fact.cost, 0)',
  costed_amount: 'case when fact.cost is null then 0 else fact.amount end',
  returned_amount: 'least(fact.amount, 0)',
  counted_amount: 'case when fact.quantity is null then 0 else fact.amount end',
  listed_amount: 'case when fact.list_amount is null then 0 else fact.amount end',
  list_amount: 'coalesce(fact.list_amount, 0)',
  costed_count: 'num_nonnulls(fact.cost)',
  first_day: 'case when fact.amount > 0 then fact.date end',
  last_day: 'case when fact.amount > 0 then fact.date end',
};

const relations: Record<Grain, Relation> = {
  line: relationOf('line'),
  cell: relationOf('cell'),
  month: relationOf('month'),
  year: relationOf('year'),
};

function relationOf(grain: Grain): Relation {
  const { time, anchors: own } = tables[grain];
  const isLine = grain === 'line';
  return {
    from: ({ moment }) => tableOf(grain, moment),
    only: (moment) => (isLine ? [standingFact(moment)] : []),
    anchors: own,
    year: grain === 'year' ? time : `date_trunc('year', ${time})::date`,
    ...(isLine && { columns: ofLine }),
    ...(!isLine && { records: 'fact.line_count' }),
    during: ({ from, to }) => sql<boolean>`${sql.raw(time)} between ${from}::date and ${to}::date`,
    owned: 'seller',
    row: { source: 'ledger', date: 'fact.date', amount: 'fact.amount' },
  };
}

/**
 * A range cut into pieces of the coarsest grains that know the dimensions: whole years, whole months, and the days before
 * and after them. An earlier version since which too much moved is answered by lines.
 */
export function segmentsOf(range: DateRange, asked: { dimensions: SliceDimension[]; moment: Moment }): Segment[] {
  if (!asked.moment.current && !asked.moment.moved) return [{ grain: 'line', range }];
  const needsProduct = asked.dimensions.includes('product');
  const needsCustomer = asked.dimensions.some(isOfCustomer);
  if (needsCustomer && !needsProduct) return byYears(range);
  return byMonths(range, needsCustomer || needsProduct ? 'cell' : 'month');
}

function byYears({ from, to }: DateRange): Segment[] {
  const first = from.endsWith('-01-01') ? from : `${Number(from.slice(0, 4)) + 1}-01-01`;
  const last = to.endsWith('-12-31') ? to : `${Number(to.slice(0, 4)) - 1}-12-31`;
  if (first > last) return byMonths({ from, to }, 'cell');
  return [
    ...(from < first ? byMonths({ from, to: addDays(first, -1) }, 'cell') : []),
    { grain: 'year', range: { from: first, to: last } },
    ...(last < to ? byMonths({ from: addDays(last, 1), to }, 'cell') : []),
  ];
}

function byMonths(range: DateRange, grain: 'cell' | 'month'): Segment[] {
  if (isWholeMonths(range)) return [{ grain, range }];
  const first = range.from === monthStart(range.from) ? range.from : addMonths(monthStart(range.from), 1);
  const last = range.to === monthEnd(range.to) ? range.to : addDays(monthStart(range.to), -1);
  if (first > last) return [{ grain: 'line', range }];
  return [
    { grain, range: { from: first, to: last } },
    ...(range.from < first ? [{ grain: 'line' as const, range: { from: range.from, to: addDays(first, -1) } }] : []),
    ...(range.to > last
      ? [{ grain: 'line' as const, range: { from: later(addDays(last, 1), range.from), to: range.to } }]
      : []),
  ];
}
