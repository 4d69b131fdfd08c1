import { expect, test } from 'vitest';
import type { Block } from '../blocks.ts';
import { compareSections } from './compare-sections.ts';
import { sectionsOf } from './sections.ts';

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const told = (before: string, number: string): Block => ({
  kind: 'paragraph',
  spans: [{ text: before }, { text: number, expr: 'sales@2025' }, { text: '。' }],
});

test('a section is known by its title, whatever numeral stands before it', () => {
  const blocks = [heading('二、客户开发'), told('新增', '3家'), heading('（三）费用'), heading('1.2 目标')];
  expect(sectionsOf(blocks)).toEqual([{ title: '客户开发', paragraphs: [{ text: '新增3家。', wording: '新增▢。' }] }]);
});

test('another number is told from another wording', () => {
  const left = sectionsOf([
    heading('一、总体'),
    told('销售额', '1亿元'),
    told('同比增长', '3%'),
    heading('二、费用'),
    told('费用', '1元'),
  ]);
  const right = sectionsOf([heading('一、总体'), told('销售额', '2亿元'), told('同比下降', '3%')]);
  expect(compareSections(left, right)).toEqual([
    { title: '总体', state: 'changed', reworded: [{ left: '同比增长3%。', right: '同比下降3%。' }], renumbered: 1 },
    { title: '费用', state: 'only_left', reworded: [{ left: '费用1元。', right: '' }], renumbered: 0 },
  ]);
  expect(compareSections(left, left)).toEqual([]);
});
