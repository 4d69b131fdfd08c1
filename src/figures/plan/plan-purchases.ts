// Leaves that count customers, or add up what some of them bought → one statement over customers.

import { type DateRange, earlier } from '../../base/dates.ts';
import { addOnce } from '../../base/lists.ts';
import { rangeOf, yearBefore } from '../../base/periods.ts';
import type { NumberKey } from '../../records/definition-list.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import { decidedOn, type Moment } from '../moment.ts';
import { lastMonthsFrom } from '../properties/standing.ts';
import { isYearly, segmentsOf } from '../sql/grains.ts';
import type { PurchaseStatement, PurchaseTake } from '../sql/purchases/purchase.ts';
import type { Leaf } from '../tree/leaf.ts';
import { dimensionsOf } from '../tree/resolve.ts';
import type { Plan, Planned } from './plan.ts';

export function planPurchase(plan: Plan, planned: Planned): void {
  const { leafId, leaf, conditions, by, moment } = planned;
  const range = purchaseRange(leaf, planned.range, moment);
  const dimensions = ['customer' as const, ...dimensionsOf(conditions), ...by];
  const segments = segmentsOf(range, { dimensions, moment });
  const statement = statementFor(plan, {
    ofGoods: dimensions.some((each) => each === 'series' || each === 'product'),
    ofYears: segments.every(({ grain }) => isYearly(grain)),
  });
  const part = partFor(statement, [...by].sort());
  const { purchases, takes } = statement.parts[part]!;
  const of = addOnce(purchases, { slice: conditions, range, segments });
  const index = addOnce(takes, takeOf(planned, of));
  plan.purchaseTasks.push({ leafId, by, statement, part, index });
}

/** The last months of the period in which a customer who is not lost bought something. */
export function tailOf({ to }: DateRange, moment: Moment): DateRange {
  return { from: lastMonthsFrom(to, decidedOn(moment, to)('lost.months')), to };
}

/** What a customer bought counts in the period itself, of lost ones in the period a year before, up to the business day. */
export function purchaseRange({ metric: { source }, question }: Leaf, range: DateRange, moment: Moment): DateRange {
  if (source.kind !== 'customers' || source.count !== 'lost') return range;
  const before = rangeOf(yearBefore(question.period));
  return { from: before.from, to: earlier(before.to, moment.businessDay) };
}

// What asks neither for goods nor for months reads sums that are far fewer, and so has a statement of its own: one month
// among whole years must not make all of them read the months.
function statementFor(plan: Plan, { ofGoods, ofYears }: Pick<PurchaseStatement, 'ofGoods' | 'ofYears'>) {
  const known = plan.purchases.find((each) => each.ofGoods === ofGoods && each.ofYears === ofYears);
  if (known) return known;
  const statement: PurchaseStatement = { ofGoods, ofYears, parts: [] };
  plan.purchases.push(statement);
  return statement;
}

// A purchase has six columns and its ranks, and PostgreSQL takes no more than 1,664 in a row.
const mostPurchases = 150;

function partFor({ parts }: PurchaseStatement, set: SliceDimension[]): number {
  const index = parts.findIndex((part) => part.set.join() === set.join() && part.purchases.length < mostPurchases);
  return index >= 0 ? index : parts.push({ set, purchases: [], takes: [] }) - 1;
}

function takeOf(planned: Planned, of: number): PurchaseTake {
  const { leaf, range, moment } = planned;
  const { source } = leaf.metric;
  const { bounds } = leaf.question;
  const count = source.kind === 'customers' ? source.count : 'any';
  return {
    how: source.kind === 'top' ? 'top' : source.kind === 'customers' && !source.sum ? 'count' : 'sum',
    measure: source.kind === 'ledger' ? source.measure : 'amount',
    of,
    count,
    bounds,
    range,
    ...(source.kind === 'top' && { most: mostOf(source.most, range, moment) }),
    ...(count === 'lost' && { tail: tailOf(range, moment) }),
    ...(count === 'new_to_series' && { series: seriesOf(planned) }),
  };
}

function mostOf(most: number | NumberKey, { to }: DateRange, moment: Moment): number {
  return typeof most === 'number' ? most : decidedOn(moment, to)(most);
}

// Of a breakdown by series each row asks for its own.
function seriesOf({ by, conditions }: Planned): number[] | 'own' {
  if (by.includes('series')) return 'own';
  return conditions
    .filter(({ dimension, negated }) => dimension === 'series' && !negated)
    .flatMap(({ members }) => members.map(({ id }) => id as number));
}
