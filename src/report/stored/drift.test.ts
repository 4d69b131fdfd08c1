import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText, viewerNamed } from '../../../test/support/ledger.ts';
import { localOperator } from '../../access/viewer.ts';
import type { Database } from '../../db/database.ts';
import { undoBatch } from '../../intake/undo-batch.ts';
import { compareReports } from './compare.ts';
import { driftOf, driftRows } from './drift.ts';
import { keepDraft } from './keep-draft.ts';

const ledger = `单号,日期,客户,省份,系列,渠道,销售员,金额
D1,2024-01-10,甲公司,浙江,A系列,直供,张三,100000000
D2,2025-01-10,甲公司,浙江,A系列,直供,张三,150000000
D3,2025-02-10,乙公司,江苏,B系列,经销,李四,50000000
D4,2025-12-10,乙公司,江苏,B系列,经销,李四,10000000`;
const late = '单号,日期,客户,省份,系列,渠道,销售员,金额\nD5,2025-12-20,乙公司,江苏,B系列,经销,李四,5000000';

const asked = { kind: 'annual', period: '2025', language: 'zh', format: 'docx', today: '2026-03-10' } as const;
const language = 'zh';
let db: Database;
let first: number;
beforeAll(async () => {
  db = await testDatabase();
  await importText(db, ledger);
  first = (await keepDraft(db, localOperator, asked)).id;
});

test('nothing drifts while the ledger stays as it is', async () => {
  const { figures, drifted, redefined } = await driftOf(db, localOperator, { id: first, language });
  expect(figures).toBeGreaterThan(30);
  expect({ drifted, redefined }).toEqual({ drifted: [], redefined: 0 });
});

test('a late invoice drifts what it counts in, down to its row, and nothing else', async () => {
  await importText(db, late, { name: '迟到.csv' });
  const { drifted } = await driftOf(db, localOperator, { id: first, language });
  const sales = drifted.find(({ expr }) => expr === 'sales@2025')!;
  expect(sales).toMatchObject({ before: { text: '2.10亿元' }, after: { text: '2.15亿元' }, text: '+500.00万元' });
  expect(drifted.some(({ expr }) => expr.includes('浙江') && !expr.includes('share'))).toBe(false);
  const rows = await driftRows(db, localOperator, { id: first, number: sales.number, language });
  expect(rows.arrived).toMatchObject({ total: 1, rows: [{ document: 'D5', file: '迟到.csv', row: 2 }] });
});

test('the report of a seller is asked again by the rows of the seller, whoever looks', async () => {
  const seller = await viewerNamed(db, '张三', { role: 'seller', sees: ['张三'] });
  const { id } = await keepDraft(db, seller, asked);
  expect((await driftOf(db, localOperator, { id, language })).drifted).toEqual([]);
});

test('two drafts are held against one another, figures and words', async () => {
  const { id: second } = await keepDraft(db, localOperator, asked);
  const { counts, figures, sections } = await compareReports(db, localOperator, {
    left: first,
    right: second,
    language,
  });
  expect(counts.same).toBeGreaterThan(10);
  expect(figures.find(({ name }) => name === '销售额')).toMatchObject({
    state: 'changed',
    left: { text: '2.10亿元' },
    right: { text: '2.15亿元' },
    text: '+500.00万元',
  });
  expect(sections[0]).toEqual({ title: '', state: 'changed', reworded: [], renumbered: 1 });
});

test('what two years say of themselves is held against one another', async () => {
  const before = await keepDraft(db, localOperator, { ...asked, period: '2024' });
  const { figures } = await compareReports(db, localOperator, { left: before.id, right: first, language });
  expect(figures[0]).toMatchObject({ left: { expr: 'sales@2024' }, right: { expr: 'sales@2025' }, text: '+1.10亿元' });
});

test('a batch that is taken back takes the drift with it', async () => {
  await undoBatch(db, localOperator, 2);
  expect((await driftOf(db, localOperator, { id: first, language })).drifted).toEqual([]);
});
