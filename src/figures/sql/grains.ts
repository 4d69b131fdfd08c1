// The grains of the ledger: the lines, and the sums of them of which the planner takes the coarsest that can answer. They
// have the same columns, so that one statement reads any of them.

import { type RawBuilder, sql } from 'kysely';
import { addDays, addMonths, type DateRange, later, monthEnd, monthStart } from '../../base/dates.ts';
import { isWholeMonths } from '../../base/periods.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { Measure } from '../catalogue/metric.ts';
import { firstDayOf } from '../../records/first-day.ts';
import { cell, type Grain as Sums, grains as sums } from '../../records/grains.ts';
import type { Moment } from '../moment.ts';
import { knows } from './columns.ts';
import { earlierSums } from './earlier-sums.ts';
import { type Relation, standingFact } from './relation.ts';

/** `line`: any days. The sums: months or years, each with what its keys tell (see records/grains.ts). */
export type Grain = 'line' | Sums['table'];

export interface Segment {
  grain: Grain;
  range: DateRange;
}

type Anchors = Relation['anchors'];

const anchorsOf = (keys: readonly string[]): Anchors =>
  Object.fromEntries(keys.map((key) => [key.replace(/_id$/, ''), `fact.${key}`]));

const tables: readonly { table: Grain; time: string; anchors: Anchors }[] = [
  { table: 'line', time: 'fact.date', anchors: anchorsOf(cell.keys) },
  ...sums.map(({ table, time, keys }) => ({ table, time: `fact.${time}`, anchors: anchorsOf(keys) })),
];

/** The ledger at a grain. */
export function grainOf(grain: Grain): Relation {
  return relations.get(grain)!;
}

/** The rows of a grain at a moment, as `fact`. */
export function tableOf(grain: Grain, { current, version, moved }: Moment): RawBuilder<unknown> {
  if (grain === 'line' || current) return sql`${sql.table(grain)} as fact`;
  if (!moved) throw new Error(`no sums of version ${version}`);
  return sql`${earlierSums(grain, { version, moved })} as fact`;
}

/** The first day of what a row stands for. */
export function timeOf(grain: Grain): RawBuilder<unknown> {
  return sql.raw(times.get(grain)!);
}

export function isYearly(grain: Grain): boolean {
  return times.get(grain) === 'fact.year';
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

const times = new Map(tables.map(({ table, time }) => [table, time]));
const relations = new Map(tables.map((each) => [each.table, relationOf(each)]));

function relationOf({ table: grain, time, anchors }: (typeof tables)[number]): Relation {
  const isLine = grain === 'line';
  return {
    from: ({ moment }) => tableOf(grain, moment),
    only: (moment) => (isLine ? [standingFact(moment)] : []),
    anchors,
    year: isYearly(grain) ? time : firstDayOf('year', time),
    ...(isLine && { columns: ofLine }),
    ...(!isLine && { records: 'fact.line_count' }),
    during: ({ from, to }) => sql<boolean>`${sql.raw(time)} between ${from}::date and ${to}::date`,
    owned: 'seller',
    row: { source: 'ledger', date: 'fact.date', amount: 'fact.amount' },
  };
}

/** Sums of years and of months that know the same, the coarser ones first. */
const families: readonly { years?: Grain; months: Grain }[] = [
  { years: 'sales_year', months: 'sales_month' },
  { years: 'purchase_year', months: 'purchase_month' },
  { years: 'customer_year', months: 'sales_cell' },
  { months: 'sales_cell' },
];

/**
 * A range cut into pieces of the coarsest grains that know the dimensions: whole years, whole months, and the days before
 * and after them. An earlier version since which too much moved is answered by lines.
 */
export function segmentsOf(range: DateRange, asked: { dimensions: SliceDimension[]; moment: Moment }): Segment[] {
  if (!asked.moment.current && !asked.moment.moved) return [{ grain: 'line', range }];
  const { years, months } = families.find((family) => knowsAll(family, asked.dimensions)) ?? families.at(-1)!;
  return years ? byYears(range, { years, months }) : byMonths(range, months);
}

function knowsAll({ years, months }: (typeof families)[number], dimensions: SliceDimension[]): boolean {
  const grain = grainOf(years ?? months);
  return dimensions.every((dimension) => knows(grain, dimension));
}

function byYears({ from, to }: DateRange, { years, months }: { years: Grain; months: Grain }): Segment[] {
  const first = from.endsWith('-01-01') ? from : `${Number(from.slice(0, 4)) + 1}-01-01`;
  const last = to.endsWith('-12-31') ? to : `${Number(to.slice(0, 4)) - 1}-12-31`;
  if (first > last) return byMonths({ from, to }, months);
  return [
    ...(from < first ? byMonths({ from, to: addDays(first, -1) }, months) : []),
    { grain: years, range: { from: first, to: last } },
    ...(last < to ? byMonths({ from: addDays(last, 1), to }, months) : []),
  ];
}

function byMonths(range: DateRange, grain: Grain): Segment[] {
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
