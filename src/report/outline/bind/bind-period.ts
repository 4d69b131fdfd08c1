// The periods of a template, once the period of the report is known.

import { addMonths, type DateRange, type Day, monthsIn } from '../../../base/dates.ts';
import { fiscalParts } from '../../../base/fiscal-years.ts';
import { following, partsOf, type Period, preceding, rangeOf, yearBefore } from '../../../base/periods.ts';
import type { PeriodPart, PeriodRef } from '../tree.ts';

export function bindPeriod(ref: PeriodRef, report: Period): Period {
  switch (ref.kind) {
    case 'fixed':
      return ref.period;
    case 'span':
      return {
        kind: 'span',
        from: rangeOf(bindPeriod(ref.from, report)).from,
        to: rangeOf(bindPeriod(ref.to, report)).to,
      };
    case 'report': {
      const shifted = ref.unit === 'year' ? byYears(report, ref.shift) : byPeriods(report, ref.shift);
      return ref.part === undefined ? shifted : partOf(shifted, ref.part);
    }
  }
}

function byPeriods(period: Period, count: number): Period {
  const step = count < 0 ? preceding : following;
  let moved = period;
  for (let index = 0; index < Math.abs(count); index += 1) moved = step(moved) ?? moved;
  return moved;
}

function byYears(period: Period, count: number): Period {
  let moved = period;
  for (let index = 0; index > count; index -= 1) moved = yearBefore(moved);
  for (let index = 0; index < count; index += 1) moved = yearAfter(moved);
  return moved;
}

function yearAfter(period: Period): Period {
  if ('year' in period) return { ...period, year: period.year + 1 };
  if ('month' in period) return { ...period, month: addMonths(`${period.month}-01`, 12).slice(0, 7) };
  const { from, to } = rangeOf(period);
  return { kind: 'span', from: addMonths(from, 12), to: addMonths(to, 12) };
}

function partOf(period: Period, part: PeriodPart): Period {
  const { from, to } = rangeOf(period);
  const year = yearOf(period);
  if (part === 'year') return year;
  if (part === 'ytd') return upTo(rangeOf(year), to, year);
  const unit = ({ quarter: 'quarter', qtd: 'quarter', month: 'month', mtd: 'month' } as const)[part];
  if (unit) return part.endsWith('td') ? upToDay(unitAround(to, unit), to) : unitAround(to, unit);
  if (part === 'r12') return { kind: 'r12', month: to.slice(0, 7) };
  if (part === 'from' || part === 'to') return { kind: 'day', day: part === 'from' ? from : to };
  return withinYear(year, part[0] as 'H' | 'Q' | 'M', Number(part.slice(1)));
}

// A week is of the year that it is counted in.
function yearOf(period: Period): Period {
  if (period.kind === 'fiscal') return fiscalParts(period, 'year')[0]!;
  return { kind: 'year', year: 'year' in period ? period.year : Number(rangeOf(period).to.slice(0, 4)) };
}

function upTo(whole: DateRange, to: Day, year: Period): Period {
  if (whole.to <= to) return year;
  return year.kind === 'fiscal' ? { kind: 'span', from: whole.from, to } : { kind: 'ytd', day: to };
}

/** The calendar month or quarter of a day. */
function unitAround(day: Day, unit: 'month' | 'quarter'): Period {
  return partsOf({ kind: 'day', day }, unit)[0]!;
}

function upToDay(whole: Period, to: Day): Period {
  const { from, to: end } = rangeOf(whole);
  return end <= to ? whole : { kind: 'span', from, to };
}

function withinYear(year: Period, unit: 'H' | 'Q' | 'M', number: number): Period {
  if (unit === 'M') return { kind: 'month', month: monthsIn(rangeOf(year)).find(isMonth(number))! };
  if (year.kind === 'fiscal') return { ...year, part: { unit: unit === 'H' ? 'half' : 'quarter', number } };
  const calendar = year as Extract<Period, { kind: 'year' }>;
  return unit === 'H'
    ? { kind: 'half', year: calendar.year, half: number }
    : { kind: 'quarter', year: calendar.year, quarter: number };
}

function isMonth(number: number): (month: string) => boolean {
  return (month) => Number(month.slice(5)) === number;
}
