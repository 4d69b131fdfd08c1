// Fiscal years, named by the calendar year in which they begin. Text says which year, not when it begins: until the
// company's first month is put in, a fiscal year is the calendar year.

import { addMonths, type DateRange, type Day, monthEnd, partsOfDay } from './dates.ts';

export interface FiscalPeriod {
  kind: 'fiscal';
  year: number;
  part?: FiscalPart;
  /** 1 is January. */
  firstMonth: number;
}

/** The first half, the third quarter. */
export interface FiscalPart {
  unit: 'half' | 'quarter';
  number: number;
}

const monthsIn = { year: 12, half: 6, quarter: 3 } as const;

/** Reads `FY2025`, `FY2025H1`, `财年2025Q3`, `2025财年`. */
export function parseFiscal(text: string): FiscalPeriod | undefined {
  const match = /^(?:(?:FY|财年)(\d{4})|(\d{4})财年)(?:H([12])|Q([1-4]))?$/i.exec(text);
  if (!match) return undefined;
  const year = Number(match[1] ?? match[2]);
  const part = partOf(match[3], match[4]);
  return { kind: 'fiscal', year, ...(part && { part }), firstMonth: 1 };
}

export function printFiscal({ year, part }: FiscalPeriod): string {
  if (!part) return `FY${year}`;
  return `FY${year}${part.unit === 'half' ? 'H' : 'Q'}${part.number}`;
}

export function fiscalRange({ year, part, firstMonth }: FiscalPeriod): DateRange {
  const length = monthsIn[part?.unit ?? 'year'];
  const begin = `${year}-${String(firstMonth).padStart(2, '0')}-01`;
  const from = addMonths(begin, length * ((part?.number ?? 1) - 1));
  return { from, to: monthEnd(addMonths(from, length - 1)) };
}

/** The first day of the fiscal year that a day lies in. */
export function fiscalYearStart(day: Day, firstMonth: number): Day {
  const { year, month } = partsOfDay(day);
  return fiscalRange({ kind: 'fiscal', year: month < firstMonth ? year - 1 : year, firstMonth }).from;
}

/** The fiscal year, half or quarter just before. */
export function fiscalBefore({ part, ...period }: FiscalPeriod): FiscalPeriod {
  if (!part) return { ...period, year: period.year - 1 };
  const { unit, number } = part;
  if (number > 1) return { ...period, part: { unit, number: number - 1 } };
  return { ...period, year: period.year - 1, part: { unit, number: monthsIn.year / monthsIn[unit] } };
}

/** The fiscal year, half or quarter just after. */
export function fiscalAfter({ part, ...period }: FiscalPeriod): FiscalPeriod {
  if (!part) return { ...period, year: period.year + 1 };
  const { unit, number } = part;
  if (number < monthsIn.year / monthsIn[unit]) return { ...period, part: { unit, number: number + 1 } };
  return { ...period, year: period.year + 1, part: { unit, number: 1 } };
}

/** The fiscal year that a fiscal period lies in, or the fiscal quarters that make it up. */
export function fiscalParts(period: FiscalPeriod, unit: 'year' | 'quarter'): FiscalPeriod[] {
  const { kind, year, firstMonth } = period;
  if (unit === 'year') return [{ kind, year, firstMonth }];
  return quartersOf(period).map((number) => ({ kind, year, part: { unit, number }, firstMonth }));
}

function partOf(half: string | undefined, quarter: string | undefined): FiscalPart | undefined {
  if (half !== undefined) return { unit: 'half', number: Number(half) };
  return quarter === undefined ? undefined : { unit: 'quarter', number: Number(quarter) };
}

function quartersOf({ part }: FiscalPeriod): number[] {
  if (!part) return [1, 2, 3, 4];
  return part.unit === 'quarter' ? [part.number] : [part.number * 2 - 1, part.number * 2];
}
