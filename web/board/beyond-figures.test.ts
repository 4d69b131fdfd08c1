import { expect, test } from 'vitest';
import { beyond } from './beyond-figures.ts';

test('the period and the filters stand in every expression', () => {
  const { lost, growthByTier } = beyond('2025H1', 'region=浙江,series=A');
  expect(lost).toBe('customers.lost{region=浙江,series=A}@2025H1');
  expect(growthByTier).toBe('sales:yoy{region=浙江,series=A} by tier@2025H1');
});

test('without filters there are no braces', () => expect(beyond('2025', undefined).lost).toBe('customers.lost@2025'));
