import { expect, test } from 'vitest';
import { quoted } from '../../../test/support/quoted.ts';
import { formatValue } from '../../base/format.ts';
import type { Quoted } from '../../figures/writing/quoted.ts';
import { textOf } from '../../figures/writing/spans.ts';
import { outlineWordsEn } from './en-outline.ts';
import { outlineWordsZh } from './zh-outline.ts';

const zh = outlineWordsZh.wording;
const en = outlineWordsEn.wording;
const english = (number: Quoted): Quoted => ({
  ...number,
  text: formatValue(number.value, number.unit, { language: 'en' }),
});

test.each<[Quoted, 'year' | 'month' | 'quarter', string, string]>([
  [quoted(0.153), 'year', '同比增长15.3%', 'up 15.3% on the year before'],
  [quoted(-0.035), 'year', '同比下降3.5%', 'down 3.5% on the year before'],
  [quoted(0.0001), 'year', '与上年同期基本持平（0.0%）', 'level with the year before (0.0%)'],
  [quoted(-0.021), 'month', '环比下降2.1%', 'down 2.1% on the period before'],
  [quoted(0.4), 'quarter', '环比增长40.0%', 'up 40.0% on the quarter before'],
  [
    quoted(null, 'ratio', 'no_base'),
    'year',
    '账册未覆盖上年同期，无法同比',
    'not comparable, since the ledger does not reach back to the year before',
  ],
  [quoted(null, 'ratio', 'zero_base'), 'month', '上期为零，无法计算环比', 'no rate, since the period before was zero'],
  [
    quoted(null, 'ratio', 'missing_month'),
    'year',
    '上年同期数据缺失，暂无法同比',
    'no rate, since data of the year before are missing',
  ],
  [quoted(null), 'quarter', '暂无环比数据', 'no comparison with the quarter before'],
])('growth of $text against the $1 before', (rate, against, told, inEnglish) => {
  expect(textOf(zh.growth(rate, against))).toBe(told);
  expect(textOf(en.growth(english(rate), against))).toBe(inEnglish);
});

test.each<[Exclude<keyof typeof zh, 'growth' | 'more'>, Quoted, string, string]>([
  ['change', quoted(0.153), '增长15.3%', 'up 15.3%'],
  ['change', quoted(-0.035), '下降3.5%', 'down 3.5%'],
  ['change', quoted(0), '持平', 'level'],
  ['change', quoted(-2e7, 'CNY'), '下降2,000.00万元', 'down ¥20.00m'],
  ['points', quoted(1.2, 'pp'), '提高1.2个百分点', 'up 1.2 pp'],
  ['points', quoted(-0.4, 'pp'), '下降0.4个百分点', 'down 0.4 pp'],
  ['points', quoted(0.04, 'pp'), '持平', 'level'],
  ['attained', quoted(1.113), '超额完成11.3%', '11.3% above target'],
  ['attained', quoted(0.962), '完成目标的96.2%', '96.2% of target'],
  ['attained', quoted(1), '恰好完成目标', 'exactly on target'],
  ['attained', quoted(0.9997), '完成目标的99.97%', '99.97% of target'],
  ['attained', quoted(-0.1), '完成目标的-10.0%', '-10.0% of target'],
  ['gap', quoted(1.3e8, 'CNY'), '超出目标1.30亿元', '¥130.00m above target'],
  ['gap', quoted(-2e7, 'CNY'), '距目标还差2,000.00万元', '¥20.00m short of target'],
  ['gap', quoted(0, 'CNY'), '与目标持平', 'on target'],
])('%s of %o', (wording, number, told, inEnglish) => {
  expect(textOf(zh[wording](number))).toBe(told);
  expect(textOf(en[wording](english(number)))).toBe(inEnglish);
});

test.each([
  [23, '增加23家', '23 more customers'],
  [-3, '减少3家', '3 fewer customers'],
  [0, '持平', 'unchanged'],
])('more of %s', (change, told, inEnglish) => {
  expect(textOf(zh.more(quoted(change, 'count'), '家'))).toBe(told);
  expect(textOf(en.more(quoted(change, 'count'), 'customers'))).toBe(inEnglish);
});
