// What a drafted plan is drawn from: the year before, and for its parts what each of them sold there.

import { addMonths, type Day, monthEnd, monthStart } from '../../base/dates.ts';
import { isWholeMonths, type Period, partsOf, rangeOf, yearBefore } from '../../base/periods.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { Metric } from '../catalogue/metric.ts';
import { metricOf } from '../catalogue/metrics.ts';
import { targetDimensions } from '../values/target-sums.ts';
import { badDraftPeriod, badSplit, unknownBound, unknownSlice } from './errors.ts';
import { dimensionsOf, type ResolvedQuestion } from './resolve.ts';

/** The year before the planned one; while that is running, the last twelve whole months up to the business day. */
export function planBaseOf({ metric, period }: ResolvedQuestion, businessDay: Day): Period {
  if (period.kind !== 'year') throw badDraftPeriod(metricOf(metric));
  const before = yearBefore(period);
  const { from, to } = rangeOf(before);
  return from <= businessDay && businessDay < to ? lastTwelveMonths(businessDay) : before;
}

/** Whether the plan is drawn from other months than those of the year before. */
export function isRunningBase(question: ResolvedQuestion, businessDay: Day): boolean {
  return planBaseOf(question, businessDay).kind === 'r12';
}

/** By what a question asks for a part of a plan; undefined when it asks for the whole. */
export function splitBy(question: ResolvedQuestion): SliceDimension | 'month' | undefined {
  const metric = metricOf(question.metric);
  if (question.bounds.length > 0) throw unknownBound(metric);
  const slices = [...new Set([...dimensionsOf(question.conditions), ...(question.by as SliceDimension[])])];
  const unknown = slices.find((each) => !targetDimensions.includes(each));
  if (unknown) throw unknownSlice(metric, unknown, (dimension) => targetDimensions.includes(dimension));
  const axes = question.period.kind === 'year' ? slices : [...slices, monthAxis(question.period, metric)];
  if (axes.length > 1) throw badSplit(metric);
  return axes[0];
}

/** The whole plan of the year that a question is of, or of which its period is a part. */
export function wholePlanOf(question: ResolvedQuestion): ResolvedQuestion {
  const year = Number(rangeOf(question.period).from.slice(0, 4));
  return { ...question, period: { kind: 'year', year }, conditions: [], by: [] };
}

/** Whether a month of the base has the name of one of the months that a question is of. */
export function isNamesake({ period }: ResolvedQuestion): (month: { question: ResolvedQuestion }) => boolean {
  const numbers = partsOf(period, 'month').map(monthNumber);
  return ({ question }) => numbers.includes(monthNumber(question.period));
}

function lastTwelveMonths(businessDay: Day): Period {
  const isOver = businessDay === monthEnd(businessDay);
  const last = isOver ? businessDay : addMonths(monthStart(businessDay), -1);
  return { kind: 'r12', month: last.slice(0, 7) };
}

function monthAxis(period: Period, metric: Metric): 'month' {
  const range = rangeOf(period);
  if (!isWholeMonths(range) || range.from.slice(0, 4) !== range.to.slice(0, 4)) throw badDraftPeriod(metric);
  return 'month';
}

function monthNumber(month: Period): string {
  return rangeOf(month).from.slice(5, 7);
}
