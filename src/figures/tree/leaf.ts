// A leaf: a question that one source answers, with the days that are summed and what must be said of them.

import { Decimal } from 'decimal.js';
import { type DateRange, daysIn, monthEnd, monthsIn } from '../../base/dates.ts';
import { rangeOf, yearBefore } from '../../base/periods.ts';
import type { SliceDimension } from '../catalogue/dimensions.ts';
import type { Metric, Source } from '../catalogue/metric.ts';
import type { Verdict } from '../figure.ts';
import { coverage, type Moment } from '../moment.ts';
import { knows } from '../sql/columns.ts';
import { grainOf } from '../sql/grains.ts';
import type { Relation } from '../sql/relation.ts';
import { relationOf } from '../sql/relations.ts';
import { withinBusinessDay } from './compare-periods.ts';
import { badExtreme, needsSeries, unknownBound, unknownSlice } from './errors.ts';
import { dimensionsOf, type ResolvedQuestion } from './resolve.ts';

export interface Leaf {
  kind: 'leaf';
  question: ResolvedQuestion;
  metric: Metric;
  /** The largest or smallest record instead of what the metric takes. */
  extreme: 'max' | 'min' | undefined;
  /** What is summed; undefined when the period has not begun or the company has no line in it. */
  range: DateRange | undefined;
  /** True where more than the asker's own rows is counted, as the company allows it; see scope.ts. */
  beyond: boolean;
  /** The value itself, where the calendar gives it. */
  given: Decimal | undefined;
  verdicts: Verdict[];
}

/** `asked.question` is the one that the leaf answers, where the transform of an extreme has been taken off. */
export function leafOf(
  question: ResolvedQuestion,
  metric: Metric,
  moment: Moment,
  asked: { question?: ResolvedQuestion; extreme?: 'max' | 'min' } = {},
): Leaf {
  const { source } = metric;
  const { range, running } = withinBusinessDay(question.period, moment.businessDay);
  const leaf = {
    kind: 'leaf' as const,
    question: asked.question ?? question,
    metric,
    extreme: asked.extreme,
    given: undefined,
    beyond: false,
  };
  if (asked.extreme && !hasRecordValue(source)) throw badExtreme(metric, asked.extreme);
  if (source.kind === 'calendar') return { ...leaf, ...calendarLeaf(source, { question, range, moment }), range };
  if (question.bounds.length > 0 && !takesBounds(source)) throw unknownBound(metric);
  if (source.kind === 'target') return { ...leaf, range: rangeOf(question.period), verdicts: [] };
  checkSlice(question, metric);
  if (!range) return { ...leaf, range, verdicts: ['partial_period'] };
  const partial: Verdict[] = running ? ['partial_period'] : [];
  if (!isOfLedger(leaf)) return { ...leaf, range, verdicts: partial };
  if (lacksYearBefore(leaf, moment)) return { ...leaf, range: undefined, verdicts: ['no_base'] };
  const known = coverage(moment, range);
  const verdicts: Verdict[] = [
    ...partial,
    ...(known === 'all' ? [] : ['missing_month' as const]),
    ...(awaitsClose(range, moment) ? ['not_closed' as const] : []),
  ];
  return { ...leaf, range: known === 'none' ? undefined : range, verdicts };
}

// Who was lost is known only where the ledger knows who bought the year before.
function lacksYearBefore({ metric: { source }, question }: Pick<Leaf, 'metric' | 'question'>, moment: Moment): boolean {
  if (source.kind !== 'customers' || source.count !== 'lost') return false;
  return moment.firstDay === null || rangeOf(yearBefore(question.period)).to < moment.firstDay;
}

/** True where the ledger's lines are what is counted, so that its months must be there. */
export function isOfLedger({ metric: { source } }: Pick<Leaf, 'metric'>): boolean {
  if (source.kind === 'records') return relationOf(source.of).row.source === 'ledger';
  return source.kind === 'ledger' || source.kind === 'customers' || source.kind === 'top';
}

/** The rows that a source takes from. */
export function relationFor(source: Source): Relation | undefined {
  if (source.kind === 'records') return relationOf(source.of);
  return source.kind === 'target' || source.kind === 'calendar' ? undefined : grainOf('line');
}

/** Whether what a customer bought may be bounded. Time is the same for all. */
export function takesBounds({ kind }: Source): boolean {
  return kind === 'customers' || kind === 'ledger' || kind === 'calendar';
}

function hasRecordValue(source: Source): boolean {
  return (
    source.kind === 'ledger' ||
    (source.kind === 'records' && source.take.column !== undefined && source.take.how !== 'distinct')
  );
}

function checkSlice(question: ResolvedQuestion, metric: Metric): void {
  const { source } = metric;
  const relation = relationFor(source)!;
  const asked = [...dimensionsOf(question.conditions), ...(question.by as SliceDimension[])];
  const unknown = asked.find((each) => !knows(relation, each));
  if (unknown) throw unknownSlice(metric, unknown, (dimension) => knows(relation, dimension));
  if (source.kind === 'customers' && source.count === 'new_to_series' && !saysSeries(question))
    throw needsSeries(metric);
}

// All series but one are no series to be new to.
function saysSeries({ by, conditions }: ResolvedQuestion): boolean {
  return by.includes('series') || dimensionsOf(conditions.filter(({ negated }) => !negated)).includes('series');
}

// A month that is over but not closed may still change; one that is running says so already.
function awaitsClose(range: DateRange, moment: Moment): boolean {
  return monthsIn(range).some((month) => monthEnd(`${month}-01`) <= moment.businessDay && moment.isOpen(month));
}

function calendarLeaf(
  { part, of }: Extract<Source, { kind: 'calendar' }>,
  asked: { question: ResolvedQuestion; range: DateRange | undefined; moment: Moment },
): Pick<Leaf, 'given' | 'verdicts'> {
  const whole = rangeOf(asked.question.period);
  const range = part === 'elapsed' ? asked.range : whole;
  if (!range) return { given: new Decimal(0), verdicts: [] };
  const { workingDays, definitions } = asked.moment;
  const unit = of === 'decided' ? definitions.text('run_rate.days', whole.to) : of;
  if (unit === 'months') return { given: new Decimal(monthsOf(range)), verdicts: [] };
  if (unit !== 'working') return { given: new Decimal(daysIn(range)), verdicts: [] };
  const isKnown =
    workingDays.isKnown(Number(range.from.slice(0, 4))) && workingDays.isKnown(Number(range.to.slice(0, 4)));
  return { given: new Decimal(workingDays.count(range)), verdicts: isKnown ? [] : ['unknown_calendar'] };
}

// A month that is running counts by the part of its days that has passed.
function monthsOf(range: DateRange): number {
  const months = monthsIn(range);
  const last = `${months.at(-1)}-01`;
  const part = daysIn({ from: last, to: range.to }) / daysIn({ from: last, to: monthEnd(last) });
  return range.to === monthEnd(last) ? months.length : months.length - 1 + part;
}
