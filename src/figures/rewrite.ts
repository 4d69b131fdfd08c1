// Question → a tree of questions: a growth rate becomes two figures of two periods, attainment its two inputs, down to
// leaves that one source can answer. Pure: it knows the moment, but reads nothing.

import type { DateRange } from '../base/dates.ts';
import { rangeOf } from '../base/periods.ts';
import { type DimensionKey, dimensionOf } from './catalogue/dimensions.ts';
import { type Metric, metricOf } from './catalogue/metrics.ts';
import { type Transform, transformOf } from './catalogue/transforms.ts';
import { comparedPeriods, cumulated, withinBusinessDay } from './compare-periods.ts';
import { noTarget } from './errors.ts';
import type { Verdict } from './figure.ts';
import { coverage, type Moment } from './moment.ts';
import type { ResolvedQuestion } from './resolve.ts';

export type Node = Leaf | Formula | Compare;

export interface Leaf {
  kind: 'leaf';
  question: ResolvedQuestion;
  metric: Metric;
  /** What is summed; undefined when the period has not begun or the company has no line in it. */
  range: DateRange | undefined;
  verdicts: Verdict[];
}

export interface Formula {
  kind: 'formula';
  question: ResolvedQuestion;
  inputs: Node[];
  verdicts: Verdict[];
}

/** Two figures side by side: growth and difference over time, share of a whole, gap to a target. */
export interface Compare {
  kind: 'growth' | 'difference' | 'share' | 'gap';
  question: ResolvedQuestion;
  inputs: [Node, Node];
  verdicts: Verdict[];
}

export function rewrite(question: ResolvedQuestion, moment: Moment): Node {
  if (question.transform) return rewriteTransform(question, transformOf(question.transform.key), moment);
  const metric = metricOf(question.metric);
  if (metric.source.kind !== 'formula') return leafOf(question, metric, moment);
  const inputs = metric.source.inputs.map((key) => rewrite({ ...question, metric: key }, moment));
  return { kind: 'formula', question, inputs, verdicts: [] };
}

/** All leaves below a node. */
export function leavesOf(node: Node): Leaf[] {
  return node.kind === 'leaf' ? [node] : node.inputs.flatMap(leavesOf);
}

function rewriteTransform(question: ResolvedQuestion, transform: Transform, moment: Moment): Node {
  const { transform: _, ...plain } = question;
  const { does } = transform;
  switch (does.kind) {
    case 'growth':
    case 'difference':
      return rewriteComparison(
        question,
        { kind: does.kind, ...comparedPeriods(question.period, does.with, moment.businessDay) },
        moment,
      );
    case 'share':
      return {
        kind: 'share',
        question,
        inputs: [rewrite(plain, moment), rewrite(wholeOf(question), moment)],
        verdicts: [],
      };
    case 'gap': {
      const target = metricOf(question.metric).target;
      if (!target) throw noTarget(metricOf(question.metric));
      return {
        kind: 'gap',
        question,
        inputs: [rewrite(plain, moment), rewrite({ ...plain, metric: target }, moment)],
        verdicts: [],
      };
    }
    case 'cumulate':
      return rewrite({ ...plain, period: cumulated(question.period) }, moment);
  }
}

function rewriteComparison(
  question: ResolvedQuestion,
  periods: { kind: 'growth' | 'difference'; partial: boolean } & Pick<
    ReturnType<typeof comparedPeriods>,
    'now' | 'base'
  >,
  moment: Moment,
): Compare {
  const { transform: _, ...plain } = question;
  const now = rewrite({ ...plain, period: periods.now }, moment);
  const base = rewrite({ ...plain, period: periods.base }, moment);
  const lacking = leavesOf(base).some((leaf) => leaf.range === undefined && isBeforeLedger(leaf, moment));
  const verdicts: Verdict[] = [
    ...(periods.partial ? ['partial_period' as const] : []),
    ...(lacking ? ['no_base' as const] : []),
  ];
  return { kind: periods.kind, question, inputs: [now, base], verdicts };
}

// The whole of a share: the same figure without any condition, or without those on one dimension.
function wholeOf(question: ResolvedQuestion): ResolvedQuestion {
  const { transform, ...plain } = question;
  const dropped = transform?.dimension;
  if (!dropped) return { ...plain, conditions: [], by: [] };
  const others = (dimension: DimensionKey) => axisOf(dimension) !== axisOf(dropped);
  const conditions = plain.conditions.filter(({ dimension }) => others(dimension));
  return { ...plain, conditions, by: plain.by.filter(others) };
}

// A province is a region too: whoever asks for the share in the region means all levels of it.
function axisOf(dimension: DimensionKey): string {
  const { noun } = dimensionOf(dimension);
  return noun === 'region' ? noun : dimension;
}

function leafOf(question: ResolvedQuestion, metric: Metric, moment: Moment): Leaf {
  const { range, running } = withinBusinessDay(question.period, moment.businessDay);
  const leaf = { kind: 'leaf' as const, question, metric };
  if (metric.source.kind === 'calendar') return { ...leaf, range, verdicts: [] };
  if (metric.source.kind === 'target') return { ...leaf, range: rangeOf(question.period), verdicts: [] };
  if (!range) return { ...leaf, range, verdicts: ['partial_period'] };
  const known = coverage(moment, range);
  const verdicts: Verdict[] = [
    ...(running ? ['partial_period' as const] : []),
    ...(known === 'all' ? [] : ['missing_month' as const]),
  ];
  return { ...leaf, range: known === 'none' ? undefined : range, verdicts };
}

function isBeforeLedger(leaf: Leaf, moment: Moment): boolean {
  return moment.firstDay === null || rangeOf(leaf.question.period).to < moment.firstDay;
}
