// What leaves need to know of customers and sellers as a whole.

import { addMonths, type DateRange, monthsIn } from '../../base/dates.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { Moment } from '../moment.ts';
import { purchaseRange, tailOf } from '../plan/plan-purchases.ts';
import { isStanding } from '../sql/columns.ts';
import { relationOf } from '../sql/relations.ts';
import { type Leaf, relationFor } from '../tree/leaf.ts';
import { dimensionsOf } from '../tree/resolve.ts';
import { type Presence, type Properties, type PropertyNeeds, presenceId, uniqueRanges } from './properties.ts';

export function propertyNeeds(leaves: Leaf[], moment: Moment): PropertyNeeds {
  const dated = leaves.filter((leaf) => leaf.range !== undefined && leaf.given === undefined);
  const counts = (count: string) =>
    dated.filter(({ metric: { source } }) => source.kind === 'customers' && source.count === count);
  const standing = dated.filter((leaf) => asksStanding(leaf));
  return {
    standingYears: yearsOf([
      ...standing.map((leaf) => rangeOfRows(leaf, moment)),
      ...dated.flatMap(
        ({ metric: { source }, range }) => relationFor(source)?.needs?.standings?.(range!, moment) ?? [],
      ),
    ]),
    profiles: dated.some(asksProfiles),
    seriesFirsts: seriesFirstsFor(counts('new_to_series')),
    buyingRanges: uniqueRanges(counts('lost').map(({ range }) => tailOf(range!, moment))),
    quintileRanges: uniqueRanges(dated.filter(asksQuintile).map(({ range }) => range!)),
    snapshots: dated.some(({ metric: { source } }) => relationFor(source)?.needs?.snapshots),
    presences: uniquePresences(dated.map(presenceOf).filter((each) => each !== undefined)),
  };
}

function asksStanding({ metric: { source }, question }: Leaf): boolean {
  const asked = [...dimensionsOf(question.conditions), ...(question.by as SliceDimension[])];
  const isEffective = source.kind === 'customers' && source.count === 'new_effective';
  return isEffective || asked.some(isStanding);
}

// Whether customers buy, and buy again, shows in what they bought; all else that is counted of them is true in the whole ledger.
function asksProfiles({ metric: { source } }: Leaf): boolean {
  if (source.kind === 'customers') return source.count !== 'bought' && source.count !== 'repeated';
  return relationFor(source)?.needs?.profiles === true;
}

// Who is new to a series has the first order in the period, so earlier ones need not be known; but of several series together
// the first order is the earliest of theirs.
function seriesFirstsFor(leaves: Leaf[]): PropertyNeeds['seriesFirsts'] {
  if (leaves.length === 0) return undefined;
  if (leaves.some(asksSeveralSeries)) return { since: '0001-01-01' };
  return { since: leaves.map(({ range }) => range!.from).sort()[0]! };
}

function asksSeveralSeries({ question: { by, conditions } }: Leaf): boolean {
  const series = dimensionsOf(conditions.filter(({ negated }) => !negated)).filter((each) => each === 'series');
  return !by.includes('series') && series.length > 1;
}

/** False where the company has no record at all of what the leaf asks for. */
export function isKnown(leaf: Leaf, { isPresent }: Properties): boolean {
  const presence = presenceOf(leaf);
  return presence === undefined || isPresent(presence);
}

function presenceOf({ metric: { source }, range }: Leaf): Presence | undefined {
  if (source.kind !== 'records' || !range) return undefined;
  return relationOf(source.of).unknownWhenEmpty ? { of: source.of, range } : undefined;
}

function uniquePresences(presences: Presence[]): Presence[] {
  return [...new Map(presences.map((each) => [presenceId(each), each])).values()];
}

// The latest snapshot may be of the year before.
function rangeOfRows(leaf: Leaf, moment: Moment): DateRange {
  const { from, to } = purchaseRange(leaf, leaf.range!, moment);
  const isSnapshot = relationFor(leaf.metric.source)?.needs?.snapshots === true;
  return { from: isSnapshot ? addMonths(from, -12) : from, to };
}

function asksQuintile({ question }: Leaf): boolean {
  return question.conditions.some(({ dimension }) => dimension === 'quintile');
}

function yearsOf(ranges: DateRange[]): number[] {
  return [...new Set(ranges.flatMap(monthsIn).map((month) => Number(month.slice(0, 4))))].sort(
    (left, right) => left - right,
  );
}
