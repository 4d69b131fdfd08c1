// What reports can be written: the kinds, in which languages, and of which periods — those in which the ledger has something,
// and which have begun.

import { addDays, type Day, monthEnd } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import { type Period, printPeriod, rangeOf, weekOf } from '../../base/periods.ts';
import type { Month } from '../../records/closed-months.ts';
import { type ReportKind, reportKinds } from '../written-report.ts';

export interface ReportPeriod {
  period: string;
  /** Whether it has passed: the last one that has is what people report on. */
  over: boolean;
}

export interface ReportChoice {
  kind: ReportKind;
  languages: Language[];
  /** The newest first. */
  periods: ReportPeriod[];
}

/** `months` are those of the ledger, in order; without any there is nothing to write about. */
export function reportChoices(months: readonly Month[], today: Day): ReportChoice[] {
  return reportKinds
    .map((kind) => ({ kind, languages, periods: periodsOf(kind, months, today) }))
    .filter(({ periods }) => periods.length > 0);
}

// A template comes with the program for every kind in each of them; a company's own stands in its place.
const languages: Language[] = ['zh', 'en'];

/** A year and a bit of weeks. */
const most = 60;

export function periodsOf(kind: ReportKind, months: readonly Month[], today: Day): ReportPeriod[] {
  const begun = new Map<string, ReportPeriod>();
  for (const day of daysIn(kind, months)) {
    const period = periodAt[kind](day);
    const { from, to } = rangeOf(period);
    if (from <= today) begun.set(from, { period: printPeriod(period), over: to < today });
  }
  return [...begun.values()].reverse().slice(0, most);
}

// A day of every period that touches one of the months, in order.
function daysIn(kind: ReportKind, months: readonly Month[]): Day[] {
  if (kind !== 'week') return months.map((month) => `${month}-01`);
  return months.flatMap((month) => {
    const weekly = [0, 7, 14, 21, 28].map((days) => addDays(`${month}-01`, days));
    return [...weekly.filter((day) => day.startsWith(month)), monthEnd(`${month}-01`)];
  });
}

const periodAt: Record<ReportKind, (day: Day) => Period> = {
  annual: (day) => ({ kind: 'year', year: yearOf(day) }),
  half: (day) => ({ kind: 'half', year: yearOf(day), half: Math.ceil(monthOf(day) / 6) }),
  quarter: (day) => ({ kind: 'quarter', year: yearOf(day), quarter: Math.ceil(monthOf(day) / 3) }),
  month: (day) => ({ kind: 'month', month: day.slice(0, 7) }),
  week: weekOf,
};

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}
