// Which days are worked: weekdays, but for the holidays and swapped days that the State Council announces, but for what
// the company's own calendar says. A year nobody has announced follows its weekdays and is said to be unknown.

import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, type DateRange, type Day, daysIn, weekday } from '../base/dates.ts';
import type { Transaction } from '../db/database.ts';
import { type Standing, standing } from './standing.ts';

export interface WorkingDays {
  isWorkday(day: Day): boolean;
  /** How many days of a range are worked. */
  count(range: DateRange): number;
  /** Whether the holidays of a year are known; else its weekdays are counted. */
  isKnown(year: number): boolean;
  /** The last year whose holidays are known. */
  readonly knownThrough: number;
}

export interface CalendarDay {
  date: Day;
  workday: boolean;
}

/** The company's calendar as it was known at a version, over the one that was announced. */
export async function readWorkingDays(tx: Transaction, at: Standing): Promise<WorkingDays> {
  const days = await tx
    .selectFrom('calendar_day')
    .select(['date', 'workday'])
    .where(standing('calendar_day', at))
    .execute();
  return workingDaysOf(days);
}

/** The calendar that these days make of the announced one. */
export function workingDaysOf(days: readonly CalendarDay[]): WorkingDays {
  const special = new Map([...announcedDays, ...days.map(({ date, workday }) => [date, workday] as const)]);
  // Whoever announces a year names its National Day; a company's own days off alone do not make a year known.
  const isKnown = (year: number) => special.get(`${year}-10-01`) === false;
  const years = [...special.keys()].map((day) => Number(day.slice(0, 4)));
  return {
    isWorkday: (day) => special.get(day) ?? isWeekday(day),
    count: (range) => countWeekdays(range) + correction(special, range),
    isKnown,
    knownThrough: Math.max(...years.filter(isKnown)),
  };
}

const announcedDays: readonly (readonly [Day, boolean])[] = [
  ...Object.keys(announced.holidays).map((day) => [day, false] as const),
  ...Object.keys(announced.workdays).map((day) => [day, true] as const),
];

function isWeekday(day: Day): boolean {
  return weekday(day) <= 5;
}

function countWeekdays({ from, to }: DateRange): number {
  const days = Math.max(0, daysIn({ from, to }));
  const rest = Array.from({ length: days % 7 }, (_, index) => addDays(from, index));
  return Math.floor(days / 7) * 5 + rest.filter(isWeekday).length;
}

function correction(special: ReadonlyMap<Day, boolean>, { from, to }: DateRange): number {
  let sum = 0;
  for (const [day, works] of special) if (from <= day && day <= to) sum += Number(works) - Number(isWeekday(day));
  return sum;
}
