import { readFile, writeFile } from 'node:fs/promises';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyLedger, standingDocuments } from '../../../test/support/intake.ts';
import { importText, importTexts } from '../../../test/support/ledger.ts';
import { localOperator } from '../../access/viewer.ts';
import { importFile } from '../import-file.ts';
import type { ImportResult } from '../import-result.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

type Cell = string | number | null;

async function importBook(sheets: Record<string, Cell[][]>): Promise<ImportResult> {
  const path = `${db.dataDir}/book.xlsx`;
  const written = Object.entries(sheets).map(([name, rows]) => ({ name, rows, columns: [] }));
  await writeFile(path, await writeXlsx({ sheets: written }));
  return importAgain(path);
}

const importAgain = (path: string) => importFile(db, localOperator, { files: [{ path, fileName: '销售.xlsx' }] });

async function sheetsOf(result: ImportResult) {
  return (await readXlsx(await readFile(result.rejects_file!), { readStyles: true })).sheets;
}

const title = ['2025 年销售明细', null, null, null];
const headers = ['单据号', '日期', '客户', '金额（万元）'];

test('rows of a workbook come back in one laid out alike, the reason last, the cells at fault marked', async () => {
  const result = await importBook({
    一月: [title, headers, ['D1', '2025-01-05', '甲', 1.5], ['00007', '哪天', '乙', 2]],
    说明: [['口径', '不含税']],
    二月: [headers, ['D3', '2025-02-05', '', 3]],
  });
  expect(result).toMatchObject({ accepted: 1, rejected: 2, rejects_file: expect.stringMatching(/1-销售\.xlsx$/) });
  const [january, february, ...more] = await sheetsOf(result);
  expect(more).toEqual([]);
  expect(january!.rows.map((row) => row.slice(0, 5))).toEqual([
    [...title, null],
    [...headers, '退回原因'],
    ['00007', '哪天', '乙', 2, expect.stringContaining('“哪天”不是有效日期')],
  ]);
  expect(january!.cells?.get('2,1')).toMatchObject({ comment: { text: expect.stringContaining('哪天') } });
  expect(january!.cells?.get('2,1')?.style?.fill).toMatchObject({
    fgColor: { rgb: expect.stringContaining('FFE08A') },
  });
  expect([february!.name, february!.rows[1]!.slice(0, 4)]).toEqual(['二月', ['D3', '2025-02-05', null, 3]]);
});

test('a workbook of rows that came back is imported as it is once they are mended, and only then', async () => {
  const first = await importBook({ 一月: [title, headers, ['D1', '2025-01-05', '甲', 1.5], ['D2', '哪天', '乙', 2]] });
  const again = await importAgain(first.rejects_file!);
  expect(again).toMatchObject({ rows: 1, accepted: 0, rejected: 1 });
  expect((await sheetsOf(again))[0]!.rows[1]).toEqual([...headers, '退回原因']);
  const [sheet] = await sheetsOf(again);
  sheet!.rows[2]![1] = '2025-01-09';
  await writeFile(again.rejects_file!, await writeXlsx({ sheets: [{ name: '一月', rows: sheet!.rows, columns: [] }] }));
  expect(await importAgain(again.rejects_file!)).toMatchObject({
    rows: 1,
    accepted: 1,
    rejected: 0,
    rejects_file: null,
  });
  expect(await standingDocuments(db)).toEqual(['D1 甲 15000', 'D2 乙 20000']);
});

test('a text comes back with its own delimiter, titles and headers, in UTF-8 that Excel reads', async () => {
  const result = await importText(db, '销售明细;;\n日期;客户;金额\n2025-01-05;甲;1\n坏;"乙;丙";2');
  const text = await readFile(result.rejects_file!, 'utf8');
  expect(text.split('\r\n')).toEqual([
    '\ufeff销售明细;;',
    '日期;客户;金额;退回原因',
    expect.stringMatching(/^坏;"乙;丙";2;“坏”不是有效日期.*\[not_a_date\]$/),
    '',
  ]);
  const mended = await importText(db, text.replace('坏;', '2025-01-06;'));
  expect(mended).toMatchObject({ rows: 1, accepted: 1, rejected: 0 });
});

test('rows of several files come back in one, with the place of each', async () => {
  const [result] = await importTexts(db, {
    'a.csv': '日期,客户,金额\n坏,甲,1',
    'b.csv': '日期,金额,客户,备注\n坏,2,乙,急',
  });
  const lines = (await readFile(result!.rejects_file!, 'utf8')).split('\r\n');
  expect(lines.slice(0, 3)).toEqual([
    '\ufeff日期,客户,金额,备注,来源文件,来源工作表,来源行,退回原因',
    expect.stringMatching(/^坏,甲,1,,a\.csv,,2,/),
    expect.stringMatching(/^坏,乙,2,急,b\.csv,,2,/),
  ]);
  const mended = lines.join('\r\n').replaceAll('\n坏,', '\n2025-01-05,');
  expect(await importText(db, mended)).toMatchObject({ rows: 2, accepted: 2, rejected: 0 });
});

test('what looks like a formula stays a text in both', async () => {
  const evil = '=HYPERLINK("http://x")';
  const book = await importBook({ 一月: [headers, [evil, '坏', '@甲', 1]] });
  const [sheet] = await sheetsOf(book);
  expect(sheet!.rows[1]!.slice(0, 3)).toEqual([evil, '坏', '@甲']);
  expect(sheet!.cells?.get('1,0')?.formula).toBeUndefined();
  const text = await importText(db, `单据号,日期,客户,金额\n"=1+1",坏,甲,1`);
  expect(await readFile(text.rejects_file!, 'utf8')).toContain("'=1+1,坏");
});

test('the code that a mended cell needs keeps its zeros and its length', async () => {
  const code = '123456789012345678';
  const result = await importBook({ 一月: [headers, [code, '坏', '甲', 1]] });
  expect((await sheetsOf(result))[0]!.rows[1]![0]).toBe(code);
});

const numbered = (many: number, row: (number: number) => string) =>
  Array.from({ length: many }, (_, index) => row(index + 1)).join('\n');

test('thousands of held rows come back, each with the reason of its own document', async () => {
  const ledger = (amount: number) =>
    `单据号,日期,客户,金额\n${numbered(2500, (number) => `D${number},2025-01-05,甲,${amount + number}`)}`;
  await importText(db, ledger(10));
  const result = await importText(db, `${ledger(9)}\nE1,2025-01-06,乙,1`);
  expect(result).toMatchObject({ accepted: 1, held: 2500, rejected: 2500 });
  const lines = (await readFile(result.rejects_file!, 'utf8')).trim().split('\r\n').slice(1);
  expect(lines.filter((line) => !/^(D\d+),.*单据 \1 再次导入后会少 0 行、金额变动 -1，/.test(line))).toEqual([]);
  expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(2500);
});

test('thousands of lines that are stated otherwise come back, each with the place of the first', async () => {
  const lines = (amount: number) => numbered(1500, (number) => `D1,${number},2025-01-05,甲,${amount}`);
  const result = await importText(db, `单据号,行号,日期,客户,金额\n${lines(1)}\n${lines(2)}`);
  expect(result).toMatchObject({ rows: 3000, accepted: 1500, rejected: 1500 });
  const back = (await readFile(result.rejects_file!, 'utf8')).trim().split('\r\n').slice(1);
  const differing = back.filter((line) => line.endsWith('[repeated_line]'));
  expect(differing.map((line) => Number(/第 (\d+) 行/.exec(line)![1]))).toEqual(
    Array.from({ length: 1500 }, (_, index) => index + 2),
  );
});
