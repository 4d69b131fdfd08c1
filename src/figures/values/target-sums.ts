// Which targets answer a question, and their sum. A year's targets may exist by region, by series and by seller beside
// one another; adding those up would count the year three times.

import { Decimal } from 'decimal.js';
import { type DateRange, daysIn, daysInMonth, earlier, later, monthEnd, monthsIn } from '../../base/dates.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { TargetRow } from '../sql/targets.ts';
import type { Leaf } from '../tree/leaf.ts';
import { dimensionsOf, type ResolvedCondition } from '../tree/resolve.ts';
import type { Scope } from '../tree/scope.ts';
import { keyOf, type LeafValue, type LeafValues, meets } from './fold.ts';

type Axis = 'region' | 'series' | 'seller' | 'channel' | 'distributor' | 'customer';

const axisOf: Partial<Record<SliceDimension, Axis>> = {
  province: 'region',
  city: 'region',
  county: 'region',
  series: 'series',
  seller: 'seller',
  supervisor: 'seller',
  channel: 'channel',
  distributor: 'distributor',
  customer: 'customer',
};
/** What targets can be set by. */
export const targetDimensions = Object.keys(axisOf) as SliceDimension[];
const axes: Axis[] = ['region', 'series', 'seller', 'channel', 'distributor', 'customer'];
const levels = ['province', 'city', 'county'] as const;

interface AskedTargets {
  leaf: Leaf;
  conditions: ResolvedCondition[];
  scope: Scope;
}

/**
 * The sums of targets for leaves: empty when no set of targets knows all the dimensions that the leaf asks for; the verdict is
 * then `no_target`. Months of a year choose from the same sets, so a choice is made once.
 */
export function targetSums(rows: readonly TargetRow[]): (asked: AskedTargets) => LeafValues {
  const choices = new Map<string, TargetRow[]>();
  const years = [...new Set(rows.map(({ year }) => year))];
  return (asked) => {
    const needed = neededDimensions(asked);
    const { source, unit } = asked.leaf.metric;
    if (source.kind !== 'target' || needed.some((dimension) => axisOf[dimension] === undefined)) return new Map();
    const range = asked.leaf.range!;
    const isRatio = unit === 'ratio';
    const spans = isRatio ? [range.from, range.to] : years.filter((year) => isWhole(year, range));
    const key = [source.of, isRatio, ...spans, ...[...new Set(needed)].sort()].join();
    const chosen = choices.get(key) ?? choose(rows, { metric: source.of, needed, range, isRatio });
    choices.set(key, chosen);
    const own = chosen.filter((row) => (isRatio ? overlaps(row, range) : falls(row, range)));
    return isRatio ? ratiosOf(own, asked) : sumRows(own, asked);
  };
}

function choose(
  rows: readonly TargetRow[],
  { metric, needed, range, isRatio }: { metric: string; needed: SliceDimension[]; range: DateRange; isRatio: boolean },
): TargetRow[] {
  const answers = isRatio ? overlaps : canAnswer;
  const usable = rows.filter((row) => row.metric === metric && answers(row, range) && reaches(row, needed));
  return [...Map.groupBy(usable, ({ year }) => year).values()].flatMap((year) => coarsest(year, needed));
}

// A yearly target says nothing of a part of its year.
function canAnswer(row: TargetRow, range: DateRange): boolean {
  return row.month !== null || isWhole(row.year, range);
}

function isWhole(year: number, { from, to }: DateRange): boolean {
  return from <= `${year}-01-01` && `${year}-12-31` <= to;
}

function falls(row: TargetRow, range: DateRange): boolean {
  return row.month === null ? isWhole(row.year, range) : daysWithin(row, range) > 0;
}

function neededDimensions({ leaf, conditions, scope }: AskedTargets): SliceDimension[] {
  return [
    ...dimensionsOf(conditions),
    ...(leaf.question.by as SliceDimension[]),
    ...(scope ? (['seller'] as const) : []),
  ];
}

// A province's target says nothing of its cities: the row must lie at the asked level or below.
function reaches(row: TargetRow, needed: SliceDimension[]): boolean {
  return needed.every(
    (dimension) => row[dimension === 'supervisor' ? 'seller' : (dimension as keyof TargetRow)] !== null,
  );
}

// Of a year's sets of targets that know the needed dimensions, the one with the fewest others; then the one that covers
// more months, then the larger one: a set that was written for some provinces only is not the company's. The choice is
// made for the whole year, so that its months add up to it.
function coarsest(rows: TargetRow[], needed: SliceDimension[]): TargetRow[] {
  const neededAxes = new Set(needed.map((dimension) => axisOf[dimension]));
  const sets = [...Map.groupBy(rows, signatureOf)].filter(([signature]) =>
    axes.every((axis) => !neededAxes.has(axis) || signature.includes(axis)),
  );
  const ranked = sets.map(([signature, all]) => {
    const set = withoutCovered(all, needed);
    return { set, rank: rankOf(signature, set) };
  });
  return ranked.sort((left, right) => compareRanks(left.rank, right.rank))[0]?.set ?? [];
}

function signatureOf(row: TargetRow): string {
  return [...axes.filter((axis) => row[axis] !== null), row.month === null ? 'yearly' : 'monthly'].join('+');
}

/** Fewer axes, more months, a larger sum, the first axis: what comes first in order is smaller. */
function rankOf(signature: string, rows: TargetRow[]): Decimal[] {
  const parts = signature.split('+');
  const months = parts.includes('yearly') ? 12 : new Set(rows.map(({ month }) => month)).size;
  const sum = rows.reduce((total, { value }) => total.plus(value), new Decimal(0));
  const first = axes.findIndex((axis) => parts.includes(axis));
  return [new Decimal(parts.length), new Decimal(-months), sum.negated(), new Decimal(first)];
}

function compareRanks(left: Decimal[], right: Decimal[]): number {
  return left.map((value, index) => value.comparedTo(right[index]!)).find((order) => order !== 0) ?? 0;
}

// A yearly target stands for its twelve months.
function monthsOf(row: TargetRow, range: DateRange): string[] {
  const year = String(row.year);
  if (row.month !== null) return [`${year}-${String(row.month).padStart(2, '0')}`];
  return monthsIn(range).filter((month) => month.startsWith(year));
}

// A parent's target includes its children: where both stand, the children are not added on top.
function withoutCovered(rows: TargetRow[], needed: SliceDimension[]): TargetRow[] {
  const deepest = Math.max(0, ...needed.map((dimension) => levels.indexOf(dimension as (typeof levels)[number])));
  const standing = new Set(rows.map((row) => cellOf(row, row.region)));
  return rows.filter((row) => {
    const ancestors = levels
      .slice(deepest)
      .map((level) => row[level])
      .filter((id) => id !== null && id !== row.region);
    return !ancestors.some((id) => standing.has(cellOf(row, id)));
  });
}

function cellOf(row: TargetRow, region: number | null): string {
  const { year, month, series, seller, channel, distributor, customer } = row;
  return [year, month, series, seller, channel, distributor, customer, region].join('|');
}

// Ratios do not add up: the one set for the whole period answers, or the mean of its months.
function ratiosOf(rows: TargetRow[], { leaf, conditions }: AskedTargets): LeafValues {
  const by = leaf.question.by as SliceDimension[];
  const fitting = rows.filter((row) => meets(row, conditions));
  const groups = Map.groupBy(fitting, (row) => keyOf(by, row));
  return new Map([...groups].map(([key, own]) => [key, meanOf(own)]));
}

function meanOf(rows: TargetRow[]): LeafValue {
  const sum = rows.reduce((total, { value }) => total.plus(value), new Decimal(0));
  return { value: sum.div(rows.length), records: rows.length, targetIds: rows.map(({ id }) => id) };
}

function sumRows(rows: TargetRow[], { leaf, conditions }: AskedTargets): LeafValues {
  const values: LeafValues = new Map();
  const months = new Map<string, Set<string>>();
  const expected = monthsIn(leaf.range!).length;
  for (const row of rows.filter((each) => meets(each, conditions))) {
    const key = keyOf(leaf.question.by as SliceDimension[], row);
    const known = values.get(key);
    const value = new Decimal(row.value).times(weightOf(row, leaf.range!));
    const targetIds = [...(known?.targetIds ?? []), row.id];
    values.set(key, { value: known ? known.value.plus(value) : value, records: targetIds.length, targetIds });
    const covered = months.get(key) ?? new Set();
    for (const month of monthsOf(row, leaf.range!)) covered.add(month);
    months.set(key, covered);
  }
  for (const [key, value] of values) value.incomplete = months.get(key)!.size < expected;
  return values;
}

// A ratio set for a year holds in every part of it.
function overlaps(row: TargetRow, range: DateRange): boolean {
  if (row.month !== null) return daysWithin(row, range) > 0;
  return Number(range.from.slice(0, 4)) <= row.year && row.year <= Number(range.to.slice(0, 4));
}

// The part of a target that falls in the range: by calendar days of the month; a yearly one counts only for whole years.
function weightOf(row: TargetRow, range: DateRange): Decimal {
  if (row.month === null) return new Decimal(1);
  return new Decimal(daysWithin(row, range)).div(daysInMonth(row.year, row.month));
}

function daysWithin({ year, month }: TargetRow, range: DateRange): number {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const overlap = { from: later(first, range.from), to: earlier(monthEnd(first), range.to) };
  return overlap.from > overlap.to ? 0 : daysIn(overlap);
}
