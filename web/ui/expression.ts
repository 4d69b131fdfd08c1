// What an expression tells without asking the server: whether it is a change, and of which period it speaks.

import type { Words } from '../words/words.ts';

/** True when the figure is a change, whose sign and direction matter: a growth rate, a difference, a gap. */
export function isChange(expression: string): boolean {
  return /^[^{@ ]*:(yoy|mom|qoq|dyoy|dmom|dqoq|gap)\b/.test(expression) || expression.startsWith('run_rate');
}

export function isRank(expression: string): boolean {
  return /^[^{@ ]*:rank\b/.test(expression);
}

/** The key of the metric that an expression is about. */
export function metricOf(expression: string): string {
  return /^[^:{@ ]*/.exec(expression)?.[0] ?? '';
}

/** The period of an expression in words; as it is written where it is of a rarer kind. */
export function periodOf(expression: string, words: Words): string {
  return periodWords(expression.slice(expression.lastIndexOf('@') + 1), words);
}

export function periodWords(period: string, words: Words): string {
  const [first, last] = period.split('..');
  if (first && last) return words.periods.span(periodWords(first, words), periodWords(last, words));
  const [, year = '', half, quarter, month, day, week] =
    /^(\d{4})(?:H([12])|Q([1-4])|-(\d{2})(?:-(\d{2}))?|W(\d{2}))?$/.exec(period) ?? [];
  if (day) return words.periods.day(year, Number(month), Number(day));
  if (month) return words.periods.month(year, Number(month));
  if (week) return words.periods.week(year, Number(week));
  if (quarter) return words.periods.quarter(year, Number(quarter));
  if (half) return words.periods.half(year, Number(half));
  return year ? words.periods.year(year) : period;
}
