import { expect, test } from 'vitest';
import { isWithin, statedRange } from './stated-range.ts';

test.each([
  ['68%', [0.6751, 0.6849], [0.6749, 0.6851]],
  ['15.3%', [0.15251, 0.15349], [0.1524, 0.1536]],
  ['-2.1%', [-0.0205, -0.0214], [0.021, -0.0222]],
  ['12.8亿元', [1_275_000_001, 1_284_999_999], [1_274_999_999, 1_285_000_001]],
  ['4000万元', [39_995_000, 40_005_000], [3_990_000, 40_006_000]],
  ['1.2个百分点', [1.16, 1.24], [1.14, 0.012]],
  ['23家', [23], [22, 24, null]],
  ['300余家', [300, 317], [299]],
  ['1:4.2', [4.15, 4.24], [4.14, 0.24]],
])('%s is said of %j and not of %j', (text, inside, outside) => {
  const fits = (value: number | null) => isWithin(value, statedRange(text));
  expect(inside.filter((value) => !fits(value))).toEqual([]);
  expect(outside.filter(fits)).toEqual([]);
});
