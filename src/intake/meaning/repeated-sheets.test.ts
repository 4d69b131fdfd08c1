import { writeFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyLedger, standingDocuments } from '../../../test/support/intake.ts';
import { localOperator } from '../../access/viewer.ts';
import { importFile } from '../import-file.ts';
import type { ImportRequest } from '../import-request.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

type Row = (string | number)[];

async function importSheets(sheets: Record<string, Row[]>, options: Omit<ImportRequest, 'files'> = {}) {
  const path = `${db.dataDir}/book.xlsx`;
  const headers = ['日期', '客户', '金额', '单据号'];
  const written = Object.entries(sheets).map(([name, rows]) => ({ name, columns: [], rows: [headers, ...rows] }));
  await writeFile(path, await writeXlsx({ sheets: written }));
  return importFile(db, localOperator, { files: [{ path, fileName: 'book.xlsx' }], ...options });
}

const february: Row[] = [
  ['2025-02-05', '甲', 1],
  ['2025-02-06', '乙', 2],
];
const march: Row[] = [
  ['2025-03-05', '甲', 4],
  ['2025-03-06', '丙', 8],
];

test('a summary of other sheets holds everything back, and is named with them', async () => {
  const book = { 汇总: [...february, ...march], '2月': february, '3月': march };
  const held = await importSheets(book);
  expect(held).toMatchObject({ batch: null, held_back: true });
  expect(held.questions).toMatchObject([
    {
      confirm: 'sheets',
      message: { zh: expect.stringContaining('“汇总”的 4 行都已在“2月”、“3月”里') },
      details: { sheets: [{ file: 'book.xlsx', sheet: '汇总', rows: 4, others: ['2月', '3月'] }] },
    },
  ]);
  expect(await standingDocuments(db)).toEqual([]);
  expect(await importSheets(book, { confirm: ['sheets'] })).toMatchObject({ accepted: 8, questions: [] });
});

test('of copies, all but one are named', async () => {
  const all = [...february, ...march];
  const { questions } = await importSheets({ 原: all, 副本: all, 又一份: all });
  expect(questions).toMatchObject([{ details: { sheets: [{ sheet: '又一份' }, { sheet: '副本', others: ['原'] }] } }]);
});

test('two rows that repeat, a row of its own, or a row said more often leave no doubt', async () => {
  expect((await importSheets({ '2月': february, 其他: february })).questions).toEqual([]);
  const own: Row = ['2025-04-01', '丁', 16];
  const all = [...february, ...march];
  expect((await importSheets({ 汇总: [...all, own], '2月': february, '3月': march })).questions).toEqual([]);
  expect((await importSheets({ 汇总: [...all, all[0]!], '2月': february, '3月': march })).questions).toEqual([]);
});

test('documents with numbers are known by them', async () => {
  const numbered = [...february, ...march].map((row, index): Row => [...row, `D${index}`]);
  expect((await importSheets({ 汇总: numbered, 明细: numbered })).questions).toEqual([]);
});
