import { expect, test } from 'vitest';
import { everyBlock, growth, sales, writtenReport } from '../../test/support/written-report.ts';
import type { Finding } from '../figures/findings/findings.ts';
import { textOf } from '../figures/writing/spans.ts';
import { appendixBlocks } from './appendix.ts';
import type { WrittenReport } from './written-report.ts';

const tablesOf = (report: WrittenReport) => {
  const tables = appendixBlocks(report).filter((block) => block.kind === 'table');
  return new Map(tables.map(({ caption, rows }) => [caption, rows.map((row) => row.map(textOf))]));
};

test('each number of the text stands there once, with its expression', () => {
  expect(tablesOf(writtenReport(everyBlock())).get('正文数字及其表达式')).toEqual([
    ['1', '12.80亿元', '销售额', sales],
    ['2', '15.3%', '销售额同比增长率', growth],
  ]);
});

test('numbers of lists count as those of paragraphs do', () => {
  const list = { kind: 'list' as const, ordered: true, items: [[{ text: '1', expr: sales }]] };
  expect(tablesOf(writtenReport([list])).get('正文数字及其表达式')).toHaveLength(1);
});

test('the metrics of tables and charts are defined too, in the language of the report', () => {
  const chart = everyBlock().find(({ kind }) => kind === 'chart')!;
  const rows = tablesOf(writtenReport([chart], 'en')).get('Metrics and comparisons')!;
  expect(rows.map(([name]) => name)).toEqual(['Sales']);
  expect(rows[0]![1]).not.toMatch(/[\u4E00-\u9FFF]/);
});

test('how the money at stake is reckoned stands there once for problems of one kind', () => {
  const lost = (name: string) => ({ name, stake_formula: '流失客户上年同期的采购额。' }) as Finding;
  const report = { ...writtenReport([]), findings: [lost('客户流失'), lost('大客户流失'), lost('客户流失')] };
  expect(tablesOf(report).get('涉及金额的算法')).toEqual([['客户流失、大客户流失', '流失客户上年同期的采购额。']]);
});
