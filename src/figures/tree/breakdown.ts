// `by`: one node for the whole and one for each part of time; the other dimensions become keys of the rows that come back.

import { type DateRange, earlier, later } from '../../base/dates.ts';
import { Refusal } from '../../base/errors.ts';
import { type Period, partsOf, printPeriod, rangeOf } from '../../base/periods.ts';
import { quintileChoices } from '../catalogue/choices.ts';
import { isTime, type SliceDimension, type TimeDimension } from '../catalogue/dimensions.ts';
import { inputOf } from '../catalogue/metric.ts';
import { metricOf } from '../catalogue/metrics.ts';
import type { Moment } from '../moment.ts';
import { targetDimensions } from '../values/target-sums.ts';
import { unknownSlice } from './errors.ts';
import { isOfLedger } from './leaf.ts';
import type { BreakdownDimension, ResolvedCondition, ResolvedQuestion } from './resolve.ts';
import { type Node, rewrite } from './rewrite.ts';

export interface Breakdown {
  question: ResolvedQuestion;
  /** The question without `by`; undefined when the transform has no meaning for the whole, as `mom` of a year. */
  whole: Node | undefined;
  parts: { part: Part | undefined; node: Node }[];
  /** What the rows of each part are keyed by. */
  keys: SliceDimension[];
  /** True when the answer would need rows that the asker may not see; then there are no nodes. */
  outside: boolean;
}

/** One part of a breakdown whose parts are known before any row is: a month, a quintile. */
export interface Part {
  dimension: TimeDimension | 'quintile';
  name: string;
}

export function breakDown(question: ResolvedQuestion, asked: Moment): Breakdown {
  const moment = standsAlone(question.metric) ? { ...asked, businessDay: asked.askedOn } : asked;
  const keys = question.by.filter((dimension): dimension is SliceDimension => !isPart(dimension));
  refuseUnset(question.metric, keys);
  const keyed = { ...question, by: keys };
  const parts = partsIn(keyed, partDimension(question)).map(({ part, question: asked }) => ({
    part,
    node: rewrite(asked, moment),
  }));
  return { question, whole: wholeOf(question, moment), parts, keys, outside: false };
}

export function outsideScope(question: ResolvedQuestion): Breakdown {
  return { question, whole: undefined, parts: [], keys: [], outside: true };
}

/** Every node that must be computed. */
export function nodesOf(breakdown: Breakdown): Node[] {
  return [...(breakdown.whole ? [breakdown.whole] : []), ...breakdown.parts.map(({ node }) => node)];
}

// Fifty years of months.
const mostParts = 600;

function tooManyParts(count: number): Refusal {
  return new Refusal('too_many_parts', {
    zh: `期间太长：会分成 ${count} 份，最多 ${mostParts} 份。请缩短期间，或改按季度、年份分。`,
    en: `The period is too long: ${count} parts, at most ${mostParts}. Shorten it, or break it down by quarter or year.`,
  });
}

// A condition that no target knows has no target; rows by what no target knows would not be there at all.
function refuseUnset(key: string, dimensions: SliceDimension[]): void {
  const metric = metricOf(key);
  const isSet = (dimension: SliceDimension) => targetDimensions.includes(dimension);
  const unknown = metric.source.kind === 'target' ? dimensions.find((each) => !isSet(each)) : undefined;
  if (unknown) throw unknownSlice(metric, unknown, isSet);
}

// Contacts or people reach to today, whatever the ledger knows; beside sales they end where sales do.
function standsAlone(metric: string): boolean {
  const { source } = metricOf(metric);
  if (source.kind === 'records') return !isOfLedger({ metric: metricOf(metric) });
  return source.kind === 'formula' && source.inputs.every((input) => standsAlone(inputOf(input).metric));
}

function isPart(dimension: BreakdownDimension): dimension is Part['dimension'] {
  return dimension === 'quintile' || isTime(dimension);
}

function partDimension(question: ResolvedQuestion): Part['dimension'] | undefined {
  const parts = question.by.filter(isPart);
  if (parts.length <= 1) return parts[0];
  throw new Refusal('bad_breakdown', {
    zh: 'by 后最多写 month、quarter、year、quintile 中的一个。',
    en: 'At most one of month, quarter, year and quintile may stand behind by.',
  });
}

function partsIn(
  keyed: ResolvedQuestion,
  dimension: Part['dimension'] | undefined,
): { part: Part | undefined; question: ResolvedQuestion }[] {
  if (dimension === undefined) return keyed.by.length === 0 ? [] : [{ part: undefined, question: keyed }];
  if (dimension === 'quintile') {
    return quintileChoices.map(({ code, names }) => ({
      part: { dimension, name: code },
      question: { ...keyed, conditions: [...keyed.conditions, quintileCondition(code, names.zh)] },
    }));
  }
  const periods = partsOf(keyed.period, dimension);
  if (periods.length > mostParts) throw tooManyParts(periods.length);
  return periods.map((part) => ({
    part: { dimension, name: printPeriod(part) },
    question: { ...keyed, period: clip(part, rangeOf(keyed.period)) },
  }));
}

function quintileCondition(code: string, name: string): ResolvedCondition {
  const members = [{ dimension: 'quintile' as const, id: code, name }];
  return { dimension: 'quintile', values: [code], negated: false, members };
}

const wholeless = ['bad_transform', 'needs_series'];

// `sales:mom by month@2025` has twelve parts and no whole; `sales by month@2025` has the year.
function wholeOf(question: ResolvedQuestion, moment: Moment): Node | undefined {
  if (question.by.length === 0) return rewrite(question, moment);
  try {
    return rewrite({ ...question, by: [] }, moment);
  } catch (error) {
    if (error instanceof Refusal && wholeless.includes(error.code)) return undefined;
    throw error;
  }
}

function clip(part: Period, range: DateRange): Period {
  const own = rangeOf(part);
  if (own.from >= range.from && own.to <= range.to) return part;
  return { kind: 'span', from: later(own.from, range.from), to: earlier(own.to, range.to) };
}
