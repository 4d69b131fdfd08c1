import { expect, test } from 'vitest';
import { textOf } from '../../../figures/writing/spans.ts';
import type { Block } from '../../blocks.ts';
import { outlineWordsEn } from '../../words/en-outline.ts';
import { outlineWordsZh } from '../../words/zh-outline.ts';
import { blocksOf } from './markdown.ts';
import { sectioned } from './sections.ts';
import { openSlots } from './slots.ts';

function blocks(markdown: string, words = outlineWordsZh): Block[] {
  const slots = openSlots();
  return sectioned(blocksOf(slots.text(markdown), slots), words);
}

const headings = (markdown: string, words = outlineWordsZh) =>
  blocks(markdown, words).flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []));

test('headings are numbered, and one below which nothing stands is left out with its number', () => {
  const markdown = '# 甲\n\n## 空\n\n## 子\n\n### 孙\n\n文\n\n# 空\n\n## 也空\n\n# 乙\n\n文\n\n# 附录 {-}\n\n文';
  expect(headings(markdown)).toEqual(['1 一、甲', '2 （一）子', '3 1. 孙', '1 二、乙', '1 附录']);
  expect(headings(markdown, outlineWordsEn)).toEqual(['1 1 甲', '2 1.1 子', '3 1.1.1 孙', '1 2 乙', '1 附录']);
});

test('sections beyond the tenth have numerals too', () => {
  const many = Array.from({ length: 21 }, () => '# 节\n\n文').join('\n\n');
  expect(headings(many).slice(9)).toContain('1 十一、节');
  expect(headings(many).at(-1)).toBe('1 二十一、节');
});

test.each([
  ['**注：**金额', [{ text: '注：', bold: true }, { text: '金额' }]],
  ['甲**乙**丙**丁', [{ text: '甲' }, { text: '乙', bold: true }, { text: '丙**丁' }]],
  ['a*b*c_d_ <b>&amp; `x` [y](z) > w', [{ text: 'a*b*c_d_ <b>&amp; `x` [y](z) > w' }]],
  ['\\*\\*甲', [{ text: '**甲' }]],
])('%s', (markdown, spans) => expect(blocks(markdown)).toEqual([{ kind: 'paragraph', spans }]));

test('a line that ends within Chinese leaves no blank, one between English words does', () => {
  expect(blocks('甲，\n乙').flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.spans)] : []))).toEqual([
    '甲，乙',
  ]);
  expect(blocks('one\ntwo').flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.spans)] : []))).toEqual([
    'one two',
  ]);
});

test('lists keep their items, those within others too; contents stand where they are asked for', () => {
  const [contents, list, ordered] = blocks('[[contents]]\n\n- 甲\n- 乙\n  - 丙\n\n1. 丁');
  expect(contents).toEqual({ kind: 'contents' });
  expect(list).toEqual({ kind: 'list', ordered: false, items: [[{ text: '甲' }], [{ text: '乙' }], [{ text: '丙' }]] });
  expect(ordered).toEqual({ kind: 'list', ordered: true, items: [[{ text: '丁' }]] });
});
