// Leaves → statements: as few as there are sources and grains. Each leaf knows afterwards which results to add up.
// Pure: from data to data.

import { addDays, addMonths, type DateRange, monthEnd, monthStart } from '../base/dates.ts';
import { isWholeMonths } from '../base/periods.ts';
import type { SliceDimension } from './catalogue/dimensions.ts';
import type { Measure } from './catalogue/metrics.ts';
import type { Moment } from './moment.ts';
import { dimensionsOf, type ResolvedCondition } from './resolve.ts';
import type { Leaf } from './rewrite.ts';

/** `cell`: sums by month. `line`: any range of days. */
export type Grain = 'cell' | 'line';

/** Additive sums over the ledger at one grain, grouped by every set of dimensions that some leaf needs. */
export interface SumStatement {
  grain: Grain;
  ranges: DateRange[];
  sets: SliceDimension[][];
  measures: Measure[];
  /** Conditions on single customers, products or distributors: they go into the statement, or it would list them all. */
  pushed: ResolvedCondition[];
}

/** Distinct documents: not additive, so each slice is a filter of its own. */
export interface DocumentStatement {
  ranges: DateRange[];
  slices: ResolvedCondition[][];
  sets: SliceDimension[][];
}

export interface SumTask {
  leafId: string;
  leaf: Leaf;
  measure: Measure;
  statement: number;
  range: DateRange;
  set: SliceDimension[];
}

export interface DocumentTask {
  leafId: string;
  leaf: Leaf;
  range: DateRange;
  slice: number;
  set: SliceDimension[];
}

export interface Plan {
  sums: SumStatement[];
  sumTasks: SumTask[];
  documents: DocumentStatement | undefined;
  documentTasks: DocumentTask[];
  targets: { leafId: string; leaf: Leaf }[];
}

export function planLeaves(leaves: Leaf[], moment: Moment): Plan {
  const plan: Plan = { sums: [], sumTasks: [], documents: undefined, documentTasks: [], targets: [] };
  for (const [leafId, leaf] of new Map(leaves.map((each) => [idOf(each), each]))) {
    const { source } = leaf.metric;
    if (source.kind === 'target') plan.targets.push({ leafId, leaf });
    if (source.kind === 'ledger' && leaf.range) planSum(plan, { leafId, leaf, measure: source.measure }, moment);
    if (source.kind === 'documents' && leaf.range) planDocuments(plan, leafId, leaf);
  }
  return plan;
}

/** Two leaves with the same id have the same answer. */
export function idOf(leaf: Leaf): string {
  return JSON.stringify([leaf.metric.key, ...sliceOf(leaf)]);
}

/** Two leaves with the same rows id have the same rows behind them: sales and quantity, or a cost and what has one. */
export function rowsIdOf(leaf: Leaf): string {
  const { source } = leaf.metric;
  const costed = source.kind === 'ledger' && source.measure.includes('cost');
  return JSON.stringify([costed ? 'costed' : source.kind, ...sliceOf(leaf)]);
}

function sliceOf(leaf: Leaf): unknown[] {
  return [leaf.range, leaf.question.conditions.map(conditionId).sort(), leaf.question.by];
}

function planSum(plan: Plan, subject: { leafId: string; leaf: Leaf; measure: Measure }, moment: Moment): void {
  const { leaf, measure } = subject;
  const set = setOf(leaf);
  const pushed = leaf.question.conditions.filter(isSelective);
  for (const { grain, range } of segmentsOf(leaf.range!, moment)) {
    const statement = statementFor(plan, grain, pushed);
    addOnce(statement.ranges, range);
    addOnce(statement.sets, set);
    addOnce(statement.measures, measure);
    plan.sumTasks.push({ ...subject, statement: plan.sums.indexOf(statement), range, set });
  }
}

function planDocuments(plan: Plan, leafId: string, leaf: Leaf): void {
  plan.documents ??= { ranges: [], slices: [], sets: [] };
  const set = [...(leaf.question.by as SliceDimension[])].sort();
  addOnce(plan.documents.ranges, leaf.range!);
  addOnce(plan.documents.sets, set);
  const slice = addOnce(plan.documents.slices, leaf.question.conditions);
  plan.documentTasks.push({ leafId, leaf, range: leaf.range!, slice, set });
}

// Whole months come from cells, the days before and after them from lines.
function segmentsOf(range: DateRange, moment: Moment): { grain: Grain; range: DateRange }[] {
  if (!moment.current) return [{ grain: 'line', range }];
  if (isWholeMonths(range)) return [{ grain: 'cell', range }];
  const firstWhole = range.from === monthStart(range.from) ? range.from : addMonths(monthStart(range.from), 1);
  const lastWhole = range.to === monthEnd(range.to) ? range.to : addDays(monthStart(range.to), -1);
  if (firstWhole > lastWhole) return [{ grain: 'line', range }];
  const segments: { grain: Grain; range: DateRange }[] = [
    { grain: 'cell', range: { from: firstWhole, to: lastWhole } },
  ];
  if (range.from < firstWhole)
    segments.push({ grain: 'line', range: { from: range.from, to: addDays(firstWhole, -1) } });
  if (range.to > lastWhole) segments.push({ grain: 'line', range: { from: addDays(lastWhole, 1), to: range.to } });
  return segments;
}

function statementFor(plan: Plan, grain: Grain, pushed: ResolvedCondition[]): SumStatement {
  const id = pushed.map(conditionId).sort().join();
  const known = plan.sums.find((each) => each.grain === grain && each.pushed.map(conditionId).sort().join() === id);
  if (known) return known;
  const statement: SumStatement = { grain, ranges: [], sets: [], measures: [], pushed };
  plan.sums.push(statement);
  return statement;
}

function setOf(leaf: Leaf): SliceDimension[] {
  return [...new Set([...dimensionsOf(leaf.question.conditions), ...(leaf.question.by as SliceDimension[])])].sort();
}

function isSelective(condition: ResolvedCondition): boolean {
  return !condition.negated && ['customer', 'product', 'distributor'].includes(condition.dimension);
}

function conditionId(condition: ResolvedCondition): string {
  const members = condition.members.map(({ dimension, id }) => `${dimension}=${id}`).sort();
  return `${condition.negated ? '!' : ''}${members.join('|')}`;
}

function addOnce<T>(list: T[], item: T): number {
  const text = JSON.stringify(item);
  const index = list.findIndex((each) => JSON.stringify(each) === text);
  return index >= 0 ? index : list.push(item) - 1;
}
