import { expect, test } from 'vitest';
import { moneyTick } from './ticks.ts';

test('the ticks of a money axis are short', () => {
  expect([0, 5e7, 1.5e8].map((value) => moneyTick(value, 'zh'))).toEqual(['0', '5,000万', '1.5亿']);
  expect(moneyTick(5e7, 'en')).toBe('¥50m');
});
