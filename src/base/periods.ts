// Periods as people write them, and how they move: the year before, the one before, the parts.

import {
  addDays,
  addMonths,
  type DateRange,
  type Day,
  isDay,
  monthEnd,
  monthStart,
  partsOfDay,
  weekday,
} from './dates.ts';
import {
  type FiscalPeriod,
  fiscalAfter,
  fiscalBefore,
  fiscalParts,
  fiscalRange,
  parseFiscal,
  printFiscal,
} from './fiscal-years.ts';

export type Period =
  | FiscalPeriod
  | { kind: 'year'; year: number }
  | { kind: 'half'; year: number; half: number }
  | { kind: 'quarter'; year: number; quarter: number }
  | { kind: 'month'; month: string }
  | { kind: 'week'; year: number; week: number }
  | { kind: 'day'; day: Day }
  | { kind: 'span'; from: Day; to: Day }
  | { kind: 'ytd'; day: Day }
  | { kind: 'r12'; month: string };

export type CalendarUnit = 'year' | 'quarter' | 'month';

/**
 * Reads `2025`, `2025H1`, `2025Q3`, `2025-07`, `2025-07-15`, `2025W31`, `A..B`, `ytd(2025-10-15)`, `r12(2025-12)`, `FY2025`.
 * A fiscal year begins in January until `inFiscalYears` says when the company's does.
 */
export function parsePeriod(text: string): Period | undefined {
  const compact = text.replace(/\s+/g, '');
  const dots = compact.indexOf('..');
  if (dots >= 0) return parseSpan(compact.slice(0, dots), compact.slice(dots + 2));
  const call = /^(ytd|r12)\((.+)\)$/i.exec(compact);
  if (call) return parseCall(call[1]!.toLowerCase(), call[2]!);
  return parseSimple(compact) ?? inReach(parseFiscal(compact));
}

/** The period in a company whose fiscal years begin in that month; 1 is January. */
export function inFiscalYears(period: Period, firstMonth: number): Period {
  return period.kind === 'fiscal' ? { ...period, firstMonth } : period;
}

export function printPeriod(period: Period): string {
  switch (period.kind) {
    case 'fiscal':
      return printFiscal(period);
    case 'year':
      return String(period.year);
    case 'half':
      return `${period.year}H${period.half}`;
    case 'quarter':
      return `${period.year}Q${period.quarter}`;
    case 'month':
      return period.month;
    case 'week':
      return `${period.year}W${String(period.week).padStart(2, '0')}`;
    case 'day':
      return period.day;
    case 'span':
      return printSpan(period);
    case 'ytd':
      return `ytd(${period.day})`;
    case 'r12':
      return `r12(${period.month})`;
  }
}

export function rangeOf(period: Period): DateRange {
  switch (period.kind) {
    case 'fiscal':
      return fiscalRange(period);
    case 'year':
      return { from: `${period.year}-01-01`, to: `${period.year}-12-31` };
    case 'half':
      return months(period.year, period.half * 6 - 5, 6);
    case 'quarter':
      return months(period.year, period.quarter * 3 - 2, 3);
    case 'month':
      return { from: `${period.month}-01`, to: monthEnd(`${period.month}-01`) };
    case 'week':
      return weekRange(period.year, period.week);
    case 'day':
      return { from: period.day, to: period.day };
    case 'span':
      return { from: period.from, to: period.to };
    case 'ytd':
      return { from: `${period.day.slice(0, 4)}-01-01`, to: period.day };
    case 'r12':
      return { from: addMonths(`${period.month}-01`, -11), to: monthEnd(`${period.month}-01`) };
  }
}

/** The same period of the year before; 29 February falls back to the 28th. */
export function yearBefore(period: Period): Period {
  switch (period.kind) {
    case 'fiscal':
    case 'year':
    case 'half':
    case 'quarter':
      return { ...period, year: period.year - 1 };
    case 'week':
      return { kind: 'week', year: period.year - 1, week: Math.min(period.week, weeksIn(period.year - 1)) };
    case 'month':
    case 'r12':
      return { kind: period.kind, month: addMonths(`${period.month}-01`, -12).slice(0, 7) };
    case 'day':
      return { kind: 'day', day: addMonths(period.day, -12) };
    case 'ytd':
      return { kind: 'ytd', day: shiftMonths(rangeOf(period), -12).to };
    case 'span':
      return { kind: 'span', ...shiftMonths(period, -12) };
  }
}

/** The adjacent period of the same length just before; undefined for ranges that have none (`ytd`, `r12`, `A..B`). */
export function preceding(period: Period): Period | undefined {
  return period.kind === 'fiscal' ? fiscalBefore(period) : alike(period, addDays(rangeOf(period).from, -1));
}

/** The adjacent period of the same length just after; undefined for ranges that have none (`ytd`, `r12`, `A..B`). */
export function following(period: Period): Period | undefined {
  return period.kind === 'fiscal' ? fiscalAfter(period) : alike(period, addDays(rangeOf(period).to, 1));
}

// The period of the same kind that a day lies in.
function alike({ kind }: Period, day: Day): Period | undefined {
  const { year, month } = partsOfDay(day);
  switch (kind) {
    case 'year':
      return { kind, year };
    case 'half':
      return { kind, year, half: Math.ceil(month / 6) };
    case 'quarter':
      return { kind, year, quarter: Math.ceil(month / 3) };
    case 'month':
      return { kind, month: day.slice(0, 7) };
    case 'week':
      return weekOf(day);
    case 'day':
      return { kind, day };
    default:
      return undefined;
  }
}

/** The years, quarters or months that a period touches, each whole, in order; of a fiscal period, fiscal years and quarters. */
export function partsOf(period: Period, unit: CalendarUnit): Period[] {
  if (period.kind === 'fiscal' && unit !== 'month') return fiscalParts(period, unit);
  const { from, to } = rangeOf(period);
  const parts: Period[] = [];
  for (let start = from; start <= to; start = addDays(rangeOf(parts.at(-1)!).to, 1))
    parts.push(calendarPart(start, unit));
  return parts;
}

/** A range moved by whole months; one that ends on a month's last day still does. */
export function shiftMonths(range: DateRange, count: number): DateRange {
  const to = addMonths(range.to, count);
  return { from: addMonths(range.from, count), to: range.to === monthEnd(range.to) ? monthEnd(to) : to };
}

/** True when a range begins on a month's first day and ends on a month's last. */
export function isWholeMonths(range: DateRange): boolean {
  return range.from === monthStart(range.from) && range.to === monthEnd(range.to);
}

export function isWholeYears({ from, to }: DateRange): boolean {
  return from.endsWith('-01-01') && to.endsWith('-12-31');
}

// Beyond it a typing error is likelier than a plan; days as text also end with the year 9999.
const lastYear = 2199;

function isInReach(year: number): boolean {
  return year >= 1900 && year <= lastYear;
}

function inReach(period: FiscalPeriod | undefined): FiscalPeriod | undefined {
  return period && isInReach(period.year) ? period : undefined;
}

function parseSimple(text: string): Period | undefined {
  const match = /^(\d{4})(?:H([12])|Q([1-4])|W(\d{1,2})|-(\d{2})|-(\d{2}-\d{2}))?$/i.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (!isInReach(year)) return undefined;
  if (match[2]) return { kind: 'half', year, half: Number(match[2]) };
  if (match[3]) return { kind: 'quarter', year, quarter: Number(match[3]) };
  if (match[4]) return parseWeek(year, Number(match[4]));
  if (match[5]) return isDay(`${text}-01`) ? { kind: 'month', month: text } : undefined;
  if (match[6]) return isDay(text) ? { kind: 'day', day: text } : undefined;
  return { kind: 'year', year };
}

function parseWeek(year: number, week: number): Period | undefined {
  return week >= 1 && week <= weeksIn(year) ? { kind: 'week', year, week } : undefined;
}

function parseSpan(left: string, right: string): Period | undefined {
  const first = parseSimple(left);
  const last = parseSimple(right);
  if (!first || !last) return undefined;
  const range = { from: rangeOf(first).from, to: rangeOf(last).to };
  return range.from <= range.to ? { kind: 'span', ...range } : undefined;
}

function parseCall(name: string, argument: string): Period | undefined {
  const inner = parseSimple(argument);
  if (name === 'ytd' && inner?.kind === 'day') return { kind: 'ytd', day: inner.day };
  if (name === 'ytd' && inner?.kind === 'month') return { kind: 'ytd', day: rangeOf(inner).to };
  return name === 'r12' && inner?.kind === 'month' ? { kind: 'r12', month: inner.month } : undefined;
}

function printSpan(range: DateRange): string {
  if (!isWholeMonths(range)) return `${range.from}..${range.to}`;
  return `${range.from.slice(0, 7)}..${range.to.slice(0, 7)}`;
}

function months(year: number, first: number, count: number): DateRange {
  const from = `${year}-${String(first).padStart(2, '0')}-01`;
  return { from, to: monthEnd(addMonths(from, count - 1)) };
}

function calendarPart(start: Day, unit: CalendarUnit): Period {
  const { year, month } = partsOfDay(start);
  if (unit === 'year') return { kind: 'year', year };
  if (unit === 'quarter') return { kind: 'quarter', year, quarter: Math.ceil(month / 3) };
  return { kind: 'month', month: start.slice(0, 7) };
}

function weekRange(year: number, week: number): DateRange {
  const fourth = `${year}-01-04`; // ISO 8601: 4 January always lies in week 1.
  const from = addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7);
  return { from, to: addDays(from, 6) };
}

/** The ISO week that a day lies in. */
export function weekOf(text: Day): Period {
  const thursday = addDays(text, 4 - weekday(text));
  const year = Number(thursday.slice(0, 4));
  const first = weekRange(year, 1).from;
  return { kind: 'week', year, week: Math.floor((Date.parse(thursday) - Date.parse(first)) / 604_800_000) + 1 };
}

function weeksIn(year: number): number {
  const last = weekOf(`${year}-12-28`);
  return last.kind === 'week' ? last.week : 52;
}
