// Leaves → statements: as few as there are sources and grains. Each leaf knows afterwards which results are its own.
// Pure: from data to data.

import type { DateRange } from '../../base/dates.ts';
import { addOnce } from '../../base/lists.ts';
import { isWholeMonths, isWholeYears } from '../../base/periods.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { Measure, Take } from '../catalogue/metric.ts';
import type { RelationKey } from '../catalogue/relation-keys.ts';
import type { Moment } from '../moment.ts';
import type { Properties } from '../properties/properties.ts';
import { type Grain, segmentsOf } from '../sql/grains.ts';
import { relationOf } from '../sql/relations.ts';
import type { SumSet, SumStatement } from '../sql/sums.ts';
import type { Leaf } from '../tree/leaf.ts';
import { conditionsOf, idOf } from '../tree/leaf-identity.ts';
import { dimensionsOf, type ResolvedCondition } from '../tree/resolve.ts';
import type { Plan, Planned } from './plan.ts';
import { planPurchase } from './plan-purchases.ts';

export function planLeaves(leaves: Leaf[], known: { moment: Moment; properties: Properties }): Plan {
  const plan: Plan = {
    sums: [],
    sumTasks: [],
    tallies: [],
    tallyTasks: [],
    purchases: [],
    purchaseTasks: [],
    targets: [],
  };
  for (const [leafId, leaf] of new Map(leaves.map((each) => [idOf(each), each]))) {
    if (!leaf.range || leaf.given) continue;
    const conditions = conditionsOf(leaf, known.properties);
    const by = leaf.question.by as SliceDimension[];
    planLeaf(plan, { leafId, leaf, range: leaf.range, conditions, by, moment: known.moment });
  }
  return plan;
}

function planLeaf(plan: Plan, planned: Planned): void {
  const { leafId, leaf, conditions } = planned;
  const { source } = leaf.metric;
  if (source.kind === 'target') plan.targets.push({ leafId, leaf, conditions });
  else if (source.kind === 'customers' || source.kind === 'top') planPurchase(plan, planned);
  else if (source.kind === 'records') planTake(plan, planned, { of: source.of, take: takeOf(leaf, source.take) });
  else if (source.kind === 'ledger') planMeasure(plan, planned, source.measure);
}

function takeOf({ extreme }: Leaf, take: Take): Take {
  return extreme ? { ...take, how: extreme } : take;
}

function planMeasure(plan: Plan, planned: Planned, measure: Measure): void {
  const { leaf, conditions, range, moment, by } = planned;
  if (leaf.question.bounds.length > 0) return planPurchase(plan, planned);
  if (leaf.extreme) return addTake(plan, planned, { of: 'line', take: { how: leaf.extreme, column: measure }, range });
  const dimensions = [...new Set([...dimensionsOf(conditions), ...by])].sort();
  for (const segment of segmentsOf(range, { dimensions, moment })) {
    if (conditions.some(isSelective))
      addTake(plan, planned, { of: segment.grain, take: { how: 'sum', column: measure }, range: segment.range });
    else addSum(plan, planned, { ...segment, measure, set: dimensions });
  }
}

function planTake(plan: Plan, planned: Planned, { of, take }: { of: RelationKey; take: Take }): void {
  addTake(plan, planned, { of: coarsest(of, planned), take, range: planned.range });
}

// Whole years and months of what stands now may be answered by sums.
function coarsest(of: RelationKey, { moment, range }: Planned): RelationKey {
  const { sums } = relationOf(of);
  if (!sums || !moment.current) return of;
  return isWholeYears(range) ? sums.years : isWholeMonths(range) ? sums.months : of;
}

function addSum(
  plan: Plan,
  planned: Planned,
  sum: { grain: Grain; range: DateRange; measure: Measure; set: SliceDimension[] },
): void {
  const { leafId, by, conditions } = planned;
  const { grain, range, measure, set } = sum;
  let statement = plan.sums.find((each) => each.grain === grain);
  if (!statement) plan.sums.push((statement = { grain, ranges: [], sets: [] }));
  addOnce(statement.ranges, range);
  const known = sumSetFor(statement, set);
  addOnce(known.measures, measure);
  addOnce(known.ranges, range);
  plan.sumTasks.push({ leafId, by, conditions, measure, statement, range, set });
}

function sumSetFor({ sets }: SumStatement, dimensions: SliceDimension[]): SumSet {
  const known = sets.find((each) => each.dimensions.join() === dimensions.join());
  if (known) return known;
  const set: SumSet = { dimensions, measures: [], ranges: [] };
  sets.push(set);
  return set;
}

// A take has two columns, and PostgreSQL takes no more than 1,664 in a row.
const mostTakes = 500;

function addTake(plan: Plan, planned: Planned, wanted: { of: RelationKey; take: Take; range: DateRange }): void {
  const { leafId, by, conditions } = planned;
  const { of, take, range } = wanted;
  let statement = plan.tallies.find(({ relation, takes }) => relation === of && takes.length < mostTakes);
  if (!statement) plan.tallies.push((statement = { relation: of, takes: [], sets: [] }));
  const set = [...by].sort();
  addOnce(statement.sets, set);
  const index = addOnce(statement.takes, { take, slice: conditions, range });
  plan.tallyTasks.push({ leafId, by, statement, index, set });
}

// A single customer or product is filtered in the statement, or it would list them all.
function isSelective({ negated, members }: ResolvedCondition): boolean {
  return !negated && members.every(({ dimension }) => dimension === 'customer' || dimension === 'product');
}
