import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAt, withNumbers } from './spans.ts';

const marked = (spans: { text: string; number?: string }[]) =>
  spans.map(({ text, number }) => (number ? `[${number} ${text}]` : text)).join('');

test('a text is cut at its numbers', () => {
  const numbers = [
    { id: 'n1', start: 3, end: 9 },
    { id: 'n2', start: 12, end: 15 },
  ];
  expect(marked(cutAt('销售额12.8亿元,增长15%', numbers))).toBe('销售额[n1 12.8亿元],增长[n2 15%]');
});

test('whatever places are asked, the text stays whole', () => {
  const place = fc.tuple(fc.integer({ min: -2, max: 40 }), fc.integer({ min: -2, max: 40 }));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(place), (text, places) => {
      const spans = cutAt(
        text,
        places.map(([start, end], index) => ({ id: `n${index}`, start, end })),
      );
      expect(spans.map((span) => span.text).join('')).toBe(text);
    }),
  );
});

test('each number of a formula is found, the longer before one that it begins with, those alike in turn', () => {
  const numbers = [
    { id: 'a', text: '2.8亿元' },
    { id: 'b', text: '12.8亿元' },
    { id: 'c', text: '5' },
    { id: 'd', text: '5%' },
    { id: 'e', text: '5%' },
  ];
  expect(marked(withNumbers('12.8亿元 × 5% ÷ 2.8亿元 + 5 + 5%', numbers))).toBe(
    '[b 12.8亿元] × [d 5%] ÷ [a 2.8亿元] + [c 5] + [e 5%]',
  );
  expect(marked(withNumbers('5% ÷ 5% + 5% ÷ 5%', numbers))).toBe('[d 5%] ÷ [e 5%] + [d 5%] ÷ [e 5%]');
});

test('a sign that the formula writes apart is no part of the number', () => {
  expect(marked(withNumbers('(1 − 3.5%) − 1', [{ id: 'n1', text: '-3.5%' }]))).toBe('(1 − [n1 3.5%]) − 1');
});
