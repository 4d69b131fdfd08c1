import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { formatValue, scaleOf } from './format.ts';

test.each([
  [1_280_000_000, 'CNY', '12.80亿元'],
  [-123_456.789, 'CNY', '-12.35万元'],
  [99_999_999, 'CNY', '10,000.00万元'],
  [8_500, 'CNY', '8,500.00元'],
  [0.286, 'ratio', '28.6%'],
  [-0.0004, 'ratio', '0.0%'],
  [1.24, 'pp', '1.2个百分点'],
  [40_123, 'count', '40,123'],
  [32, 'people', '32人'],
  [31.55, 'people', '31.6人'],
  [24, 'hours', '24小时'],
  [88.96, 'score', '89分'],
  [4.2, 'return', '1:4.2'],
  [null, 'ratio', '—'],
])('%s %s reads %s', (value, unit, text) => expect(formatValue(value, unit)).toBe(text));

test('a half is rounded away from zero, as people do', () => {
  expect(formatValue(0.1525, 'ratio')).toBe('15.3%');
  expect(formatValue(-0.1525, 'ratio')).toBe('-15.3%');
});

test('a column of money is written in one scale', () => {
  const column = (...values: number[]) =>
    values.map((value) => formatValue(value, 'CNY', { scale: scaleOf(values.map((each) => new Decimal(each))) }));
  expect(column(127_341_200, 85_350_800)).toEqual(['12,734.12万元', '8,535.08万元']);
  expect(column(620_000_000, 99_999_990)).toEqual(['6.20亿元', '1.00亿元']);
  expect(column(85, 0, -9_999)).toEqual(['85.00元', '0.00元', '-9,999.00元']);
});

test('growth shows its sign on request', () => {
  expect(formatValue(0.153, 'ratio', { signed: true })).toBe('+15.3%');
  expect(formatValue(0, 'ratio', { signed: true })).toBe('0.0%');
});
