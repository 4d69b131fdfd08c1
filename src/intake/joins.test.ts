// What a mapping says of files that do not say it themselves: how the text is to be read, and in which other file to look.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { emptyLedger, rejectedRows, standingDocuments } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import { importFile } from './import-file.ts';
import type { ImportResult } from './import-result.ts';
import type { Mapping } from './layout/mapping.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

test('a file without headers gets those of the mapping, and ids keep their zeros', async () => {
  const text = { delimiter: 'whitespace', headers: ['customer_code', 'date', 'quantity', 'amount'] } as const;
  const result = await importText(db, ' 00001 19970101  1   11.77\n 00002 19970112  5   77.00\n 00003 坏  1  1', {
    name: 'master.txt',
    mapping: { kind: 'sales', text: { ...text, headers: [...text.headers] } },
  });
  expect(result).toMatchObject({
    rows: 3,
    accepted: 2,
    rejected: 1,
    problems: [{ place: { row: 3, column: 'date' } }],
  });
  expect((await standingDocuments(db)).toSorted()).toEqual(['# 00001 11.77', '# 00002 77']);
});

test('rows of such a file that came back are read under the headers that they got', async () => {
  const mapping: Mapping = { kind: 'sales', text: { delimiter: '|', headers: ['customer', 'date', 'amount'] } };
  const result = await importText(db, '甲|坏|1\n乙|2025-01-05|2', { mapping });
  expect(await rejectedRows(result)).toEqual(['not_a_date: 甲|坏|1']);
  const path = result.rejects_file!;
  const again = await importFile(db, localOperator, { files: [{ path, fileName: 'rejects.csv' }], mapping });
  expect(again).toMatchObject({ rows: 1, rejected: 1, problems: [{ code: 'not_a_date' }] });
});

const lines = 'orderID,price,quantity\nO1,10,2\nO1,5,1\nO2,7,1\nO9,1,1';
const orders = 'orderID,orderDate,customer,note\nO1,2025-01-05,甲,\nO2,2025-01-06,乙,';
const byOrder: Mapping = { kind: 'sales', joins: [{ file: 'orders.csv', on: 'orderID' }] };

test('lines look up date and customer in the orders, and those without an order come back', async () => {
  const result = await importFiles({ 'lines.csv': lines, 'orders.csv': orders }, byOrder);
  expect(result).toMatchObject({ rows: 4, accepted: 3, rejected: 1 });
  expect(await rejectedRows(result)).toEqual(['no_partner: O9,1,1']);
  expect(await standingDocuments(db)).toEqual(['O1 甲 25', 'O2 乙 7']);
});

test('an order that is there twice with other content is none', async () => {
  const twice = `${orders}\nO1,2025-01-09,丙,\nO2,2025-01-06,乙,`;
  const result = await importFiles({ 'orders.csv': twice, 'lines.csv': lines }, byOrder);
  expect(result.problems.map(({ code }) => code)).toEqual(['several_partners', 'several_partners', 'no_partner']);
});

test('the columns on which files meet may have two names, and what both have is told apart by the file', async () => {
  const mapping: Mapping = {
    kind: 'sales',
    joins: [{ file: 'heads.csv', on: { left: 'orderID', right: 'id' } }],
    columns: { price: 'heads.csv:price' },
  };
  await importFiles({ 'lines.csv': lines, 'heads.csv': 'id,date,customer,price\nO1,2025-01-05,甲,100' }, mapping);
  expect(await standingDocuments(db)).toEqual(['O1 甲 300']);
});

test.each([
  ['join_file_missing', { 'lines.csv': lines }],
  ['join_column_missing', { 'lines.csv': lines, 'orders.csv': 'a,b\n1,2' }],
  ['only_lookups', { 'orders.csv': orders }],
])('%s is a refusal', async (code, files) => {
  await expect(importFiles(files, byOrder)).rejects.toMatchObject({ code });
});

const good = Array.from({ length: 30 }, (_, index) => `D${index + 10},2025-01-05,C7,杭州路 ${index} 号,${index}`).join(
  '\n',
);

test('a comma that nobody quoted costs nothing where the columns used say all the same', async () => {
  const text = `单据号,日期,客户编码,地址,金额\n${good}\nD77,2025-01-06,C8,杭州路, 5 号, 2 楼,9`;
  expect(await importText(db, text)).toMatchObject({
    accepted: 31,
    rejected: 0,
    problems: [{ code: 'surplus_cells_joined' }],
  });
  expect(await standingDocuments(db)).toContain('D77 C8 9');
});

test('where the comma could belong to a column that is used, the row comes back', async () => {
  const text = `单据号,日期,地址,客户,金额\n${good.replaceAll(/C7,([^,]*)/g, '$1,甲')}\nD77,2025-01-06,杭州路,5 号,乙,9`;
  const result = await importText(db, text);
  expect(await rejectedRows(result)).toEqual(['too_many_cells: D77,2025-01-06,杭州路,5 号,乙,9']);
});

test('orders with commas that nobody quoted can be looked up all the same', async () => {
  const heads = `orderID,orderDate,customerID,address,freight\n${good}\nD99,2025-01-06,C8,杭州路, 5 号,9`;
  await importFiles({ 'lines.csv': 'orderID,price,quantity\nD99,10,2', 'orders.csv': heads }, byOrder);
  expect(await standingDocuments(db)).toEqual(['D99 C8 20']);
});

async function importFiles(files: Record<string, string>, mapping: Mapping): Promise<ImportResult> {
  const folder = await mkdtemp(join(tmpdir(), 'youju-'));
  try {
    const named = Object.keys(files).map((fileName) => ({ path: join(folder, fileName), fileName }));
    for (const { path, fileName } of named) await writeFile(path, `${files[fileName]}\n`);
    return await importFile(db, localOperator, { files: named, mapping });
  } finally {
    await rm(folder, { recursive: true });
  }
}
