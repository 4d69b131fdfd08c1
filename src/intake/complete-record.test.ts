import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { emptyLedger, rowsOf } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { countProvisional, listProvisional, type ProvisionalKind } from '../records/provisional.ts';
import { completeRecord } from './complete-record.ts';
import { importFile } from './import-file.ts';
import { provisionalWorkbook } from './provisional-workbook.ts';
import { undoBatch } from './undo-batch.ts';

const db = await testDatabase();
const undo = (batch: number | null) => undoBatch(db, localOperator, batch!);
const rows = async (kind: ProvisionalKind) =>
  (await transact(db, wholeCompany, (tx) => listProvisional(tx, kind, { offset: 0, limit: 10 }))).rows;
const names = async (kind: ProvisionalKind) => (await rows(kind)).map(({ name }) => name);
const counts = () => transact(db, wholeCompany, countProvisional);
const complete = async (kind: ProvisionalKind, name: string, values: Record<string, string>) => {
  const { id } = (await rows(kind)).find((row) => row.name === name)!;
  return completeRecord(db, localOperator, { kind, id, values, language: 'zh' });
};

let ledger: number;
beforeEach(async () => {
  await emptyLedger(db);
  const text = `单号,日期,客户编码,客户,省份,产品编码,产品名称,业务员,金额
  D1,2025-01-05,C1,甲,浙江,P1,泵,张三,100
  D2,2025-01-06,,乙,,P1,泵,张三,100
  D2,2025-01-06,,乙,,P2,阀,张三,100`;
  ledger = (await importText(db, text, { name: '一月.csv' })).batch!;
});

test('what only a ledger named is provisional: what is missing, how many lines, which file', async () => {
  expect(await rows('customers')).toMatchObject([
    { name: '乙', code: null, lines: 2, seen_in: '一月.csv', values: { region: null, industry: null, owner: '张三' } },
    { name: '甲', code: 'C1', lines: 1, values: { region: '浙江' } },
  ]);
  expect(await rows('products')).toMatchObject([{ name: '泵', lines: 2, values: { series: null } }, { name: '阀' }]);
  expect(await rows('people')).toMatchObject([{ name: '张三', lines: 3, values: { role: 'seller', hired: null } }]);
});

test('a file of the kind enters them, even one that says nothing new, and taking it back makes them provisional again', async () => {
  const { batch, replaced } = await importText(db, '客户编码,客户名称,行业\nC1,甲,');
  expect(replaced).toBe(1);
  expect(await names('customers')).toEqual(['乙']);
  expect(await importText(db, '客户编码,客户名称,行业\nC1,甲,')).toMatchObject({ unchanged: 1 });
  await undo(batch);
  expect(await names('customers')).toEqual(['乙', '甲']);
});

test('one is completed by hand as a batch of its own, which can be taken back', async () => {
  const { batch } = await complete('customers', '乙', { region: '浙江/宁波', industry: '机械', channel: '直销' });
  expect(await names('customers')).toEqual(['甲']);
  await complete('products', '阀', { series: 'A系列', list_price: '1,200' });
  await complete('people', '张三', { supervisor: '李四', hired: '2020年3月1日' });
  expect(await counts()).toEqual({ customers: 1, products: 1, people: 1 });
  expect(await names('people')).toEqual(['李四']);
  await undo(batch);
  expect((await rows('customers'))[0]).toMatchObject({ name: '乙', values: { region: null, industry: null } });
});

test('what was completed goes with its batch, though a later ledger filled in a code', async () => {
  const { batch } = await complete('customers', '乙', { region: '浙江/宁波', industry: '机械', owner: '李四' });
  await importText(db, '单号,日期,客户编码,客户,金额\nD3,2025-02-06,C2,乙,1');
  await undo(batch);
  expect((await rows('customers'))[0]).toMatchObject({
    name: '乙',
    code: 'C2',
    values: { region: null, industry: null, owner: '张三' },
  });
});

test('the newest completion that counts is what shows again, whoever filled in the rest', async () => {
  await complete('customers', '乙', { industry: '机械' });
  const { batch } = await importText(db, '客户名称,行业,电话\n乙,纺织,123');
  await importText(db, '单号,日期,客户编码,客户,省份,金额\nD3,2025-02-06,C2,乙,江苏,1');
  await undo(batch);
  expect(await names('customers')).toEqual(['甲']);
  const known = sql`select code, industry, phone, source_file from customer where name = '乙' and to_version is null`;
  expect(await rowsOf(db, known)).toEqual(['C2 机械  手工补全客户.csv']);
});

test('what cannot be read is refused in words and changes nothing', async () => {
  await expect(complete('people', '张三', { hired: '去年' })).rejects.toMatchObject({ code: 'completion_rejected' });
  await expect(complete('products', '泵', { list_price: '很贵' })).rejects.toMatchObject({
    words: { zh: expect.stringContaining('很贵') },
  });
  expect(await counts()).toEqual({ customers: 2, products: 2, people: 1 });
  const gone = { kind: 'people', id: 99, values: {}, language: 'zh' } as const;
  await expect(completeRecord(db, localOperator, gone)).rejects.toMatchObject({ code: 'not_provisional' });
});

test('what an undone ledger brought is provisional no more', async () => {
  await undo(ledger);
  expect(await counts()).toEqual({ customers: 0, products: 0, people: 0 });
});

test.each(['customers', 'products', 'people'] as const)('the workbook of %s imports as it is', async (kind) => {
  const { content } = await transact(db, wholeCompany, (tx) => provisionalWorkbook(tx, kind, 'zh'));
  const folder = await mkdtemp(join(tmpdir(), 'youju-'));
  const path = join(folder, 'book.xlsx');
  await writeFile(path, content);
  const result = await importFile(db, localOperator, { files: [{ path, fileName: 'book.xlsx' }] });
  await rm(folder, { recursive: true });
  expect(result).toMatchObject({ kind, rejected: 0, accepted: kind === 'people' ? 1 : 2 });
  expect(await names(kind)).toEqual([]);
});
