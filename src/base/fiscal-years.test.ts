import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type DateRange, daysIn, weekday } from './dates.ts';
import { fiscalYearStart } from './fiscal-years.ts';
import {
  type CalendarUnit,
  inFiscalYears,
  parsePeriod,
  partsOf,
  preceding,
  printPeriod,
  rangeOf,
  yearBefore,
} from './periods.ts';

const read = (text: string, firstMonth = 4) => inFiscalYears(parsePeriod(text)!, firstMonth);
const range = (text: string, firstMonth: number) => Object.values(rangeOf(read(text, firstMonth))).join(' ');

test.each([
  ['FY2025', 1, '2025-01-01 2025-12-31'],
  ['FY2025', 4, '2025-04-01 2026-03-31'],
  ['FY2023', 3, '2023-03-01 2024-02-29'],
  ['FY2025H2', 10, '2026-04-01 2026-09-30'],
  ['FY2025Q4', 2, '2025-11-01 2026-01-31'],
  ['fy2025q1', 12, '2025-12-01 2026-02-28'],
  ['财年2025', 7, '2025-07-01 2026-06-30'],
  ['2025 财年 Q3', 7, '2026-01-01 2026-03-31'],
])('%s from month %i on is %s', (text, firstMonth, expected) => expect(range(text, firstMonth)).toBe(expected));

test.each(['FY25', 'FY1899', 'FY2200', 'FY2025Q5', 'FY2025H3', 'FY2025-07', 'FY2025..FY2026', 'ytd(FY2025)'])(
  '%s is no period',
  (text) => expect(parsePeriod(text)).toBeUndefined(),
);

test('periods of the calendar do not move with the fiscal year', () => {
  expect(range('2025', 4)).toBe('2025-01-01 2025-12-31');
  expect(range('2025Q1', 4)).toBe('2025-01-01 2025-03-31');
});

test.each([
  ['FY2025', 'FY2024', 'FY2024'],
  ['FY2025H1', 'FY2024H1', 'FY2024H2'],
  ['FY2025H2', 'FY2024H2', 'FY2025H1'],
  ['FY2025Q1', 'FY2024Q1', 'FY2024Q4'],
])('a year before %s is %s, just before it is %s', (text, before, previous) => {
  expect([yearBefore(read(text)), preceding(read(text))!].map(printPeriod)).toEqual([before, previous]);
});

test.each([
  ['2025-03-31', 4, '2024-04-01'],
  ['2025-04-01', 4, '2025-04-01'],
  ['2024-02-29', 1, '2024-01-01'],
  ['2024-02-29', 3, '2023-03-01'],
])('the fiscal year of %s from month %i on began on %s', (day, firstMonth, expected) =>
  expect(fiscalYearStart(day, firstMonth)).toBe(expected),
);

test.each<[string, CalendarUnit, string]>([
  ['FY2025', 'year', 'FY2025'],
  ['FY2025Q3', 'year', 'FY2025'],
  ['FY2025', 'quarter', 'FY2025Q1 FY2025Q2 FY2025Q3 FY2025Q4'],
  ['FY2025H2', 'quarter', 'FY2025Q3 FY2025Q4'],
  ['FY2025Q4', 'quarter', 'FY2025Q4'],
  ['FY2025Q4', 'month', '2026-01 2026-02 2026-03'],
])('%s by %s is %s', (text, unit, expected) =>
  expect(partsOf(read(text), unit).map(printPeriod).join(' ')).toBe(expected),
);

const years = fc.integer({ min: 1900, max: 2199 });
const firstMonths = fc.integer({ min: 1, max: 12 });
const fiscalTexts = fc
  .tuple(years, fc.constantFrom('', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'))
  .map(([year, part]) => `FY${year}${part}`);
const dates = fc.integer({ min: 0, max: 100_000 }).map((offset) => addDays('1920-01-01', offset));
const anyText = fc.oneof(
  fiscalTexts,
  years.map(String),
  fc.tuple(years, fc.integer({ min: 1, max: 2 })).map(([year, half]) => `${year}H${half}`),
  fc.tuple(years, fc.integer({ min: 1, max: 4 })).map(([year, quarter]) => `${year}Q${quarter}`),
  fc.tuple(years, fc.integer({ min: 1, max: 52 })).map(([year, week]) => `${year}W${String(week).padStart(2, '0')}`),
  dates,
  dates.map((day) => day.slice(0, 7)),
  dates.map((day) => `ytd(${day})`),
  dates.map((day) => `r12(${day.slice(0, 7)})`),
);

const adjoin = (ranges: DateRange[]) =>
  ranges.every((each, index) => index === 0 || addDays(ranges[index - 1]!.to, 1) === each.from);

test('what any period prints reads back as that period', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const period = parsePeriod(text)!;
      expect(printPeriod(period)).toBe(text);
      expect(parsePeriod(printPeriod(period))).toEqual(period);
    }),
  );
});

test('the period before ends the day before, and a fiscal year ends where the next begins', () => {
  fc.assert(
    fc.property(fiscalTexts, firstMonths, (text, firstMonth) => {
      const period = read(text, firstMonth);
      expect(adjoin([rangeOf(preceding(period)!), rangeOf(period)])).toBe(true);
    }),
  );
});

test('fiscal quarters and months cover their fiscal year without gap or overlap', () => {
  fc.assert(
    fc.property(fiscalTexts, firstMonths, fc.constantFrom<CalendarUnit>('quarter', 'month'), (text, first, unit) => {
      const whole = rangeOf(read(text, first));
      const parts = partsOf(read(text, first), unit).map(rangeOf);
      expect(adjoin(parts)).toBe(true);
      expect({ from: parts[0]!.from, to: parts.at(-1)!.to }).toEqual(whole);
    }),
  );
});

test('a fiscal year holds the days whose fiscal year it is', () => {
  fc.assert(
    fc.property(dates, firstMonths, (day, firstMonth) => {
      const from = fiscalYearStart(day, firstMonth);
      const whole = rangeOf(read(`FY${from.slice(0, 4)}`, firstMonth));
      expect(whole.from).toBe(from);
      expect(whole.from <= day && day <= whole.to).toBe(true);
    }),
  );
});

test('the year before 29 February has no more days than the year before its month', () => {
  expect(printPeriod(yearBefore(parsePeriod('2024-02-29')!))).toBe('2023-02-28');
  expect(rangeOf(yearBefore(read('FY2024Q4', 3)))).toEqual({ from: '2023-12-01', to: '2024-02-29' });
});

test('weeks are seven days from Monday, 53 of them in a long year, and follow each other', () => {
  fc.assert(
    fc.property(years, fc.integer({ min: 1, max: 53 }), (year, week) => {
      const period = parsePeriod(`${year}W${week}`);
      const long = [weekday(`${year}-01-01`), weekday(`${year}-12-31`)].includes(4); // A year with 53 Thursdays.
      expect(period !== undefined).toBe(week < 53 || long);
      if (!period) return;
      expect([weekday(rangeOf(period).from), daysIn(rangeOf(period))]).toEqual([1, 7]);
      expect(adjoin([rangeOf(preceding(period)!), rangeOf(period)])).toBe(true);
    }),
  );
});
