import { expect, test } from 'vitest';
import { unlikelyDays } from './unlikely-days.ts';

const ask = (days: [day: string, rows: number][], known: string[] = []) =>
  unlikelyDays(
    days.map(([day, rows]) => ({ day, rows })),
    { today: '2025-06-30', isKnown: (day) => known.includes(day.slice(0, 7)) },
  ).map(({ day }) => day);

test('a day more than a month ahead is asked about, one that is near is not', () => {
  expect(
    ask([
      ['2025-06-01', 500],
      ['2025-07-31', 1],
      ['2025-08-01', 1],
    ]),
  ).toEqual(['2025-08-01']);
});

test('days of the last century among others are asked about; a file of them is not, but for what no ledger holds', () => {
  expect(
    ask([
      ['1999-12-31', 1],
      ['2025-01-01', 3],
    ]),
  ).toEqual(['1999-12-31']);
  expect(
    ask([
      ['1900-01-05', 1],
      ['1997-01-01', 500],
      ['1998-06-30', 500],
    ]),
  ).toEqual(['1900-01-05']);
});

test('a few rows more than two years from all others are asked about', () => {
  expect(
    ask([
      ['2015-01-05', 3],
      ['2025-01-01', 400],
    ]),
  ).toEqual(['2015-01-05']);
  expect(
    ask([
      ['2023-01-02', 3],
      ['2025-01-01', 400],
    ]),
  ).toEqual([]);
  expect(
    ask([
      ['2015-01-05', 6],
      ['2025-01-01', 900],
    ]),
  ).toEqual([]);
});

test('in a small file two years may well be two orders, and a month that the ledger knows is no slip', () => {
  expect(
    ask([
      ['2015-01-05', 1],
      ['2025-01-01', 9],
    ]),
  ).toEqual([]);
  expect(
    ask(
      [
        ['2015-01-05', 3],
        ['2025-01-01', 400],
      ],
      ['2015-01'],
    ),
  ).toEqual([]);
});
