// A business day is a `YYYY-MM-DD` string. No time zone takes part: all arithmetic is on UTC days.

export type Day = string;

/** Both ends belong to it. */
export interface DateRange {
  from: Day;
  to: Day;
}

/** The day as a string, or undefined when there is no such day (2025-02-29). */
export function day(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, dayOfMonth } = partsOfDay(text);
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function addDays(start: Day, count: number): Day {
  return fromEpochDay(toEpochDay(start) + count);
}

/** The same day of another month; the last day of that month where it is shorter. */
export function addMonths(start: Day, count: number): Day {
  const { year, month, dayOfMonth } = partsOfDay(start);
  const index = year * 12 + (month - 1) + count;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  const last = daysInMonth(target.year, target.month);
  return `${pad(target.year, 4)}-${pad(target.month, 2)}-${pad(Math.min(dayOfMonth, last), 2)}`;
}

/** Days from one day to another, both counted: a day to itself is 1. */
export function daysIn(range: DateRange): number {
  return toEpochDay(range.to) - toEpochDay(range.from) + 1;
}

export function partsOfDay(text: Day): { year: number; month: number; dayOfMonth: number } {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), dayOfMonth: Number(text.slice(8, 10)) };
}

export function monthStart(text: Day): Day {
  return `${text.slice(0, 7)}-01`;
}

export function monthEnd(text: Day): Day {
  const { year, month } = partsOfDay(text);
  return `${text.slice(0, 7)}-${pad(daysInMonth(year, month), 2)}`;
}

/** The months (`2025-07`) that a range touches, in order. */
export function monthsIn(range: DateRange): string[] {
  const months: string[] = [];
  for (let start = monthStart(range.from); start <= range.to; start = addMonths(start, 1))
    months.push(start.slice(0, 7));
  return months;
}

/** Ranges that hold the same days, each once and in order: those that touch are one. */
export function joined(ranges: readonly DateRange[]): DateRange[] {
  const spans: DateRange[] = [];
  for (const range of ranges.toSorted(
    (left, right) => Number(left.from > right.from) - Number(left.from < right.from),
  )) {
    const last = spans.at(-1);
    if (last && range.from <= addDays(last.to, 1)) last.to = later(last.to, range.to);
    else spans.push({ ...range });
  }
  return spans;
}

/** 1 is Monday, as in ISO 8601. */
export function weekday(text: Day): number {
  const sinceMonday = (toEpochDay(text) + 3) % 7; // Below zero before 1970.
  return ((sinceMonday + 7) % 7) + 1;
}

export function earlier(left: Day, right: Day): Day {
  return left < right ? left : right;
}

export function later(left: Day, right: Day): Day {
  return left > right ? left : right;
}

/** The business day of an instant in a zone, for example `Asia/Shanghai`. */
export function dayInZone(instant: Date, zone: string): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}

/** 0 to 23. */
export function hourInZone(instant: Date, zone: string): number {
  return Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(instant),
  );
}

function toEpochDay(text: Day): number {
  const { year, month, dayOfMonth } = partsOfDay(text);
  return Date.UTC(year, month - 1, dayOfMonth) / 86_400_000;
}

function fromEpochDay(epochDay: number): Day {
  return new Date(epochDay * 86_400_000).toISOString().slice(0, 10);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
