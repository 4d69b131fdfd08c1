import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

const split = (whole: number, weights: number[], unit = 1) =>
  apportion(
    new Decimal(whole),
    weights.map((weight) => new Decimal(weight)),
    unit,
  ).map((part) => part.toNumber());

test.each<[number, number[], number, number[]]>([
  [100, [1, 1, 1], 1, [34, 33, 33]],
  [10, [3, 3, 4], 10, [0, 0, 10]],
  [70000, [61, 39], 10000, [40000, 30000]],
  [5, [2, -1, 3], 1, [2, 0, 3]],
  [5, [0, -1], 1, [0, 0]],
  [5, [], 1, []],
])('%s by %j in units of %s is %j', (whole, weights, unit, parts) =>
  expect(split(whole, weights, unit)).toEqual(parts),
);

test('parts add up to the whole, and none is a unit away from its own proportion', () => {
  const weights = fc.array(fc.integer({ min: -1000, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 200_000 }), (own, units) => {
      fc.pre(own.some((weight) => weight > 0));
      const parts = split(units * 10_000, own, 10_000);
      const sum = own.reduce((total, weight) => total + Math.max(weight, 0), 0);
      expect(parts.reduce((total, part) => total + part, 0)).toBe(units * 10_000);
      for (const [index, part] of parts.entries())
        expect(Math.abs(part - (units * 10_000 * Math.max(own[index]!, 0)) / sum)).toBeLessThan(10_000 + 1e-6);
    }),
  );
});
