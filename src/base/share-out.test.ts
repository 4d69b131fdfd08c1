import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOut } from './share-out.ts';

test.each([
  [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
  [-100n, [1n, 1n, 1n], [-34n, -33n, -33n]],
  [10n, [60n, 40n], [6n, 4n]],
  [1n, [1n, 2n], [0n, 1n]],
  [5n, [0n, 1n], [0n, 5n]],
])('%s by %s is %s', (total, weights, parts) => {
  expect(shareOut(total, weights)).toEqual(parts);
});

test('the parts add up, and none is off by a whole unit', () => {
  const weights = fc.array(fc.bigInt({ min: 1n, max: 1000n }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), weights, (total, by) => {
      const parts = shareOut(total, by);
      const sum = by.reduce((all, each) => all + each, 0n);
      expect(parts.reduce((all, each) => all + each, 0n)).toBe(total);
      for (const [index, part] of parts.entries()) {
        const off = part * sum - total * by[index]!;
        expect(off < sum && off > -sum).toBe(true);
      }
    }),
  );
});
