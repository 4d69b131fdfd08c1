import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printPeriod } from '../../../base/periods.ts';
import { parsePeriod } from '../../../base/periods.ts';
import { mentionsOf } from '../../mentions-of.ts';
import { readText } from '../../read/text.ts';
import { bindAll } from '../binding/bind-all.ts';
import { lexiconOf } from './lexicon.ts';
import { periodOf, periodWordAt } from './period-words.ts';
import { tokenize } from './tokens.ts';

const lexicon = lexiconOf([{ noun: 'region', word: '浙江', handle: '浙江', level: 'province', role: null }], '甲公司');

test.each([
  ['2025年', '2024', '2025'],
  ['上半年', '2025', '2025H1'],
  ['第三季度', '2025', '2025Q3'],
  ['11月', '2025', '2025-11'],
  ['1-11月', '2025', '2025-01..2025-11'],
  ['前三季度', '2025', '2025-01..2025-09'],
  ['去年同期', '2025Q3', '2024Q3'],
  ['上年', '2025-07', '2024-07'],
  ['全年', '2025H1', '2025'],
  ['明年', '2025', '2026'],
  ['上月', '2025-07', '2025-06'],
  ['上月', '2025', undefined],
  ['本月', '2025', undefined],
  ['本季度', '2025Q3', '2025Q3'],
  ['年初以来', '2025-07', 'ytd(2025-07-31)'],
  ['截至11月22日', '2025', 'ytd(2025-11-22)'],
  ['截至2024年11月底', '2025', 'ytd(2024-11-30)'],
  ['截至2月30日', '2025', undefined],
])('%s beside %s is %s', (words, around, expected) => {
  const found = periodWordAt(words, 0)!;
  expect(found.length).toBe(words.length);
  const period = periodOf(found.period, parsePeriod(around));
  expect(period && printPeriod(period)).toBe(expected);
});

test('no word of any text is lost on the way to tokens, and what nobody knows is unread', () => {
  expect(tokenize('浙江省老客户群销售额', lexicon).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'scope 浙江省',
    'scope 老客户',
    'unread 群',
    'metric 销售额',
  ]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const kept = tokenize(text, lexicon)
        .map((token) => token.text)
        .join('');
      expect(kept).toBe(text.replace(/[\s“”"'‘’《》<>·…—-]/g, ''));
    }),
  );
});

test('any text is bound without a fault, whatever stands in it', () => {
  const words = [
    '浙江',
    '销售额',
    '3.2亿元',
    '15%',
    '同比增长',
    '、',
    '，',
    '。',
    '（',
    '）',
    '分别',
    '2025年',
    '其中',
    '占',
    '目标',
    '：',
    '1-11月',
    '前20%',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), { maxLength: 40 }),
      (parts) => {
        const document = readText(`2025年总结\n${parts.join('')}`);
        const read = { document, mentions: mentionsOf(document).mentions };
        const guess = { kind: 'year' as const, year: 2025 };
        expect(bindAll(read, { lexicon, guess, isCalendarYear: true }).length).toBeLessThanOrEqual(
          read.mentions.length,
        );
      },
    ),
  );
});

test('the work grows with the numbers, also where no full stop ends a sentence', () => {
  const text = `2025年总结\n${'老客户甲乙销售额3亿元，'.repeat(5000)}`;
  const document = readText(text);
  const read = { document, mentions: mentionsOf(document).mentions };
  const begun = performance.now();
  bindAll(read, { lexicon, guess: { kind: 'year', year: 2025 }, isCalendarYear: true });
  expect(performance.now() - begun).toBeLessThan(5000);
});
