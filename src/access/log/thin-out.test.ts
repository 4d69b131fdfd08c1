import { expect, test } from 'vitest';
import { thinOut } from './thin-out.ts';

const told = (keys: readonly string[], options = {}) => {
  const count = thinOut({ now: () => 0, free: 3, ...options });
  return keys.map((key) => count(key)).filter((times) => times !== undefined);
};
const often = (times: number, key = 'a') => Array.from({ length: times }, () => key);

test('the first few are told, then ever fewer', () => {
  expect(told(often(100))).toEqual([1, 2, 3, 6, 12, 24, 48, 96]);
});

test('a million of the same are told some thirty times', () => {
  expect(told(often(1_000_000), { free: 10 })).toHaveLength(26);
});

test('other things are counted apart', () => {
  expect(told([...often(5, 'a'), ...often(2, 'b')])).toEqual([1, 2, 3, 1, 2]);
});

test('after an hour without another it begins anew', () => {
  let now = 0;
  const count = thinOut({ now: () => now, free: 1 });
  expect([count('a'), count('a'), count('a')]).toEqual([1, 2, undefined]);
  now += 3_600_000;
  expect(count('a')).toBe(1);
});

test('whoever makes up ever new things fills no memory', () => {
  const count = thinOut({ now: () => 0, free: 1, most: 2 });
  for (const key of ['a', 'b', 'c']) count(key);
  expect([count('c'), count('a')]).toEqual([2, 1]);
});
