import { expect, test } from 'vitest';
import { type Span, say, textOf } from '../writing/spans.ts';
import { sentenceOf } from './sentences.ts';

const part = (text: string): Span[] => say`${text}`;
const whole = part('整体增长15.3%');

test('problems of one rule are one sentence, and what they are held against is said once', () => {
  const said = [part('福建增长5.2%'), part('江西增长3.8%')];
  expect(textOf(sentenceOf(said, { against: whole, language: 'zh' }))).toBe(
    '福建增长5.2%；江西增长3.8%；整体增长15.3%。',
  );
});

test('what the stake comes to is said last', () => {
  const sentence = sentenceOf([part('福建增长5.2%')], { against: whole, comesTo: '可多得1.00元', language: 'zh' });
  expect(textOf(sentence)).toBe('福建增长5.2%，整体增长15.3%；可多得1.00元。');
});

test.each([
  ['sales of 福建 fell', 'Sales of 福建 fell.'],
  ['iPad cases fell', 'iPad cases fell.'],
  ['福建 fell', '福建 fell.'],
])('%s begins in English as a sentence does', (said, sentence) => {
  expect(textOf(sentenceOf([part(said)], { against: [], language: 'en' }))).toBe(sentence);
});
