// Files as programs print them for paper, each in the small.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { emptyLedger, rejectedRows, standingDocuments } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import { importFile } from './import-file.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

test('a group above two columns gives them one header each, and other periods stay out', async () => {
  const text = `单据号,日期,客户,本期,,上期,
    ,,,数量,金额,数量,金额
    D1,2025-01-05,甲,2,100,9,900
    单据号,日期,客户,本期,,上期,
    ,,,数量,金额,数量,金额
    D2,2025-01-06,乙,3,150,8,坏`;
  expect(await importText(db, text)).toMatchObject({ rows: 2, accepted: 2, rejected: 0 });
  expect(await standingDocuments(db)).toEqual(['D1 甲 100', 'D2 乙 150']);
});

test('the group tells whose code it is', async () => {
  const text = `单据,,客户信息,,存货,,金额
    编号,日期,编码,名称,编码,名称,
    D1,2025-01-05,C1,甲,P1,螺母,100`;
  expect(await importText(db, text)).toMatchObject({ accepted: 1 });
  expect(await standingDocuments(db)).toEqual(['D1 甲 100']);
});

test('a title above the headers is no group, and a first line of words is no second header', async () => {
  expect(await importText(db, '销售明细表,,,\n单据号,日期,客户,金额\nD1,2025-01-05,甲,100')).toMatchObject({
    accepted: 1,
  });
  expect(await importText(db, '单据号,日期,客户,金额\nD2,坏,乙,坏')).toMatchObject({ rows: 1, rejected: 1 });
});

test('the unit above the table is that of money without a unit of its own', async () => {
  const text = `销售明细表,,,,
    编制单位：某公司,,单位：万元,,
    单据号,日期,客户,金额,成本(元)
    D1,2025-01-05,甲,1.25,9000`;
  await importText(db, text);
  expect(await standingDocuments(db)).toEqual(['D1 甲 12500']);
});

test.each([
  ['元', '收入（万元）', '让利（万元）', '4000'],
  ['万元', '收入', '让利', '4000'],
  ['万元', '收入', '让利（元）', '49995.4'],
  ['千元', '收入(万元)', '让利(万元)', '4000'],
])('in a table in %s, [%s] - [%s] is computed in their units', async (unit, all, part, amount) => {
  const text = `单位：${unit},,,,\n单据号,日期,客户,${all},${part}\nD1,2025-01-05,甲,5,4.6`;
  await importText(db, text, { mapping: { columns: { amount: { expr: `[${all}] - [${part}]` } } } });
  expect(await standingDocuments(db)).toEqual([`D1 甲 ${amount}`]);
});

test('an expression that converts by itself is not converted twice', async () => {
  const text = '单位：万元,,,,\n单据号,日期,客户,数,售价（万元）\nD1,2025-01-05,甲,5,4';
  const amount = { expr: '[数] * [售价（万元）] * 10000' };
  await importText(db, text, { mapping: { columns: { amount } } });
  expect(await standingDocuments(db)).toEqual(['D1 甲 200000']);
});

test('what is computed reads each column by its own decimal mark, and a dash as nothing', async () => {
  const text = '单据号;日期;客户;数;单价\nD1;2025-01-05;甲;2;1.234\nD2;2025-01-05;甲;1;1.234,56\nD3;2025-01-05;甲;1;-';
  const result = await importText(db, text, { mapping: { columns: { amount: { expr: '[数] * [单价]' } } } });
  expect(await standingDocuments(db)).toEqual(['D1 甲 2468', 'D2 甲 1234.56']);
  expect(result.problems).toMatchObject([{ code: 'missing' }]);
});

test('footers are neither lines nor rejects, and pages and running totals are checked', async () => {
  const text = `,单据号,日期,客户,金额
    ,D1,2025-01-05,甲,100
    ,D2,2025-01-06,甲,50
    ,本页合计,,,150
    ,第1页/共2页,,,
    ,承前页,,,150
    ,单据号,日期,客户,金额
    ,D3,2025-01-07,乙,7
    ,小计,,,157
    ,本页合计,,,7
    ,累计,,,157
    ,制表人：张三,,打印日期：2025-02-01,
    ,备注：含运费,,,`;
  const result = await importText(db, text);
  expect(result).toMatchObject({ rows: 3, accepted: 3, rejected: 0, problems: [] });
  expect(result.control_totals.map(({ label, stated, ok }) => `${label} ${stated} ${ok}`)).toEqual([
    '本页合计 150 true',
    '承前页 150 true',
    '小计 157 true',
    '本页合计 7 true',
    '累计 157 true',
  ]);
});

test('a till that counts its receipts in its last row ends in a total, too', async () => {
  const text = '小票号,日期,客户,金额\nD1,2025-01-05,甲,100\nD2,2025-01-06,甲,50\n2,,,150';
  expect(await importText(db, text)).toMatchObject({
    rows: 2,
    rejected: 0,
    control_totals: [{ stated: '150', ok: true }],
  });
});

test('a line is a line, whatever its product or its customer is called', async () => {
  const text = `单据号,日期,客户,产品,金额
    D0,2025-01-05,甲,机油,60
    D1,2025-01-05,甲,机油,40
    D2,2025-01-06,乙,Total,100
    D3,2025-01-06,Total,机油,200
    ,2025-01-06,乙,小计,300
    合计,2025-01-06,乙,,400`;
  expect(await importText(db, text)).toMatchObject({
    rows: 4,
    accepted: 4,
    control_totals: [{ label: '小计' }, { label: '合计', stated: '400', ok: true }],
  });
});

test('without numbers of documents a day and a customer make a line, a customer called 合计 a total', async () => {
  const text = '日期,客户,产品,金额\n2025-01-05,甲,机油,60\n2025-01-06,乙,Total,40\n2025-01-31,合计,,100';
  expect(await importText(db, text)).toMatchObject({ accepted: 2, control_totals: [{ label: '合计', ok: true }] });
});

test.each([
  ['单据号,日期,客户,产品,金额', 'D1,2025-01-05,甲'],
  ['日期,客户,产品,金额', '2025-01-05,甲'],
])('under %s a 小计 that repeats what it is of is one where it adds up, a line where not', async (headers, same) => {
  const text = (sum: number) => `${headers}\n${same},机油,60\n${same},滤芯,40\n${same},小计,${sum}`;
  expect(await importText(db, text(100))).toMatchObject({ rows: 2, control_totals: [{ stated: '100', ok: true }] });
  expect(await importText(db, text(30))).toMatchObject({ rows: 3, control_totals: [] });
});

test('a last row that names a product is no total without a label', async () => {
  const result = await importText(db, '单据号,日期,客户,产品,金额\nD1,2025-01-05,甲,泵,100\n,,,阀,100');
  expect(result).toMatchObject({ rows: 2, accepted: 1, rejected: 1, control_totals: [] });
});

test('a page that does not add up is told', async () => {
  const text = '单据号,日期,客户,金额\nD1,2025-01-05,甲,100\n本页合计,,,90\nD2,2025-01-06,甲,1\n本页合计,,,1';
  expect((await importText(db, text)).control_totals).toMatchObject([
    { computed: '100', ok: false },
    { computed: '1', ok: true },
  ]);
});

test('days whose order the column tells are read in that order', async () => {
  const text = '单据号,日期,客户,金额\nD1,1/5/2025,甲,1\nD2,1/25/2025,甲,2';
  expect(await importText(db, text)).toMatchObject({ accepted: 2 });
  expect(await importText(db, '单据号,日期,客户,金额\nD1,2025-01-05,甲,1')).toMatchObject({ unchanged: 1 });
});

test('a day far below the first rows decides, too', async () => {
  const early = Array.from({ length: 300 }, (_, index) => `D${index},${(index % 3) + 1}/5/2025,甲,1`);
  const text = `单据号,日期,客户,金额\n${early.join('\n')}\nZ,31/5/2025,甲,1`;
  expect(await importText(db, text)).toMatchObject({ accepted: 301, rejected: 0 });
});

test('one row is enough to be asked about: its header is no value of the column', async () => {
  await expect(importText(db, '单号,日期,客户,金额\nX1,03/01/2026,甲,1')).rejects.toMatchObject({
    code: 'date_order_open',
  });
});

test('days that can be read in two ways are asked about', async () => {
  const text = '单据号,日期,客户,金额\nD1,1/5/2025,甲,1\nD2,3/4/2025,甲,2';
  await expect(importText(db, text)).rejects.toMatchObject({
    code: 'date_order_open',
    details: { column: '日期', readings: [{ day: '2025-05-01' }, { day: '2025-01-05' }] },
  });
  expect(await importText(db, text, { mapping: { date_format: 'dd-mm-yyyy' } })).toMatchObject({ accepted: 2 });
  expect(await importText(db, '单据号,日期,客户,金额\nD1,2025-05-01,甲,1')).toMatchObject({ unchanged: 1 });
});

test('another column of the file shows the order as well', async () => {
  const text = '单据号,日期,交货日期,客户,金额\nD1,1/5/2025,25/5/2025,甲,1';
  await importText(db, text);
  expect(await importText(db, '单据号,日期,客户,金额\nD1,2025-05-01,甲,1')).toMatchObject({ unchanged: 1 });
});

test('codes are the same in any width', async () => {
  await importText(db, '单据号,日期,客户编码,金额\nＤ１,2025-01-05,Ｃ００１,１２３４．５');
  expect(await importText(db, '单据号,日期,客户编码,金额\nD1,2025-01-05,C001,1234.5')).toMatchObject({ unchanged: 1 });
});

test('a column with a decimal comma is read so', async () => {
  await importText(db, '单据号;日期;客户;金额\nD1;2025-01-05;甲;1.234,56\nD2;2025-01-06;甲;-7');
  expect(await standingDocuments(db)).toEqual(['D1 甲 1234.56', 'D2 甲 -7']);
});

test('a decimal comma far below the first rows is that of the whole column', async () => {
  const early = Array.from({ length: 250 }, (_, index) => `D${index};2025-01-05;甲;1.${100 + index}`);
  const text = `单据号;日期;客户;金额\n${early.join('\n')}\nY;2025-01-05;甲;12,50\nZ;2025-01-05;甲;2.500,25`;
  expect(await importText(db, text)).toMatchObject({ accepted: 252, rejected: 0, problems: [] });
  expect(await standingDocuments(db)).toEqual(
    expect.arrayContaining(['D0 甲 1100', 'D249 甲 1349', 'Y 甲 12.5', 'Z 甲 2500.25']),
  );
});

test('a column that may be read with either decimal mark is told, and a mapping says which it is', async () => {
  const text = '单据号;日期;客户;金额\nD1;2025-01-05;甲;1.234\nD2;2025-01-06;甲;7';
  expect(await importText(db, text)).toMatchObject({
    accepted: 2,
    problems: [{ code: 'decimal_open', place: { column: '金额' }, message: { zh: expect.stringContaining('1.234') } }],
  });
  expect(await importText(db, text, { mapping: { decimal: 'comma' } })).toMatchObject({ replaced: 1, problems: [] });
  expect(await standingDocuments(db)).toEqual(['D1 甲 1234', 'D2 甲 7']);
});

test('the error of a formula is no value, of no column that is used', async () => {
  const text = '单据号,日期,客户,金额,其他\nD1,2025-01-05,#N/A,1,\nD2,2025-01-05,甲,#DIV/0!,\nD3,2025-01-05,甲,5,#REF!';
  const result = await importText(db, text);
  expect(await rejectedRows(result)).toEqual([
    'error_cell: D1,2025-01-05,#N/A,1,',
    'error_cell: D2,2025-01-05,甲,#DIV/0!,',
  ]);
  expect(result.problems[0]).toMatchObject({
    place: { column: '客户' },
    message: { zh: expect.stringContaining('#N/A') },
  });
});

test('one sheet that is understood is enough, wherever it stands', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'youju-'));
  const path = join(folder, 'two.xlsx');
  const good = {
    name: '明细',
    rows: [
      ['单据号', '日期', '客户', '金额'],
      ['D1', '2025-01-05', '甲', 1],
    ],
  };
  await writeFile(path, await writeXlsx({ sheets: [good, { name: '说明', rows: [['什么都不是']] }] }));
  const result = await importFile(db, localOperator, { files: [{ path, fileName: 'two.xlsx' }] });
  expect(result).toMatchObject({ accepted: 1, problems: [{ code: 'sheet_passed_over', place: { sheet: '说明' } }] });
  await rm(folder, { recursive: true });
});
