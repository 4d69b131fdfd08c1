import { expect, test } from 'vitest';
import { randomFor } from './random.ts';

test('a purpose gives the same numbers every time, another purpose others', () => {
  const first = Array.from({ length: 5 }, randomFor('lines 2025-07 福建'));
  expect(Array.from({ length: 5 }, randomFor('lines 2025-07 福建'))).toEqual(first);
  expect(Array.from({ length: 5 }, randomFor('lines 2025-08 福建'))).not.toEqual(first);
});

test('the numbers of a purpose never change', () => {
  expect(Array.from({ length: 3 }, randomFor('fixed')).map((value) => value.toFixed(6))).toEqual([
    '0.540165',
    '0.726847',
    '0.272820',
  ]);
});
