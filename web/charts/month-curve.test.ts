import { expect, test } from 'vitest';
import { monthsOf } from './month-curve.ts';

const row = (month: string) => ({ key: { month }, expr: `sales@${month}`, value: 1, text: '1', verdicts: [] });

test('this year and last year share the months of the curve', () => {
  const lines = [{ rows: [row('2025-02')] }, { rows: [row('2024-01'), row('2024-02')] }];
  expect(monthsOf(lines)).toEqual([1, 2]);
});
