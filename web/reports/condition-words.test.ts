import { expect, test } from 'vitest';
import { en as english } from '../words/en.ts';
import { zh as chinese } from '../words/zh.ts';
import { conditionWords } from './condition-words.ts';

test.each([
  ['region=浙江', '区域：浙江', 'Region: 浙江'],
  ['province=浙江,series="A, B"', '区域：浙江；系列：A, B', 'Region: 浙江; Series: A, B'],
  ['purchase>=500', 'purchase>=500', 'purchase>=500'],
  ['', '', ''],
])('%s', (conditions, zh, en) => {
  expect([conditionWords(conditions, chinese), conditionWords(conditions, english)]).toEqual([zh, en]);
});
