// Leaves that count customers, or add up what some of them bought → one statement over customers.

import type { DateRange } from '../base/dates.ts';
import { rangeOf, yearBefore } from '../base/periods.ts';
import type { Leaf } from './leaf.ts';
import { decidedOn, type Moment } from './moment.ts';
import { addOnce, type Plan, type Planned } from './plan.ts';
import { lastMonthsFrom } from './properties/standing.ts';
import { dimensionsOf, type ResolvedCondition } from './resolve.ts';
import { segmentsOf } from './sql/grains.ts';
import type { PurchaseStatement, PurchaseTake } from './sql/purchases.ts';

export function planPurchase(plan: Plan, planned: Planned): void {
  const { leafId, leaf, conditions, by, moment } = planned;
  const statement = plan.purchases[0] ?? newStatement();
  plan.purchases[0] = statement;
  const range = purchaseRange(leaf, planned.range);
  const dimensions = ['customer' as const, ...dimensionsOf(conditions), ...by];
  const segments = segmentsOf(range, { dimensions, moment });
  const of = addOnce(statement.purchases, { slice: conditions, range, segments });
  const set = [...by].sort();
  addOnce(statement.sets, set);
  const index = addOnce(statement.takes, takeOf(statement, planned, of));
  plan.purchaseTasks.push({ leafId, by, statement, index, set });
}

/** The last months of the period in which a customer who is not lost bought something. */
export function tailOf({ to }: DateRange, moment: Moment): DateRange {
  return { from: lastMonthsFrom(to, decidedOn(moment, to)('lost.months')), to };
}

/** What a customer bought counts in the period itself, of lost ones in the period a year before. */
export function purchaseRange({ metric: { source }, question }: Leaf, range: DateRange): DateRange {
  const isLost = source.kind === 'customers' && source.count === 'lost';
  return isLost ? rangeOf(yearBefore(question.period)) : range;
}

function newStatement(): PurchaseStatement {
  return { purchases: [], takes: [], sets: [], seriesSets: [] };
}

function takeOf(statement: PurchaseStatement, { leaf, range, conditions, moment }: Planned, of: number): PurchaseTake {
  const { source } = leaf.metric;
  const { bounds } = leaf.question;
  const count = source.kind === 'customers' ? source.count : 'any';
  return {
    how: source.kind === 'top' ? 'top' : source.kind === 'customers' ? 'count' : 'sum',
    of,
    count,
    bounds,
    range,
    ...(source.kind === 'top' && { most: source.most }),
    ...(count === 'lost' && { tail: tailOf(range, moment) }),
    ...(count === 'new_to_series' && { series: seriesOf(statement, conditions) }),
  };
}

// Of a breakdown by series each row asks for its own.
function seriesOf(statement: PurchaseStatement, conditions: ResolvedCondition[]): number | 'own' {
  const ids = conditions
    .filter(({ dimension, negated }) => dimension === 'series' && !negated)
    .flatMap(({ members }) => members.map(({ id }) => id as number));
  return ids.length > 0 ? addOnce(statement.seriesSets, ids) : 'own';
}
