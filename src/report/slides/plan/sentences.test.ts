import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Span, textOf } from '../../../figures/writing/spans.ts';
import { emsOf, linesOf } from '../measure.ts';
import { clipped, clippedText, sentencesOf } from './sentences.ts';

const spans: fc.Arbitrary<Span[]> = fc.array(
  fc.oneof(
    fc
      .array(fc.constantFrom('甲', '，', '。', '；', 'a', ' ', '.', '\u{1f600}'), { minLength: 1, maxLength: 20 })
      .map((signs) => ({ text: signs.join('') })),
    fc.constantFrom('12.80亿元', '¥1,280.00m').map((text) => ({ text, expr: 'sales@2025' })),
  ),
  { maxLength: 12 },
);

test('sentences end at full stops, and the point of a number is none', () => {
  const told = sentencesOf([
    { text: '增长' },
    { text: '12.80亿元', expr: 'x' },
    { text: '。第二句。It grew. By much.' },
  ]);
  expect(told.map(textOf)).toEqual(['增长12.80亿元。', '第二句。', 'It grew.', 'By much.']);
});

test('a long sentence ends behind a clause', () => {
  expect(textOf(clipped([{ text: '甲乙丙丁戊己，庚辛壬，子丑寅卯。' }], 11))).toBe('甲乙丙丁戊己，庚辛壬。');
});

test('whatever is clipped is no wider than its room, and every number in it is whole', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 3, max: 60 }), (sentence, room) => {
      const told = clipped(sentence, room);
      expect(emsOf(textOf(told))).toBeLessThanOrEqual(room);
      const numbers = told.filter(({ expr }) => expr !== undefined).map(({ text }) => text);
      expect(numbers.every((text) => ['12.80亿元', '¥1,280.00m'].includes(text))).toBe(true);
    }),
  );
});

test('sentences put together are the paragraph, but for the blanks between them', () => {
  fc.assert(
    fc.property(spans, (paragraph) => {
      const bare = (told: Span[]) => textOf(told).replace(/\s/g, '');
      expect(bare(sentencesOf(paragraph).flat())).toBe(bare(paragraph));
    }),
  );
});

test('a text keeps its width, no character of it is halved', () => {
  expect(clippedText('甲乙丙丁戊', 3)).toBe('甲乙…');
  expect(clippedText('\u{1f600}\u{1f600}\u{1f600}', 2.5)).toBe('\u{1f600}…');
});

test('digits are narrower than Chinese characters, and a line that is full is followed by another', () => {
  expect(emsOf('2025')).toBeLessThan(emsOf('二〇二五'));
  expect(linesOf('甲'.repeat(40), 10, 24)).toBe(2);
});
