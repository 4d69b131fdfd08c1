// Turns of phrase and calendar words of the English board and report.

import { type Day, partsOfDay } from '../../base/dates.ts';
import { type Period, printPeriod, rangeOf } from '../../base/periods.ts';
import type { ResolvedCondition } from '../../figures/tree/resolve.ts';
import type { Quoted } from '../../figures/writing/quoted.ts';
import { say, type Span } from '../../figures/writing/spans.ts';
import { directionOf, number, size } from '../../figures/writing/quoting.ts';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function dayEn(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${dayOfMonth} ${monthNames[month - 1]} ${year}`;
}

/** `2025-07` as July; with `withYear`, July 2025. */
export function monthEn(month: string, options: { withYear?: boolean } = {}): string {
  const name = monthNames[Number(month.slice(5)) - 1]!;
  return options.withYear ? `${name} ${month.slice(0, 4)}` : name;
}

export function isMonthEn(name: string): boolean {
  return monthNames.includes(name);
}

export function monthsEn(months: readonly string[]): string {
  const inRow =
    months.length > 2 && Number(months.at(-1)!.slice(5)) - Number(months[0]!.slice(5)) === months.length - 1;
  return inRow
    ? `${monthEn(months[0]!)} to ${monthEn(months.at(-1)!)}`
    : enumerate(months.map((month) => monthEn(month)));
}

export function periodEn(period: Period): string {
  switch (period.kind) {
    case 'year':
      return String(period.year);
    case 'half':
      return `the ${period.half === 1 ? 'first' : 'second'} half of ${period.year}`;
    case 'quarter':
      return `Q${period.quarter} ${period.year}`;
    case 'month':
      return monthEn(period.month, { withYear: true });
    case 'week':
      return `week ${period.week} of ${period.year}`;
    case 'day':
      return dayEn(period.day);
    case 'fiscal':
      return printPeriod(period)
        .replace(/^FY\d{4}/, '$& ')
        .trim();
    default:
      return `${dayEn(rangeOf(period).from)} to ${dayEn(rangeOf(period).to)}`;
  }
}

/** up 15.3% on the year before; without a rate, why there is none. */
export function growthEn(growth: Quoted): Span[] {
  const direction = directionOf(growth);
  if (direction === undefined) return say`${noGrowthEn(growth)}`;
  if (direction === 'level') return say`level with the year before (${number(growth)})`;
  const caveat = growth.verdicts.includes('missing_month') ? ' (months are missing; take it as a guide)' : '';
  return say`${direction} ${size(growth)} on the year before${caveat}`;
}

export function conditionEn({ members, negated }: ResolvedCondition): string {
  const names = members.map(({ name }) => name).join(' or ');
  return negated ? `without ${names}` : names;
}

export function enumerate(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function noGrowthEn({ verdicts }: Quoted): string {
  if (verdicts.includes('no_base')) return 'the ledger does not reach back to the year before';
  if (verdicts.includes('zero_base')) return 'no rate, since sales of the year before were zero';
  if (verdicts.includes('missing_month')) return 'no rate, since data of the year before are missing';
  if (verdicts.includes('out_of_scope')) return 'growth lies outside what you may see';
  return 'no comparison with the year before';
}
