import { expect, test } from 'vitest';
import { inEnglish, part, quoted, standing } from '../../../../test/support/quoted.ts';
import { textOf } from '../../../figures/writing/spans.ts';
import type { Standing } from '../standing.ts';
import type { Subject } from './board-words.ts';
import { openingEn } from './en-opening.ts';
import { openingZh } from './zh-opening.ts';

const running = { stage: 'running', businessDay: '2025-11-22' } as const;
const all: Subject = { role: 'manager', conditions: [] };
const zh = (over: Partial<Standing>, subject = all) => openingZh(standing(over), subject).map(textOf);
const en = (over: Partial<Standing>, subject = all) => openingEn(inEnglish(standing(over)), subject).map(textOf);

test.each<[string, Partial<Standing>, string]>([
  ['a year above its target', {}, '2025年销售额12.80亿元，完成全年目标111.3%，超目标1.30亿元；同比增长15.3%。'],
  [
    'a year below its target',
    { attainment: quoted(0.962), gap: quoted(-4.4e7, 'CNY'), growth: quoted(-0.035) },
    '2025年销售额12.80亿元，完成全年目标96.2%，比目标少4,400.00万元；同比下降3.5%。',
  ],
  [
    'a running year ahead of time',
    { ...running, attainment: quoted(0.993), runRate: quoted(9.8, 'pp') },
    '截至2025年11月22日，销售额12.80亿元，完成全年目标99.3%，快于时间进度9.8个百分点；同比增长15.3%。',
  ],
  [
    'a running year behind time',
    { ...running, attainment: quoted(0.8), runRate: quoted(-9.3, 'pp') },
    '截至2025年11月22日，销售额12.80亿元，完成全年目标80.0%，慢于时间进度9.3个百分点；同比增长15.3%。',
  ],
  [
    'no target',
    { target: quoted(null, 'CNY', 'no_target'), attainment: quoted(null, 'ratio', 'no_target') },
    '2025年销售额12.80亿元，全年目标尚未下达；同比增长15.3%。',
  ],
  [
    'no base',
    { growth: quoted(null, 'ratio', 'no_base') },
    '2025年销售额12.80亿元，完成全年目标111.3%，超目标1.30亿元；账册未覆盖上年同期，无法同比。',
  ],
  [
    'a base of zero',
    { growth: quoted(null, 'ratio', 'zero_base') },
    '2025年销售额12.80亿元，完成全年目标111.3%，超目标1.30亿元；上年同期销售额为零，无法计算同比。',
  ],
  [
    'a missing month',
    { growth: quoted(0.1, 'ratio', 'missing_month') },
    '2025年销售额12.80亿元，完成全年目标111.3%，超目标1.30亿元；同比增长10.0%（其中有缺月，仅供参考）。',
  ],
  [
    'no change',
    { growth: quoted(0.0002) },
    '2025年销售额12.80亿元，完成全年目标111.3%，超目标1.30亿元；与上年同期基本持平（0.0%）。',
  ],
  [
    'a quarter',
    { period: { kind: 'quarter', year: 2025, quarter: 3 } },
    '2025年三季度销售额12.80亿元，完成季度目标111.3%，超目标1.30亿元；同比增长15.3%。',
  ],
  ['a year without data', { stage: 'no_data' }, '账册中还没有2025年的销售数据，请先在“数据”页导入。'],
  [
    'a year to come',
    { stage: 'not_begun', businessDay: '2024-12-31' },
    '2025年尚未开始（业务日为2024年12月31日）。全年目标为11.50亿元。',
  ],
])('in Chinese, %s', (_, over, sentence) => expect(zh(over)).toEqual([sentence]));

test('structure follows in a second sentence: provinces, the leading series, margin', () => {
  const over = {
    fastest: part('浙江', 0.286),
    slowest: part('江西', -0.02),
    leader: { share: part('A系列', 0.484), growth: part('A系列', 0.221) },
    margin: quoted(0.335),
    marginChange: quoted(-0.4, 'pp'),
  };
  expect(zh(over)[1]).toBe(
    '各省中浙江增长最快，同比28.6%，江西下降2.0%；A系列贡献最大，占48.4%，同比增长22.1%；毛利率33.5%，同比下降0.4个百分点。',
  );
  expect(en(over)[1]).toBe(
    '浙江 grew fastest (28.6%), 江西 slowest (-2.0%); A系列 contributes most, 48.4% of sales, up 22.1% on the year before; gross margin is 33.5%, down 0.4 pp.',
  );
});

test('a region that shrinks everywhere has a least and a most', () => {
  const over = { fastest: part('浙江', -0.01), slowest: part('江西', -0.2) };
  expect(zh(over)[1]).toBe('各省均同比下降，浙江降幅最小（1.0%），江西最大（20.0%）。');
});

test('whose sales they are is said, and which part', () => {
  const member = { dimension: 'province' as const, id: 1, name: '浙江' };
  const conditions = [{ dimension: 'region' as const, values: ['浙江'], negated: true, members: [member] }];
  expect(zh({}, { role: 'seller', conditions: [] })[0]).toMatch(/^2025年本人销售额12.80亿元/);
  expect(zh({}, { role: 'supervisor', conditions })[0]).toMatch(/^2025年本团队除浙江外销售额/);
  expect(en({}, { role: 'supervisor', conditions })[0]).toMatch(/^Your team’s sales \(without 浙江\) in 2025 were/);
});

test.each<[string, Partial<Standing>, string]>([
  [
    'above target',
    {},
    'Sales in 2025 were ¥1,280.00m, 111.3% of target, ¥130.00m above it; up 15.3% on the year before.',
  ],
  [
    'behind time',
    { ...running, attainment: quoted(0.8), runRate: quoted(-9.3, 'pp') },
    'As of 22 November 2025, sales of 2025 stand at ¥1,280.00m, 80.0% of target, 9.3 pp behind the time elapsed; up 15.3% on the year before.',
  ],
  [
    'no base',
    { growth: quoted(null, 'ratio', 'no_base') },
    'Sales in 2025 were ¥1,280.00m, 111.3% of target, ¥130.00m above it; the ledger does not reach back to the year before.',
  ],
  ['no data', { stage: 'no_data' }, 'The ledger holds no sales of 2025 yet. Import them on the Data page.'],
])('in English, %s', (_, over, sentence) => expect(en(over)).toEqual([sentence]));

test('every number is a span with its figure', () => {
  const [sentence] = openingZh(standing(), all);
  const numbers = sentence!.filter(({ expr }) => expr !== undefined).map(({ text }) => text);
  expect(numbers).toEqual(['12.80亿元', '111.3%', '1.30亿元', '15.3%']);
});
