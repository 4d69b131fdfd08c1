import { expect, test } from 'vitest';
import { fit, sumOf, transpose } from './fit.ts';

test('rows and columns come to their totals, and what is zero stays zero', () => {
  const table = fit(
    [
      [1, 2],
      [3, 0],
      [5, 5],
    ],
    { rows: [300_000, 200_000, 500_000], columns: [600_000, 400_000] },
  );
  expect(table.map((row) => Math.round(sumOf(row) / 10))).toEqual([30_000, 20_000, 50_000]);
  expect(transpose(table).map((column) => Math.round(sumOf(column) / 10))).toEqual([60_000, 40_000]);
  expect(table[1]?.[1]).toBe(0);
});

test('where zeros set rows and columns at odds, the columns hold', () => {
  expect(
    fit(
      [
        [1, 0],
        [0, 1],
      ],
      { rows: [30, 70], columns: [50, 50] },
    ),
  ).toEqual([
    [50, 0],
    [0, 50],
  ]);
});

test('a total that nothing can carry is a bug', () => {
  expect(() => fit([[0]], { rows: [1], columns: [1] })).toThrow('nothing can carry 1');
});
