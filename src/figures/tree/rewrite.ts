// Question → a tree of questions: a growth rate becomes two figures of two periods, attainment its two inputs, down to
// leaves that one source can answer. Pure: it knows the moment, but reads nothing.

import { isWholeMonths, partsOf, rangeOf } from '../../base/periods.ts';
import { type DimensionKey, dimensionOf, type SliceDimension } from '../catalogue/dimensions.ts';
import { type Input, inputOf } from '../catalogue/metric.ts';
import { metricOf } from '../catalogue/metrics.ts';
import { type Transform, transformOf } from '../catalogue/transforms.ts';
import type { Verdict } from '../figure.ts';
import { decidedOn, type Moment } from '../moment.ts';
import { comparedPeriods, cumulated, wholeYear } from './compare-periods.ts';
import { isNamesake, isRunningBase, planBaseOf, splitBy, wholePlanOf } from './draft.ts';
import { badTransform, noTarget, unknownBound } from './errors.ts';
import { shiftsFestival } from './festival.ts';
import { isOfLedger, type Leaf, leafOf } from './leaf.ts';
import type { Member, ResolvedQuestion } from './resolve.ts';

export type Node = Leaf | Formula | Compare | Rank | Bridge | Split;

export interface Formula {
  kind: 'formula';
  question: ResolvedQuestion;
  inputs: Node[];
  verdicts: Verdict[];
}

/** Two figures side by side: growth and difference over time, share of a whole, gap to a target, average over days or months. */
export interface Compare {
  kind: 'growth' | 'difference' | 'share' | 'gap' | 'average';
  question: ResolvedQuestion;
  inputs: [Node, Node];
  verdicts: Verdict[];
}

/** A position among the rows of a breakdown; `own` names the row where the question itself has none. */
export interface Rank {
  kind: 'rank';
  question: ResolvedQuestion;
  inputs: [Node];
  own: Member | undefined;
  verdicts: Verdict[];
}

/** Sales of two periods, product by product: what bridge.ts tells price, volume and mix from. */
export interface Bridge {
  kind: 'bridge';
  question: ResolvedQuestion;
  /** Sales now and a year before: their rows are those behind it. */
  sales: [Node, Node];
  /** By product: amount and quantity, of the lines that have one. */
  amount: [Node, Node];
  quantity: [Node, Node];
  /** All of these. */
  inputs: Node[];
  verdicts: Verdict[];
}

/** A part of a plan: the whole plan, split by what each piece sold in the base. */
export interface Split {
  kind: 'split';
  question: ResolvedQuestion;
  whole: Formula;
  axis: SliceDimension | 'month';
  /** What the part itself sold: months, or one node of its slice. */
  own: Node[];
  /** All that the whole is split over: the twelve months, or one node by the dimension of the slice. */
  pieces: Node[];
  /** The whole, its base, and all of these. */
  inputs: Node[];
  verdicts: Verdict[];
}

export function rewrite(question: ResolvedQuestion, moment: Moment): Node {
  if (question.transform) return rewriteTransform(question, transformOf(question.transform.key), moment);
  const metric = metricOf(question.metric);
  const { source } = metric;
  if (source.kind === 'bridge') return rewriteBridge(question, moment);
  if (source.kind !== 'formula') return leafOf(question, metric, moment);
  const axis = source.split && splitBy(question);
  if (axis) return rewriteSplit(question, axis, moment);
  const inputs = source.inputs.map((input) => rewrite(questionOf(question, inputOf(input), moment), moment));
  const isRunning = source.inputs.some(
    (input) => inputOf(input).planBase && isRunningBase(question, moment.businessDay),
  );
  return { kind: 'formula', question, inputs, verdicts: isRunning ? ['partial_period'] : [] };
}

/** All leaves below a node. */
export function leavesOf(node: Node): Leaf[] {
  return node.kind === 'leaf' ? [node] : node.inputs.flatMap(leavesOf);
}

/** The inputs whose rows stand behind the value. */
export function inputsBehind(node: Formula): Node[] {
  const { source } = metricOf(node.question.metric);
  const isAside = (index: number) => source.kind === 'formula' && inputOf(source.inputs[index]!).aside === true;
  return node.inputs.filter((_, index) => !isAside(index));
}

/** The leaves whose rows stand behind the value of a node. */
export function leavesBehind(node: Node): Leaf[] {
  if (node.kind === 'leaf') return [node];
  if (node.kind === 'bridge') return node.sales.flatMap(leavesBehind);
  if (node.kind === 'split') return leavesBehind(node.whole);
  return (node.kind === 'formula' ? inputsBehind(node) : node.inputs).flatMap(leavesBehind);
}

// An input leaves out what it does not know: an expense ratio by kind of expense is still over all sales.
function questionOf(question: ResolvedQuestion, input: Input, moment: Moment): ResolvedQuestion {
  const { transform: _, ...plain } = question;
  const { metric, transform, without = [] } = input;
  const others = (dimension: DimensionKey) => !without.includes(dimension);
  return {
    ...plain,
    metric,
    ...(transform && { transform: { key: transform } }),
    ...(input.planBase && { period: planBaseOf(question, moment.businessDay) }),
    conditions: plain.conditions.filter(({ dimension }) => others(dimension)),
    by: plain.by.filter(others),
  };
}

function rewriteSplit(question: ResolvedQuestion, axis: Split['axis'], moment: Moment): Split {
  const whole = rewrite(wholePlanOf(question), moment) as Formula;
  const base = whole.inputs[0]!;
  const asked = (change: Partial<ResolvedQuestion>) => rewrite({ ...base.question, ...change }, moment);
  const { conditions, by } = question;
  const months = axis === 'month' ? partsOf(base.question.period, 'month').map((period) => asked({ period })) : [];
  const pieces = axis === 'month' ? months : [asked({ by: [axis] })];
  const own = axis === 'month' ? months.filter(isNamesake(question)) : [asked({ conditions, by })];
  const others = pieces.filter((piece) => !own.includes(piece));
  return { kind: 'split', question, whole, axis, own, pieces, inputs: [whole, base, ...own, ...others], verdicts: [] };
}

function rewriteTransform(question: ResolvedQuestion, transform: Transform, moment: Moment): Node {
  const { transform: _, ...plain } = question;
  const { does } = transform;
  switch (does.kind) {
    case 'growth':
    case 'difference':
      return rewriteComparison(question, { kind: does.kind, with: does.with }, moment);
    case 'share':
      return compared('share', question, [rewrite(plain, moment), rewrite(wholeOf(question), moment)]);
    case 'gap': {
      const target = metricOf(question.metric).target;
      if (!target) throw noTarget(metricOf(question.metric));
      return compared('gap', question, [rewrite(plain, moment), rewrite({ ...plain, metric: target }, moment)]);
    }
    case 'cumulate':
      return rewrite({ ...plain, period: cumulated(question.period, firstMonthOf(question, moment)) }, moment);
    case 'whole_year':
      return rewrite({ ...plain, period: wholeYear(question.period, firstMonthOf(question, moment)) }, moment);
    case 'average':
      return compared('average', question, [
        rewrite(plain, moment),
        rewrite({ ...plain, metric: lengthFor(plain), conditions: [], bounds: [], by: [] }, moment),
      ]);
    case 'rank':
      return rewriteRank(question, moment);
    case 'extreme':
      return leafOf(plain, metricOf(question.metric), moment, { question, extreme: does.which });
  }
}

function compared(kind: Compare['kind'], question: ResolvedQuestion, inputs: [Node, Node]): Compare {
  return { kind, question, inputs, verdicts: [] };
}

function rewriteComparison(
  question: ResolvedQuestion,
  comparison: { kind: 'growth' | 'difference'; with: Parameters<typeof comparedPeriods>[1] },
  moment: Moment,
): Compare {
  const { transform: _, ...plain } = question;
  const periods = comparedPeriods(question.period, comparison.with, moment.businessDay);
  const now = rewrite({ ...plain, period: periods.now }, moment);
  const base = rewrite({ ...plain, period: periods.base }, moment);
  const leaves = [now, base].flatMap(leavesOf);
  const lacking = leavesOf(base).some((leaf) => leaf.range === undefined && isBeforeLedger(leaf, moment));
  const shifts = leaves.some(isOfLedger) && shiftsFestival(rangeOf(periods.now), rangeOf(periods.base));
  const verdicts: Verdict[] = [
    ...(periods.partial ? ['partial_period' as const] : []),
    ...(lacking ? ['no_base' as const] : []),
    ...(shifts ? ['festival_shift' as const] : []),
  ];
  return { kind: comparison.kind, question, inputs: [now, base], verdicts };
}

function rewriteBridge(question: ResolvedQuestion, moment: Moment): Bridge {
  if (question.bounds.length > 0) throw unknownBound(metricOf(question.metric));
  const yearBefore = { kind: 'difference', with: 'year_before' } as const;
  const compare = (metric: string, by = question.by) =>
    rewriteComparison({ ...question, metric, by }, yearBefore, moment);
  const byProduct = [...new Set([...question.by, 'product' as const])];
  const sales = compare('sales');
  const amount = compare('sales.counted', byProduct).inputs;
  const quantity = compare('quantity', byProduct).inputs;
  const inputs = [...sales.inputs, ...amount, ...quantity];
  return { kind: 'bridge', question, sales: sales.inputs, amount, quantity, inputs, verdicts: sales.verdicts };
}

// `rank by seller` ranks the rows; `rank(seller){seller=X}` is X's place among all sellers.
function rewriteRank(question: ResolvedQuestion, moment: Moment): Rank {
  const { transform, ...plain } = question;
  const within = transform?.dimension;
  if (!within) {
    if (question.by.length === 0)
      throw badTransform('rank', { zh: ' by 或 rank(维度)', en: 'breakdown, or rank(dimension)' });
    return { kind: 'rank', question, inputs: [rewrite(plain, moment)], own: undefined, verdicts: [] };
  }
  const asked = plain.conditions.filter(({ dimension }) => dimension === within);
  const own = asked[0]?.members[0];
  if (asked.length !== 1 || !own || asked[0]!.negated || asked[0]!.members.length > 1)
    throw badTransform(`rank(${within})`, { zh: `恰好一个 ${within} 条件`, en: `condition on exactly one ${within}` });
  const others = plain.conditions.filter((condition) => condition !== asked[0]);
  const rows = rewrite({ ...plain, conditions: others, by: [own.dimension] }, moment);
  return { kind: 'rank', question, inputs: [rows], own, verdicts: [] };
}

// The whole of a share: the same figure without any condition, or without those on one dimension.
function wholeOf(question: ResolvedQuestion): ResolvedQuestion {
  const { transform, ...plain } = question;
  const dropped = transform?.dimension;
  if (!dropped) return { ...plain, conditions: [], bounds: [], by: [] };
  const others = (dimension: DimensionKey) => axisOf(dimension) !== axisOf(dropped);
  const conditions = plain.conditions.filter(({ dimension }) => others(dimension));
  return { ...plain, conditions, by: plain.by.filter(others) };
}

// A province is a region too: whoever asks for the share in the region means all levels of it.
function axisOf(dimension: DimensionKey): string {
  const { noun } = dimensionOf(dimension);
  return noun === 'region' ? noun : dimension;
}

/** What an average is divided by: several whole months go by month, anything else by day. */
export function lengthFor({ period }: Pick<ResolvedQuestion, 'period'>): string {
  const range = rangeOf(period);
  return isWholeMonths(range) && range.from.slice(0, 7) < range.to.slice(0, 7) ? 'months.elapsed' : 'days.elapsed';
}

function firstMonthOf({ period }: ResolvedQuestion, moment: Moment): number {
  return decidedOn(moment, rangeOf(period).to)('fiscal_year.first_month');
}

function isBeforeLedger(leaf: Leaf, moment: Moment): boolean {
  return moment.firstDay === null || rangeOf(leaf.question.period).to < moment.firstDay;
}
