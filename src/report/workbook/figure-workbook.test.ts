import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collect } from '../../../test/support/collect.ts';
import {
  chartBlock,
  everyBlock,
  growth,
  sales,
  tableBlock,
  writtenReport,
} from '../../../test/support/written-report.ts';
import { openSheets } from '../../sheets/open-sheets.ts';
import type { Block } from '../blocks.ts';
import { writeFigureWorkbook } from './figure-workbook.ts';
import type { WrittenReport } from '../written-report.ts';

const path = join(await mkdtemp(join(tmpdir(), 'youju-figures-')), 'book.xlsx');

async function sheetsOf(report: WrittenReport): Promise<Record<string, string[][]>> {
  await writeFile(path, (await writeFigureWorkbook(report)).bytes);
  const rows = (await collect(openSheets(path, 'book.xlsx'))).flatMap((chunk) => chunk.rows);
  const sheets = Map.groupBy(rows, ({ sheet }) => sheet!);
  return Object.fromEntries([...sheets].map(([name, those]) => [name, those.map(({ cells }) => cells)]));
}
const cell = (text: string, expr?: string) => [{ text, ...(expr !== undefined && { expr }) }];

test('every number of the text is listed in its order, unrounded and in base units', async () => {
  const { 数字: rows } = await sheetsOf(writtenReport(everyBlock()));
  expect(rows![0]).toEqual([
    '编号',
    '章节',
    '名称',
    '文中写法',
    '数值',
    '单位',
    '表达式',
    '可比性',
    '账册版本',
    '口径',
  ]);
  const place = '一、销售目标达成情况 › （一）总体情况 › 1.走势';
  expect(rows![1]!.slice(0, 9)).toEqual([
    'figure-1',
    place,
    '销售额',
    '12.80亿元',
    '1280000197.27',
    '元',
    sales,
    '',
    '7',
  ]);
  expect(rows![2]!.slice(2, 9)).toEqual(['销售额同比增长率', '15.3%', '0.153', '百分比', growth, '上年有缺月', '7']);
  expect(rows![2]![9]).toMatch(/金额之和.*上年同期/s);
});

test('points of charts are listed with their series and category', async () => {
  const { 数字: rows } = await sheetsOf(writtenReport([chartBlock('line')]));
  expect(rows).toHaveLength(1 + 8); // The one that has no value is none.
  expect(rows![1]!.slice(0, 7)).toEqual([
    'chart-1',
    '各月销售额 › 2024年 2月',
    '销售额',
    '2000万元',
    '20000000',
    '元',
    'sales@2025-02',
  ]);
});

test('each definition stands once', async () => {
  const { 口径: rows } = await sheetsOf(writtenReport(everyBlock()));
  expect(rows!.map((row) => row.slice(0, 2))).toEqual([
    ['名称', '代号'],
    ['销售额', 'sales'],
    ['同比增长率', 'yoy'],
  ]);
});

test('tables hold numbers in the unit of their column, to go on computing with', async () => {
  const table = tableBlock([
    [cell('浙江'), cell('128,000.02', sales)],
    [cell('同比'), cell('15.3%', growth)],
    [cell('全部'), cell('12.80亿元', sales)],
    [cell('差'), cell('—')],
    [cell('别的'), cell('77.7', sales)],
  ]);
  const { 表格: rows } = await sheetsOf(writtenReport([table, table]));
  const told = [
    ['浙江', '128000.019727'],
    ['同比', '0.153'],
    ['全部', '12.8000019727'],
    ['差', '—'],
    ['别的', '77.7'],
  ];
  expect(rows!.slice(0, 7)).toEqual([['各省销售'], ['省份', '销售额（万元）'], ...told]);
  expect(rows!.filter(([first]) => first === '各省销售')).toHaveLength(2);
});

test('a report in English has English heads', async () => {
  const sheets = await sheetsOf(writtenReport(everyBlock(), 'en'));
  expect(Object.keys(sheets)).toEqual(['Numbers', 'Definitions', 'Tables']);
  expect(sheets['Numbers']![1]).toContain('yuan');
});

test('a report without numbers and tables is a workbook all the same', async () => {
  const { bytes, figures } = await writeFigureWorkbook(writtenReport([]));
  expect([bytes.subarray(0, 2).toString(), figures]).toEqual(['PK', 0]);
});

test.each(['=1+1', '@sum(a1)', '\ud800甲', '-2+3|cmd'])('%j is a text and never a formula', async (text) => {
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text },
    { kind: 'paragraph', spans: [{ text: '1', expr: sales }] },
  ];
  const { 数字: rows } = await sheetsOf(writtenReport(blocks));
  expect(rows![1]![1]).toBe(text.toWellFormed());
});
