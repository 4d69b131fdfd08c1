// `by`: one node for the whole and one for each part of time; the other dimensions become keys of the rows that come back.

import { type DateRange, earlier, later } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import { type Period, partsOf, printPeriod, rangeOf } from '../base/periods.ts';
import { isTime, type SliceDimension, type TimeDimension } from './catalogue/dimensions.ts';
import type { Moment } from './moment.ts';
import type { ResolvedQuestion } from './resolve.ts';
import { type Node, rewrite } from './rewrite.ts';

export interface Breakdown {
  question: ResolvedQuestion;
  /** The question without `by`; undefined when the transform has no meaning for the whole, as `mom` of a year. */
  whole: Node | undefined;
  parts: { time: { dimension: TimeDimension; name: string } | undefined; node: Node }[];
  /** What the rows of each part are keyed by. */
  keys: SliceDimension[];
  /** True when the answer would need rows that the asker may not see; then there are no nodes. */
  outside: boolean;
}

export function breakDown(question: ResolvedQuestion, moment: Moment): Breakdown {
  const keys = question.by.filter((dimension): dimension is SliceDimension => !isTime(dimension));
  const time = timeOf(question);
  const keyed = { ...question, by: keys };
  if (!time) {
    return {
      question,
      whole: rewrite({ ...question, by: [] }, moment),
      parts: partsByKey(keyed, moment),
      keys,
      outside: false,
    };
  }
  const periods = partsOf(question.period, time);
  if (periods.length > mostParts) throw tooManyParts(periods.length);
  const parts = periods.map((part) => ({
    time: { dimension: time, name: printPeriod(part) },
    node: rewrite({ ...keyed, period: clip(part, rangeOf(question.period)) }, moment),
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

function partsByKey(question: ResolvedQuestion, moment: Moment): Breakdown['parts'] {
  return question.by.length === 0 ? [] : [{ time: undefined, node: rewrite(question, moment) }];
}

function timeOf(question: ResolvedQuestion): TimeDimension | undefined {
  const times = question.by.filter(isTime);
  if (times.length <= 1) return times[0];
  throw new Refusal('bad_breakdown', {
    zh: 'by 后最多写一个时间维度(month、quarter 或 year)。',
    en: 'At most one of month, quarter and year may stand behind by.',
  });
}

// `sales:mom by month@2025` has twelve parts and no whole; `sales by month@2025` has the year.
function wholeOf(question: ResolvedQuestion, moment: Moment): Node | undefined {
  try {
    return rewrite({ ...question, by: [] }, moment);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'bad_transform') return undefined;
    throw error;
  }
}

function clip(part: Period, range: DateRange): Period {
  const own = rangeOf(part);
  if (own.from >= range.from && own.to <= range.to) return part;
  return { kind: 'span', from: later(own.from, range.from), to: earlier(own.to, range.to) };
}
