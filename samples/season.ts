import { addDays, daysInMonth, weekday } from '../src/base/dates.ts';
import { scaleTo } from './fit.ts';
import { between, randomFor } from './random.ts';
import type { Province, Year } from './shape.ts';

// How a year's sales spread over its months: quarter ends are strong, factories stand still around the Spring Festival,
// and 福建 has its high season in summer, which 2025 broke.

const springFestival: Record<Year, string> = {
  2022: '2022-02-01',
  2023: '2023-01-22',
  2024: '2024-02-10',
  2025: '2025-01-29',
};

const usual = [8.4, 8.2, 9.0, 7.9, 8.1, 9.1, 7.9, 8.0, 9.1, 8.0, 8.6, 10.1];
const summerSeason = [8.2, 8.0, 8.5, 7.8, 8.1, 8.5, 8.9, 9.0, 9.4, 8.1, 8.5, 9.8];
const brokenSummer = [8.6, 8.5, 9.2, 8.4, 8.7, 9.3, ...fallingFrom(9.3, [-0.021, -0.035, -0.042]), 7.9, 8.2, 9.3];

/** The twelve parts of a province's year, adding up to 1. */
export function monthShares(year: Year, province: Province): number[] {
  const weights = curve(year, province).map((weight, index) => weight * festivalFactor(year, index + 1));
  return scaleTo(weights, 1);
}

/** Monday to Friday without the public holidays that move sales. */
export function workingDays(year: Year, month: number): string[] {
  return daysOf(year, month).filter(isWorkday);
}

/** The day itself or the next on which people work. */
export function workdayFrom(date: string): string {
  return isWorkday(date) ? date : workdayFrom(addDays(date, 1));
}

/** The day itself or the last before it on which people work. */
export function workdayUntil(date: string): string {
  return isWorkday(date) ? date : workdayUntil(addDays(date, -1));
}

export function firstDay(year: Year, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

function curve(year: Year, province: Province): number[] {
  // The stated run July to September is exact, so no chance enters that year.
  if (province === '福建' && year === 2025) return brokenSummer;
  const random = randomFor(`season ${year} ${province}`);
  return (province === '福建' ? summerSeason : usual).map((weight) => weight * between(random, 0.988, 1.012));
}

/** From nine days before the festival to nine days after it customers order less than half of the usual. */
function festivalFactor(year: Year, month: number): number {
  const slow = { from: addDays(springFestival[year], -9), to: addDays(springFestival[year], 9) };
  const dates = daysOf(year, month);
  const slowDays = dates.filter((date) => date >= slow.from && date <= slow.to).length;
  return 1 - (0.55 * slowDays) / dates.length;
}

function isWorkday(date: string): boolean {
  return weekday(date) <= 5 && !isHoliday(date);
}

/** Beyond the sample's years the festival is taken to be on the first of February. */
function isHoliday(date: string): boolean {
  const year = date.slice(0, 4);
  const festival = springFestival[Number(year) as Year] ?? `${year}-02-01`;
  const holidays = [
    [`${year}-01-01`, `${year}-01-01`],
    [addDays(festival, -1), addDays(festival, 6)],
    [`${year}-05-01`, `${year}-05-03`],
    [`${year}-10-01`, `${year}-10-07`],
  ] as const;
  return holidays.some(([from, to]) => date >= from && date <= to);
}

function daysOf(year: Year, month: number): string[] {
  return Array.from({ length: daysInMonth(year, month) }, (_, index) => addDays(firstDay(year, month), index));
}

function fallingFrom(start: number, changes: number[]): number[] {
  let value = start;
  return changes.map((change) => (value *= 1 + change));
}
