import { expect, test } from 'vitest';
import { audit } from '../audit.ts';
import { readText } from '../read/text.ts';

const untold = (text: string) => {
  const { relations, numbers } = audit(readText(text));
  const prints = new Map(numbers.map(({ id, text: print }) => [id, print]));
  return relations
    .filter(({ verdict }) => verdict === 'unverifiable')
    .map(({ reason, numbers: ids }) => `${reason}: ${ids.map((id) => prints.get(id)).join(' ')}`);
};

test.each([
  ['线上业务比上年翻一番。', 'no_base: 翻一番'],
  ['海外订单是上年的3.2倍。', 'no_base: 3.2倍'],
  ['外地客人客单价480元,高于本地客人150元。', 'two_readings: 150元 480元'],
  ['全年目标2亿元,实际完成1.8亿元以上,完成率92%。', 'open_input: 92% 2亿元 1.8亿元以上'],
])('what cannot be recomputed is said to be so, and why: %s', (text, expected) => {
  expect(untold(text)).toContain(expected);
});

test.each([
  '全年销售额1.2亿元,同比增长20%。',
  '线上业务由3000万元增至6000万元,比上年翻一番。',
  '海外订单64单,上年20单,是上年的3.2倍。',
  '外地客人客单价480元,本地客人330元,高于本地客人150元。',
  '全年完成1.2亿元,超过目标2000万元。',
  '我们要翻一番。',
])('nothing is where it can, or where nothing is claimed of the text: %s', (text) => {
  expect(untold(text)).toEqual([]);
});

test('a handful is told and no more', () => {
  expect(untold('甲业务比上年翻一番。\n'.repeat(30))).toHaveLength(5);
});

test('it is counted, and is no contradiction of its number', () => {
  const { summary, numbers, relations } = audit(readText('线上业务比上年翻一番。'));
  expect(summary).toMatchObject({ relations: 1, contradiction: 0, unverifiable: 1 });
  expect(numbers[0]!.verdict).toBe('unverifiable');
  expect(relations[0]).toMatchObject({ computed: null, explanation: '文中写翻一番，但没有写出作比较的数，无法验算。' });
});
