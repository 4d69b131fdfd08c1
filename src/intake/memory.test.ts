import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { emptyLedger, rowsOf, standingDocuments } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
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
