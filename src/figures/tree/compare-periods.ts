// Which two periods a comparison sets side by side. A period still running is cut at the business day, and so is its
// base: fifteen days against fifteen days.

import { addDays, type DateRange, type Day, daysIn, earlier } from '../../base/dates.ts';
import { fiscalYearStart } from '../../base/fiscal-years.ts';
import { type Period, preceding, rangeOf, shiftMonths, yearBefore } from '../../base/periods.ts';
import type { Comparison } from '../catalogue/transforms.ts';
import { badTransform } from './errors.ts';

export interface ComparedPeriods {
  now: Period;
  base: Period;
  /** True when the period was cut at the business day. */
  partial: boolean;
}

export function comparedPeriods(period: Period, comparison: Comparison, businessDay: Day): ComparedPeriods {
  const base = basePeriod(period, comparison);
  const { range, running } = withinBusinessDay(period, businessDay);
  if (!running || !range) return { now: period, base, partial: running };
  return { now: span(range), base: span(cutBase(base, { range, comparison })), partial: true };
}

/** The range of a period up to the business day; undefined when it has not begun. `running` when it is not over yet. */
export function withinBusinessDay(
  period: Period,
  businessDay: Day,
): { range: DateRange | undefined; running: boolean } {
  const range = rangeOf(period);
  if (range.to <= businessDay) return { range, running: false };
  return { range: range.from > businessDay ? undefined : { from: range.from, to: businessDay }, running: true };
}

/** From the start of the fiscal year to the last day of the period. */
export function cumulated(period: Period, firstMonth: number): Period {
  const { to } = rangeOf(period);
  return firstMonth === 1 ? { kind: 'ytd', day: to } : { kind: 'span', from: fiscalYearStart(to, firstMonth), to };
}

/** The fiscal year in which the last day of the period lies. */
export function wholeYear(period: Period, firstMonth: number): Period {
  const year = Number(fiscalYearStart(rangeOf(period).to, firstMonth).slice(0, 4));
  return firstMonth === 1 ? { kind: 'year', year } : { kind: 'fiscal', year, firstMonth };
}

function basePeriod(period: Period, comparison: Comparison): Period {
  if (comparison === 'year_before') return yearBefore(period);
  if (comparison === 'quarter_before' && !isQuarter(period))
    throw badTransform('qoq', { zh: '以季度为期间', en: 'quarter as its period' });
  if (comparison === 'month_before' && !['month', 'week', 'day'].includes(period.kind)) {
    throw badTransform('mom', { zh: '以月、周或日为期间', en: 'month, week or day as its period' });
  }
  return preceding(period)!;
}

function isQuarter(period: Period): boolean {
  return period.kind === 'fiscal' ? period.part?.unit === 'quarter' : period.kind === 'quarter';
}

function cutBase(base: Period, cut: { range: DateRange; comparison: Comparison }): DateRange {
  const { from, to } = rangeOf(base);
  const sameDay = base.kind !== 'week' && cut.comparison === 'year_before';
  const last = sameDay ? shiftMonths(cut.range, -12).to : addDays(from, daysIn(cut.range) - 1);
  return { from, to: earlier(last, to) };
}

function span(range: DateRange): Period {
  return { kind: 'span', ...range };
}
