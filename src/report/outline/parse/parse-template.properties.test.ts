import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../../figures/writing/spans.ts';
import { blocksOf } from '../render/markdown.ts';
import { openSlots } from '../render/slots.ts';
import { parseTemplate } from './parse-template.ts';

const pieces = [
  '{{',
  '}}',
  '{{#if ',
  '{{/if}}',
  '{{else}}',
  '{{#each ',
  '{{/each}}',
  ' as 省',
  'sales@P',
  '{province=',
  '"',
  '|',
];
const others = [
  '```table\n',
  '```',
  '\n',
  '<!--',
  '-->',
  '---\n',
  'title: ',
  '- ',
  '# ',
  '**',
  '@',
  ' by province',
  '\\{{',
  '𠮷',
  '(',
];
const scrap = fc.array(fc.oneof(fc.constantFrom(...pieces, ...others), fc.string({ unit: 'grapheme' })), {
  maxLength: 40,
});

test('whatever the text, it is read, and what is wrong with it lies within it', () => {
  fc.assert(
    fc.property(scrap, (parts) => {
      const text = parts.join('');
      for (const { offset, length, line, column } of parseTemplate(text).problems) {
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(text.length);
        expect(Math.min(length, line, column)).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

test('plain text loses no character on its way through Markdown', () => {
  const plain = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !/[#*_+\-`\\\s\d{<>~=\p{Z}\p{C}]/u.test(text));
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1 }), (paragraphs) => {
      const slots = openSlots();
      const blocks = blocksOf(slots.text(paragraphs.join('\n\n')), slots);
      expect(blocks.map((block) => block.kind === 'paragraph' && textOf(block.spans))).toEqual(paragraphs);
    }),
  );
});

test('a name is a name, whatever it looks like', () => {
  const name = fc.oneof(
    fc.constantFrom('**A**', '# x', '1. x', '- x', '---', '[[contents]]', '{{ x }}', '𠮷|}'),
    fc.string({ minLength: 1 }),
  );
  fc.assert(
    fc.property(name, (text) => {
      const slots = openSlots();
      const [block] = blocksOf(`${slots.spans([{ text: `x${text}x` }])}`, slots);
      expect(block).toEqual({ kind: 'paragraph', spans: [{ text: `x${text}x`.replace(/\s*[\r\n]+\s*/g, ' ') }] });
    }),
  );
});

test.each([
  ['a megabyte of text', '销售额'.repeat(350_000)],
  ['braces without end', '{{'.repeat(99_000)],
  ['braces without end, one a line', '{{\n'.repeat(60_000)],
  ['ifs in one another', '{{#if sales@P}}'.repeat(12_000)],
  ['loops in one another', '{{#each sales by province@P as 省}}\n'.repeat(5_000)],
  ['blocks without end', '```table\n'.repeat(20_000)],
  ['comments without end', '<!--'.repeat(49_000)],
  ['quotes without end', `{{ ${'"'.repeat(190_000)}`],
  ['brackets in a condition', `{{#if ${'('.repeat(150_000)}}}`],
  ['nots in a condition', `{{#if ${'not '.repeat(40_000)}}}`],
  ['a long word', `{{ ${'x'.repeat(190_000)} }}`],
  ['a long head', `---\n${'x: y\n'.repeat(30_000)}`],
  ['a long table', `\`\`\`table\n${'- a: sales@P\n'.repeat(10_000)}\`\`\``],
])('%s is read within two seconds', (_, text) => {
  const start = performance.now();
  expect(parseTemplate(text).problems.length).toBeLessThanOrEqual(100);
  expect(performance.now() - start).toBeLessThan(2000);
});

test.each([
  ['stars', '*a '.repeat(30_000)],
  ['bold without end', '**a'.repeat(30_000)],
  ['lists in one another', '- '.repeat(20_000)],
  ['lists deeper line by line', Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
  ['underscores', '_'.repeat(90_000)],
])('%s become blocks within two seconds', (_, markdown) => {
  const start = performance.now();
  blocksOf(markdown, openSlots());
  expect(performance.now() - start).toBeLessThan(2000);
});
