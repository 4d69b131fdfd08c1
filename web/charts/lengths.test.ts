import { expect, test } from 'vitest';
import { barsOf } from './lengths.ts';

test('bars begin at zero and the longest fills the column', () => {
  expect(barsOf([50, 100, null])).toEqual([{ start: 0, length: 0.5 }, { start: 0, length: 1 }, null]);
});

test('with falls among the rises zero moves inwards', () => {
  expect(barsOf([3, -1])).toEqual([
    { start: 0.25, length: 0.75 },
    { start: 0, length: 0.25 },
  ]);
});

test('nothing but zeros has no length', () => {
  expect(barsOf([0, 0])).toEqual([
    { start: 0, length: 0 },
    { start: 0, length: 0 },
  ]);
});
