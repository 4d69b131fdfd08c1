import { expect, test } from 'vitest';
import { audit } from '../../audit.ts';
import { readText } from '../../read/text.ts';

const accused = (text: string) => {
  const { relations, numbers } = audit(readText(text));
  const prints = new Map(numbers.map(({ id, text: print }) => [id, print]));
  return relations
    .filter(({ verdict }) => verdict === 'contradiction')
    .map(({ kind, numbers: ids }) => `${kind}: ${ids.map((id) => prints.get(id)).join(' ')}`);
};

test.each([
  ['茶饮去年卖出3.52万杯,今年做到4.36万杯,增长33.9%。', 'growth: 33.9% 4.36万 3.52万'],
  ['油价每升7.85元,比上年的7.31元上涨9.4%。', 'growth: 9.4% 7.85元 7.31元'],
  ['年末企业用户5,318家,其中海外用户67家,占用户总数的3.3%。', 'share: 3.3% 67家 5,318家'],
  ['邀约客户137组,到访61组,到访率54.5%。', 'share: 54.5% 61组 137组'],
  ['授信4,000万元,已用2,730万元,余1,720万元。', 'delta: 1,720万元 4,000万元 2,730万元'],
  ['今年新签58家,解约31家,净增37家。', 'delta: 37家 58家 31家'],
  ['全年签单1,364套,总金额23.87亿元,套均157万元。', 'per_capita: 157万元 23.87亿元 1,364套'],
  ['报名73户,定金每户3,000元,共收定金29.1万元。', 'product: 29.1万元 73户 3,000元'],
])('numbers that a sentence ties to one another are accused where they cannot be: %s', (text, expected) => {
  expect(accused(text)).toEqual([expected]);
});

test.each([
  '去年新店卖出3.52万杯,今年老店做到4.36万杯,增长33.9%。',
  '企业用户5,318家,海外收入1.2亿元,占用户消费的3.3%。',
  '邀约客户137组,到访61组,满意率54.5%。',
  '授信4,000万元,已用2,730万元,另有存款1,720万元。',
  '今年新签58家,培训31家,净增37家。',
  '全年签单1,364套,首付8.21亿元,总金额23.87亿元,套均157万元。',
  '报名73户,定金每户3,000元,另收服务费29.1万元。',
])('what may be read in two ways is not: %s', (text) => {
  expect(accused(text)).toEqual([]);
});
