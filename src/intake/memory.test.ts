import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { emptyLedger, rowsOf, standingDocuments } from '../../test/support/intake.ts';
import { importText, importTexts } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import { undoBatch } from './undo-batch.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

const headers = '单号,哪天,谁,多少';
const mapping = { columns: { date: '哪天', customer: '谁', amount: '多少' }, filters: [{ column: '谁', not: ['乙'] }] };

test('the next file with the same headers needs no mapping, and says that it got one', async () => {
  await expect(importText(db, `${headers}\nD1,2025-01-05,甲,10`)).rejects.toMatchObject({ code: 'headers_not_found' });
  await importText(db, `${headers}\nD1,2025-01-05,甲,10`, { mapping });
  const next = await importText(db, ` 单号 ,哪天,谁,多少\nD2,2025-01-06,丙,5\nD3,2025-01-06,乙,5`);
  expect(next).toMatchObject({ accepted: 1, filtered: 1, layouts: [{ remembered: true }] });
  expect(next.layouts[0]!.columns[0]).toMatchObject({ key: 'date', how: 'remembered', confidence: 1 });
  expect(await standingDocuments(db)).toEqual(['D1 甲 10', 'D2 丙 5']);
});

test('headers in another order, or of another kind, are another layout', async () => {
  await importText(db, `${headers}\nD1,2025-01-05,甲,10`, { mapping });
  await expect(importText(db, '哪天,单号,谁,多少\n2025-01-05,D2,甲,10')).rejects.toMatchObject({
    code: 'headers_not_found',
  });
  await expect(importText(db, `${headers}\nD2,2025-01-05,甲,10`, { kind: 'receipts' })).rejects.toMatchObject({
    code: 'headers_not_found',
  });
});

test('an explicit mapping goes before what is remembered, and takes its place', async () => {
  await importText(db, '单号,日期,客户,金额,实收\nD1,2025-01-05,甲,10,8', { mapping: { columns: { amount: '实收' } } });
  await importText(db, '单号,日期,客户,金额,实收\nD2,2025-01-05,甲,10,8', { mapping: { columns: { amount: '金额' } } });
  await importText(db, '单号,日期,客户,金额,实收\nD3,2025-01-05,甲,10,8');
  expect(await standingDocuments(db)).toEqual(['D1 甲 8', 'D2 甲 10', 'D3 甲 10']);
  expect(await rowsOf(db, sql`select kind, file_name from remembered_mapping`)).toEqual(['sales ledger.csv']);
});

test('a dry run is remembered by nothing, an import that is taken back still is', async () => {
  await importText(db, `${headers}\nD1,2025-01-05,甲,10`, { mapping, dryRun: true });
  await expect(importText(db, `${headers}\nD1,2025-01-05,甲,10`)).rejects.toMatchObject({ code: 'headers_not_found' });
  const { batch } = await importText(db, `${headers}\nD1,2025-01-05,甲,10`, { mapping });
  await undoBatch(db, localOperator, batch!);
  expect(await importText(db, `${headers}\nD1,2025-01-05,甲,10`)).toMatchObject({ accepted: 1 });
});

test('an order of dates that was confirmed serves the next file, unless its own days say otherwise', async () => {
  const text = (day: string) => `单号,日期,客户,金额\nD${day.length},${day},甲,1`;
  await importText(db, text('1/5/2025'), { mapping: { date_format: 'dd-mm-yyyy' } });
  expect((await importText(db, text('02/6/2025'))).layouts).toMatchObject([{ date_format: 'dd-mm-yyyy' }]);
  expect((await importText(db, text('02/26/2025'))).layouts).toMatchObject([{ date_format: 'mm-dd-yyyy' }]);
});

test('a mapping that gives the headers is told by more than the headers, and is not remembered', async () => {
  await importText(db, '甲,2025-01-05,1', {
    mapping: { kind: 'sales', text: { headers: ['customer', 'date', 'amount'] } },
  });
  expect(await rowsOf(db, sql`select kind from remembered_mapping`)).toEqual([]);
});

test('who changes one column of a layout keeps what was remembered of it', async () => {
  const ledger = (day: string) => `日期,客户,金额,备注,店员\n${day},甲,7,,张三\n${day},甲,5,x,李四`;
  const known = { columns: { amount: { expr: '[金额]*10000' } }, filters: [{ column: '备注', not: ['x'] }] };
  await importText(db, ledger('2025-01-05'), { mapping: known });
  const [layout] = (await importText(db, ledger('2025-01-06'), { dryRun: true })).layouts;
  expect(layout).toMatchObject({ remembered: true, mapping: known });
  const columns = { ...layout!.mapping.columns, seller: '店员' };
  const mapping = { layouts: { [layout!.fingerprint]: { ...layout!.mapping, kind: 'sales' as const, columns } } };
  expect(await importText(db, ledger('2025-01-06'), { mapping })).toMatchObject({ accepted: 1, filtered: 1 });
  expect(await importText(db, ledger('2025-01-07'))).toMatchObject({
    accepted: 1,
    layouts: [{ mapping: { columns } }],
  });
  expect((await standingDocuments(db)).map((each) => each.split(' ')[2])).toEqual(['70000', '70000', '70000']);
});

test('an order of dates that is chosen leaves the rest as it was remembered', async () => {
  const ledger = (day: string) => `单号,日期,客户,金额,实收\nD${day.length},${day},甲,10,8`;
  await importText(db, ledger('2025-01-05'), { mapping: { columns: { amount: '实收' } } });
  await importText(db, ledger('1/5/2025'), { mapping: { date_format: 'dd-mm-yyyy' } });
  expect(await standingDocuments(db)).toEqual(['D10 甲 8', 'D8 甲 8']);
});

test('what is said of one layout is said of no other file of the batch', async () => {
  const sales = { '台账.csv': '日期,客户,金额,店员\n2025-01-05,甲,5,张三' };
  const [layout] = (await importTexts(db, sales, { dryRun: true }))[0]!.layouts;
  const mapping = { layouts: { [layout!.fingerprint]: { kind: 'sales' as const, columns: { seller: '店员' } } } };
  const results = await importTexts(db, { '客户.csv': '客户编码,客户名称,行业\nC1,甲,机械', ...sales }, { mapping });
  expect(results).toMatchObject([
    { kind: 'customers', accepted: 1 },
    {
      kind: 'sales',
      accepted: 1,
      layouts: [{ columns: expect.arrayContaining([expect.objectContaining({ key: 'seller' })]) }],
    },
  ]);
});

test('a mapping under which most rows came back is not remembered', async () => {
  const text = '日期,备用,客户,金额\n2025-01-05,,甲,5\n2025-01-06,,乙,7';
  expect(await importText(db, text, { mapping: { columns: { date: '备用' } } })).toMatchObject({ rejected: 2 });
  expect(await importText(db, text)).toMatchObject({ accepted: 2 });
});

test('an empty mapping forgets', async () => {
  const text = (day: string) => `单号,日期,客户,金额,实收\nD${day},2025-01-0${day},甲,10,8`;
  await importText(db, text('1'), { mapping: { columns: { amount: '实收' } } });
  await importText(db, text('2'), { mapping: {} });
  await importText(db, text('3'));
  expect(await standingDocuments(db)).toEqual(['D1 甲 8', 'D2 甲 10', 'D3 甲 10']);
});

test('a kind that was once given to headers that say another is not remembered of them', async () => {
  const plain = '日期,客户,金额\n2025-01-05,甲,5';
  expect(await importText(db, plain, { mapping: { kind: 'receipts' } })).toMatchObject({ kind: 'receipts' });
  expect(await importText(db, plain)).toMatchObject({ kind: 'sales', accepted: 1 });
  expect(await importText(db, plain, { kind: 'receipts' })).toMatchObject({ kind: 'receipts', unchanged: 1 });
});

test('rows that came back are read as their file was', async () => {
  await importText(db, `${headers}\nD1,2025-01-05,甲,10`, { mapping });
  const back = `${headers},退回原因\nD2,2025-01-06,丙,5,金额不是数字`;
  expect(await importText(db, back)).toMatchObject({ accepted: 1, layouts: [{ remembered: true }] });
});
