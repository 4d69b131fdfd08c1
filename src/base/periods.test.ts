import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysIn } from './dates.ts';
import { parsePeriod, partsOf, preceding, printPeriod, rangeOf, yearBefore } from './periods.ts';

const range = (text: string) => Object.values(rangeOf(parsePeriod(text)!)).join(' ');
const before = (text: string) => printPeriod(yearBefore(parsePeriod(text)!));
const previous = (text: string) => {
  const period = preceding(parsePeriod(text)!);
  return period && printPeriod(period);
};

test.each([
  ['2025', '2025-01-01 2025-12-31'],
  ['2025H2', '2025-07-01 2025-12-31'],
  ['2025Q1', '2025-01-01 2025-03-31'],
  ['2024-02', '2024-02-01 2024-02-29'],
  ['2025W01', '2024-12-30 2025-01-05'],
  ['2025-01..2025-03', '2025-01-01 2025-03-31'],
  ['2025-01-05..2025-02', '2025-01-05 2025-02-28'],
  ['ytd(2025-10-15)', '2025-01-01 2025-10-15'],
  ['r12(2025-02)', '2024-03-01 2025-02-28'],
])('%s is %s', (text, expected) => expect(range(text)).toBe(expected));

test.each([
  '9999',
  '2200',
  '2025-13',
  '2025-02-29',
  '2025Q5',
  '2025W53',
  '2025..2024',
  'ytd(2025)',
  '25',
  'yesterday',
  '',
])('%s is no period', (text) => expect(parsePeriod(text)).toBeUndefined());

test.each([
  ['2025Q3', '2024Q3'],
  ['2024-02-29', '2023-02-28'],
  ['2024-01..2024-02', '2023-01..2023-02'],
  ['2025-01..2025-02', '2024-01..2024-02'],
  ['ytd(2024-02-29)', 'ytd(2023-02-28)'],
  ['ytd(2025-02-28)', 'ytd(2024-02-29)'],
  ['2020W53', '2019W52'],
])('a year before %s is %s', (text, expected) => expect(before(text)).toBe(expected));

test.each([
  ['2025-01', '2024-12'],
  ['2025Q1', '2024Q4'],
  ['2025H2', '2025H1'],
  ['2025W01', '2024W52'],
  ['2025-03-01', '2025-02-28'],
  ['ytd(2025-03-01)', undefined],
])('before %s comes %s', (text, expected) => expect(previous(text)).toBe(expected));

test('the months of a period cover it without gap or overlap', () => {
  const periods = fc.tuple(fc.integer({ min: 1990, max: 2060 }), fc.constantFrom('', 'H1', 'H2', 'Q1', 'Q4', '-02'));
  fc.assert(
    fc.property(periods, ([year, part]) => {
      const period = parsePeriod(`${year}${part}`)!;
      const ranges = partsOf(period, 'month').map(rangeOf);
      expect(ranges.reduce((days, each) => days + daysIn(each), 0)).toBe(daysIn(rangeOf(period)));
      for (const [index, each] of ranges.entries())
        if (index) expect(addDays(ranges[index - 1]!.to, 1)).toBe(each.from);
    }),
  );
});

test('a printed period reads back as itself', () => {
  const texts = [
    '2025',
    '2025H1',
    '2025Q2',
    '2025-07',
    '2025-07-15',
    '2025W05',
    '2025-01..2025-06',
    'ytd(2025-10-15)',
    'r12(2025-12)',
  ];
  for (const text of texts) expect(printPeriod(parsePeriod(text)!)).toBe(text);
});
