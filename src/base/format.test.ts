import { expect, test } from 'vitest';
import { formatValue } from './format.ts';

test.each([
  [1_280_000_000, 'CNY', '12.80亿元'],
  [-123_456.789, 'CNY', '-12.35万元'],
  [99_999_999, 'CNY', '10,000.00万元'],
  [8_500, 'CNY', '8,500.00元'],
  [0.286, 'ratio', '28.6%'],
  [-0.0004, 'ratio', '0.0%'],
  [1.24, 'pp', '1.2个百分点'],
  [40_123, 'count', '40,123'],
  [null, 'ratio', '—'],
])('%s %s reads %s', (value, unit, text) => expect(formatValue(value, unit)).toBe(text));

test('a half is rounded away from zero, as people do', () => {
  expect(formatValue(0.1525, 'ratio')).toBe('15.3%');
  expect(formatValue(-0.1525, 'ratio')).toBe('-15.3%');
});

test('growth shows its sign on request', () => {
  expect(formatValue(0.153, 'ratio', { signed: true })).toBe('+15.3%');
  expect(formatValue(0, 'ratio', { signed: true })).toBe('0.0%');
});
