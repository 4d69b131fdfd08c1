import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatValue } from '../../base/format.ts';
import { numbersIn, saysSame } from './meaning.ts';

test.each([
  ['12.80亿元', '12.8 亿元'],
  ['12.80亿元', '１２．８０亿元'],
  ['12.80亿元', '12.80\u00a0亿元'],
  ['12.80亿元', '128,000万元'],
  ['1,280.5', '1280.50'],
  ['1,280.5', '1 280.5'],
  ['1,280.5', '1，280.5'],
  ['-3.5%', '−3.5％'],
  ['15.3%', '15.3%，同比增长'],
  ['1:4.2', '1：4.2'],
  ['0.4个百分点', '0.4 百分点'],
  ['¥12.34m', '¥ 12.34m'],
])('%s is the same number as %s', (written, found) => {
  expect(saysSame(written, found)).toBe(true);
});

test.each([
  ['12.80亿元', '13.80亿元'],
  ['12.80亿元', '12.80万元'],
  ['12.80亿元', '约12.80亿元'],
  ['12.80亿元', '12.80亿元，占15.3%'],
  ['12.80亿元', ''],
  ['15.3%', '-15.3%'],
  ['15.3%', '15.3个百分点'],
  ['23', '23%'],
  ['1:4.2', '1:4.3'],
])('%s is another number than %s', (written, found) => {
  expect(saysSame(written, found)).toBe(false);
});

test('numbers are found in a sentence where they stand', () => {
  const text = '销售额12.80亿元，同比增长15.3%，23家。';
  expect(numbersIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['12.80亿元', '15.3%', '23']);
});

test('whatever is printed says the same typed without thousands, in full width or with spaces', () => {
  const number = fc.integer({ min: -1e12, max: 1e12 }).map((value) => value / 100);
  const unit = fc.constantFrom('CNY', 'ratio', 'pp', 'people', 'days', 'hours', 'score', 'count');
  const property = fc.property(number, unit, fc.constantFrom('zh' as const, 'en' as const), (value, of, language) => {
    const text = formatValue(value, of, { language });
    const wide = text.replace(/[0-9.%,-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    for (const typed of [text.replaceAll(',', ''), wide, ` ${text} `])
      expect([text, typed, saysSame(text, typed)]).toEqual([text, typed, true]);
  });
  fc.assert(property, { endOnFailure: true });
});

test('another digit is another number', () => {
  const property = fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (one, other) => {
    fc.pre(one !== other);
    expect(saysSame(formatValue(one, 'count'), formatValue(other, 'count'))).toBe(false);
  });
  fc.assert(property);
});
