import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText, viewerNamed } from '../../../test/support/ledger.ts';
import { localOperator } from '../../access/viewer.ts';
import type { Database } from '../../db/database.ts';
import { board } from './board.ts';
import { textOf } from '../../figures/writing/spans.ts';

const today = '2026-03-10';
let db: Database;

beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,日期,客户,省份,产品编码,产品名称,系列,渠道,销售员,数量,金额,成本
     D1,2025-01-10,甲公司,浙江,P1,泵,A,直供,张三,1,1000,600
     D2,2025-02-10,乙公司,江苏,P2,阀,B,经销,李四,1,1000,600
     D3,2025-03-09,甲公司,浙江,P1,泵,A,直供,张三,1,1000,600
     D4,2026-01-10,甲公司,浙江,P1,泵,A,直供,张三,1,1500,900
     D5,2026-01-12,乙公司,江苏,P2,阀,B,经销,李四,1,1000,600
     D6,2026-03-09,丙公司,,P1,泵,A,直供,张三,1,500,300`,
  );
  await importText(db, '年份,月份,销售目标\n2026,1,2000\n2026,2,2000', { name: 'targets.csv' });
});

const told = async (request: Parameters<typeof board>[2], viewer = localOperator) => {
  const answer = await board(db, viewer, { today, ...request });
  return { ...answer, sentences: answer.sentences.map(textOf), attention: answer.attention.map(textOf) };
};

test('an empty ledger says what to do first', async () => {
  const empty = await board(await testDatabase(), localOperator, { period: '2026', today });
  expect(empty).toMatchObject({ empty: true, attention: [] });
  expect(empty.sentences.map(textOf)).toEqual(['账册还是空的。请先导入销售明细，再导入销售目标。']);
});

test('a running year: where it stands, and what makes its figures doubtful first', async () => {
  const { sentences, attention, as_of: asOf, figures } = await told({ period: '2026' });
  expect(asOf).toBe('2026-03-09');
  expect(sentences[0]).toMatch(/^截至2026年3月9日，销售额3,000.00元，完成全年目标75.0%，快于时间进度56.4个百分点；/);
  expect(attention.slice(0, 3)).toEqual([
    '2026年2月没有任何销售数据，以下数字不完整，请先补导。',
    '2026年的销售目标只下达了部分月份，完成率仅供参考。',
    '有500.00元销售额未标明省份。',
  ]);
  expect(figures.by_month_base).toMatchObject({ expr: 'sales by month@2025' });
});

test('a year before the first and one after the last have their own words', async () => {
  expect((await told({ period: '2024' })).sentences).toEqual(['账册中还没有2024年的销售数据，请先在“数据”页导入。']);
  expect((await told({ period: '2027' })).sentences).toEqual(['2027年尚未开始（业务日为2026年3月9日）。']);
});

test('a filter goes into every figure and is said in words', async () => {
  const {
    filter_words: words,
    sentences,
    figures,
  } = await told({ period: '2025', where: 'region=浙江,channel!=经销' });
  expect(words).toBe('浙江 · 除经销外');
  expect(sentences[0]).toMatch(/^2025年浙江除经销外销售额2,000.00元，全年目标尚未下达；/);
  expect(figures.by_month_sales.expr).toBe('sales{region=浙江,channel!=经销} by month@2025');
});

test('a seller reads of the own sales only', async () => {
  const viewer = await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] });
  const { sentences } = await told({ period: '2025' }, viewer);
  expect(sentences).toEqual([
    '2025年本人销售额1,000.00元，全年目标尚未下达；账册未覆盖上年同期，无法同比。',
    '毛利率40.0%。',
  ]);
});

test('English asks and answers in English', async () => {
  const { sentences } = await told({ period: '2025', language: 'en' });
  expect(sentences[0]).toMatch(/^Sales in 2025 were ¥3,000.00, with no target set; /);
});

test.each([
  ['2025', 'region=浙工', 'unknown_name'],
  ['2025', 'region', 'bad_expression'],
  ['2025', 'region=浙江} by seller@2025,x', 'bad_period'],
  ['二〇二五', undefined, 'bad_period'],
])('%s with %s is refused as %s', async (period, where, code) => {
  await expect(board(db, localOperator, { period, where, today })).rejects.toMatchObject({ code });
});
