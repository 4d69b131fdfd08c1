import { expect, test } from 'vitest';
import { spread } from './spread.ts';

test('places too close together part to both sides', () => {
  expect(spread([10, 14], 10)).toEqual([7, 17]);
});

test('places far enough apart stay', () => {
  expect(spread([50, 10, 30], 18)).toEqual([50, 10, 30]);
});
