import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatValue } from '../../base/format.ts';
import { canBePrintOf } from './printed.ts';

const listed = (text: string, value: number, unit: string) =>
  canBePrintOf({ id: '', name: '', expr: '', definitionHash: '', text, value, unit });

test.each([
  ['12.80亿元', 1279999787.44, 'CNY'],
  ['127,999.98', 1279999787.44, 'CNY'],
  ['3.5%', -0.0351, 'ratio'],
  ['11.3%', 1.113, 'ratio'],
  ['1:4.2', 4.21, 'ratio'],
  ['持平', 0, 'ratio'],
])('%s can be printed of %d %s', (text, value, unit) => {
  expect(listed(text, value, unit)).toBe(true);
});

test.each([
  ['13.80亿元', 1279999787.44, 'CNY'],
  ['16.3%', 0.153, 'ratio'],
  ['24', 23, 'count'],
])('%s cannot be printed of %d %s', (text, value, unit) => {
  expect(listed(text, value, unit)).toBe(false);
});

test('whatever is printed of a value is known to be so', () => {
  const number = fc.integer({ min: -1e12, max: 1e12 }).map((value) => value / 1000);
  const unit = fc.constantFrom('CNY', 'ratio', 'pp', 'people', 'hours', 'score', 'count');
  const property = fc.property(number, unit, (value, of) => {
    const text = formatValue(value, of);
    expect([text, listed(text, value, of)]).toEqual([text, true]);
  });
  fc.assert(property, { endOnFailure: true });
});
