import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { cellsAgree, emptyLedger, rejectedRows, rowsOf, standingDocuments } from '../../test/support/intake.ts';
import { importText, importTexts } from '../../test/support/ledger.ts';
import { zip } from '../../test/support/zip.ts';
import { localOperator } from '../access/viewer.ts';
import { importFiles } from './import-files.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

const january = `单据号,日期,客户,金额
  D1,2025-01-05,甲,100
  D2,2025-01-06,乙,20`;
const february = `单据号,日期,客户,金额
  D3,2025-02-05,甲,7
  D4,坏,乙,8`;

test('files of one kind are one batch; rows and problems name their own file', async () => {
  const [result, ...more] = await importTexts(db, { '1月.csv': january, '2月.csv': february });
  expect(more).toEqual([]);
  expect(result).toMatchObject({
    file: '1月.csv (+1)',
    files: ['1月.csv', '2月.csv'],
    rows: 4,
    accepted: 3,
    rejected: 1,
  });
  expect(result!.problems).toMatchObject([{ place: { file: '2月.csv', row: 3 } }]);
  expect(await rejectedRows(result!)).toEqual(['not_a_date: D4,坏,乙,8']);
  expect(await rowsOf(db, sql`select number, source_file, from_version from document order by number`)).toEqual([
    'D1 1月.csv 1',
    'D2 1月.csv 1',
    'D3 2月.csv 1',
  ]);
  expect(await rowsOf(db, sql`select files ->> 0, jsonb_array_length(files) from batch`)).toEqual([
    expect.stringMatching(/"name": "1月.csv".* 2$/),
  ]);
});

test('a document whose lines came in two files is whole, and each line knows its file', async () => {
  const [result] = await importTexts(db, {
    'A.csv': '单据号,日期,客户,系列,金额\nD1,2025-01-05,甲,A,100',
    'B.csv': '单据号,日期,客户,系列,金额\nD1,2025-01-05,甲,B,50',
  });
  expect(result).toMatchObject({ accepted: 2, replaced: 0, held: 0 });
  expect(await standingDocuments(db)).toEqual(['D1 甲 150']);
  expect(
    await rowsOf(
      db,
      sql`select coalesce(line.source_file, document.source_file) from line join document on document.id = document_id order by 1`,
    ),
  ).toEqual(['A.csv', 'B.csv']);
  expect(await cellsAgree(db)).toBe(true);
});

test.each([
  ['rows without numbers', '日期,客户,金额\n2025-01-05,甲,5\n2025-01-05,甲,5', '# 甲 5;# 甲 5;# 甲 9'],
  ['documents', '单据号,日期,客户,金额\nD1,2025-01-05,甲,5\nD1,2025-01-05,甲,5', 'D1 甲 10;D2 甲 9'],
  ['numbered lines', '单据号,行号,日期,客户,金额\nD1,1,2025-01-05,甲,5\nD1,2,2025-01-05,甲,5', 'D1 甲 10;D2 甲 9'],
])('%s that two files both hold count once, real repeats as often as one file says them', async (_, text, standing) => {
  const header = text.split('\n')[0]!;
  const more = { 日期: '2025-01-07', 客户: '甲', 金额: '9', 单据号: 'D2', 行号: '1' } as Record<string, string>;
  const longer = `${text}\n${header
    .split(',')
    .map((each) => more[each])
    .join(',')}`;
  const [result] = await importTexts(db, { 'a.csv': text, 'b.csv': longer });
  expect(result).toMatchObject({ rows: 5, accepted: 3, unchanged: 2, rejected: 0 });
  expect((await standingDocuments(db)).sort().join(';')).toBe(standing);
  expect(await importText(db, longer)).toMatchObject({ accepted: 0, unchanged: 3 });
});

test('a line that two files state differently comes back, naming the file of the first', async () => {
  const line = (amount: number) => `单据号,行号,日期,客户,金额\nD1,1,2025-01-05,甲,${amount}`;
  const [result] = await importTexts(db, { 'a.csv': line(1), 'b.csv': line(2) });
  expect(result!.problems).toMatchObject([
    {
      code: 'repeated_line',
      place: { file: 'b.csv', row: 2 },
      message: { zh: expect.stringContaining('“a.csv”第 2 行') },
    },
  ]);
});

test('files of several kinds are a batch each, what others name first', async () => {
  const results = await importTexts(db, {
    '1-销售.csv': '日期,客户编码,产品编码,金额\n2025-01-05,C1,P1,100',
    '2-客户.csv': '客户编码,客户名称,所属行业\nC1,甲公司,化工',
    '3-产品.csv': '产品编码,产品名称,产品系列,标价\nP1,泵,A系列,50',
  });
  expect(results.map(({ kind, batch }) => `${batch} ${kind}`)).toEqual(['1 products', '2 customers', '3 sales']);
  expect(await rowsOf(db, sql`select series.code from line join series on series.id = series_id`)).toEqual(['A']);
});

test('a file that is not understood is told, and does not stop the others', async () => {
  const [result] = await importTexts(db, { 'notes.txt': '随便写的\n几行字', '1月.csv': january, 'empty.csv': '' });
  expect(result).toMatchObject({ accepted: 2, files: ['1月.csv'] });
  expect(result!.problems).toMatchObject([
    { code: 'file_passed_over', place: { file: 'notes.txt' } },
    { code: 'file_passed_over', place: { file: 'empty.csv' } },
  ]);
});

test('when no file is understood, the first reason is given', async () => {
  const none = importTexts(db, { 'a.txt': '随便写的', 'b.txt': '也是' });
  await expect(none).rejects.toMatchObject({ code: 'headers_not_found', details: { file: 'a.txt' } });
});

test('a folder and an archive are gone through; rows say the way to their file', async () => {
  const folder = join(db.dataDir, '导出');
  await mkdir(join(folder, '二月'), { recursive: true });
  await writeFile(join(folder, '1月.csv'), january.replaceAll('\n  ', '\n'));
  await writeFile(join(folder, '二月', '2月.csv'), february.replaceAll('\n  ', '\n'));
  const path = join(db.dataDir, 'x.zip');
  await writeFile(path, zip({ '3月.csv': '单据号,日期,客户,金额\nD9,2025-03-05,甲,9' }));
  const files = [
    { path: folder, fileName: '导出' },
    { path, fileName: '三月.zip' },
  ];
  const results = await importFiles(db, localOperator, { files });
  expect(results).toMatchObject([{ accepted: 4, files: ['导出/1月.csv', '导出/二月/2月.csv', '三月.zip/3月.csv'] }]);
  const each = await importFiles(db, localOperator, { files, each: true });
  expect(each.map(({ file, unchanged }) => `${file} ${unchanged}`)).toEqual([
    '导出/1月.csv 2',
    '导出/二月/2月.csv 1',
    '三月.zip/3月.csv 1',
  ]);
  expect(await readdir(join(db.dataDir, 'scratch'))).toEqual([]);
});
