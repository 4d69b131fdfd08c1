import { expect, test } from 'vitest';
import { directionOf, moneyDecimal, plainDecimal, sharedUnit, signedText, splitUnit } from './number-text.ts';

test.each([
  ['12.80亿元', '12.80', '亿元'],
  ['-5,432.10万元', '-5,432.10', '万元'],
  ['¥1,280.00m', '¥1,280.00m', ''],
  ['11.3 pp', '11.3', 'pp'],
  ['15.3%', '15.3%', ''],
  ['1:4.2', '1:4.2', ''],
  ['—', '—', ''],
])('%s has the number %s', (text, number, unit) => {
  expect(splitUnit(text)).toEqual({ number, unit });
});

test('a unit moves to the header only when the whole column has it', () => {
  expect(sharedUnit(['2.90亿元', '—', '2.85亿元'])).toBe('亿元');
  expect(sharedUnit(['1.16亿元', '9,121.73万元'])).toBeUndefined();
  expect(sharedUnit(['28.6%', '5.2%'])).toBeUndefined();
});

test('a decimal of the database is written without losing a digit', () => {
  expect(plainDecimal('41.000000')).toBe('41');
  expect(plainDecimal('-1234567.500000')).toBe('-1,234,567.5');
  expect(moneyDecimal('14164.270000')).toBe('14,164.27');
  expect(moneyDecimal('-0.500000')).toBe('-0.50');
});

test('a change says its direction and its sign', () => {
  expect([directionOf(0.153, '15.3%'), signedText(0.153, '15.3%')]).toEqual(['up', '+15.3%']);
  expect([directionOf(-2, '-2.0'), signedText(-2, '-2.0')]).toEqual(['down', '-2.0']);
});

test('a change that rounds to nothing has no direction', () => {
  expect([directionOf(0.0001, '0.0%'), signedText(0.0001, '0.0%')]).toEqual(['flat', '0.0%']);
});
