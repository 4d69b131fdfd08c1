import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { cellsAgree, emptyLedger, rejectedRows, rowsOf, standingDocuments } from '../../test/support/intake.ts';
import { importText, importTexts } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { batchDetail } from '../records/batch-detail.ts';
import { batchEffect } from './batch-effect.ts';
import { undoBatch } from './undo-batch.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

const header = '单据号,日期,客户,金额\n';
const nothingStands = async () =>
  expect(await rowsOf(db, sql`select id from batch union all select version from change`)).toEqual([]);

test('a total that its lines do not make holds everything back until it is confirmed', async () => {
  const text = `${header}D1,2025-01-05,甲,100\nD2,2025-01-06,乙,20\n合计,,,150`;
  const held = await importText(db, text);
  expect(held).toMatchObject({ batch: null, held_back: true, ledger_version: 0, dry_run: false });
  expect(held.questions).toMatchObject([
    {
      confirm: 'totals',
      holds_back: true,
      message: { zh: expect.stringContaining('写的是 150，各行相加是 120，差 30') },
    },
  ]);
  await nothingStands();
  const taken = await importText(db, text, { confirm: ['totals'] });
  expect(taken).toMatchObject({ batch: expect.any(Number), held_back: false, accepted: 2, questions: [] });
  expect(await rowsOf(db, sql`select confirmed ->> 0 from batch`)).toEqual(['totals']);
});

test('a difference is that of the sum which the rows that came back explain: quotes and signs aside', async () => {
  const rows =
    'D1,2025-01-05,甲,销售单,100\nD2,坏,乙,销售单,20\nD3,2025-01-06,丙,报价单,7\nD4,2025-01-07,丁,销售退货,8';
  const held = await importText(db, `单据号,日期,客户,单据类型,金额\n${rows}\n合计,,,,112`);
  expect(held.questions[0]!.message.zh).toContain('写的是 112，各行相加是 92，差 20：正是退回的第 3 行');
});

test('the rows that came back are named where they are the whole difference', async () => {
  const text = `${header}D1,2025-01-05,甲,100\nD2,坏,乙,20\nD3,2025-01-07,丙,5\n合计,,,125`;
  const held = await importText(db, text);
  expect(held.questions[0]).toMatchObject({
    message: { zh: expect.stringContaining('正是退回的第 3 行') },
    details: { totals: [{ explainedBy: [3] }] },
  });
  expect(await rejectedRows(held)).toEqual(['not_a_date: D2,坏,乙,20']);
});

test('a mapping may say that totals are not to be checked', async () => {
  const mapping = { control_totals: 'ignore' as const };
  expect(await importText(db, `${header}D1,2025-01-05,甲,100\n合计,,,150`, { mapping })).toMatchObject({ accepted: 1 });
});

test('a total printed to the cent agrees with lines that hold more', async () => {
  const result = await importText(db, `${header}D1,2025-01-05,甲,1.004\nD2,2025-01-06,乙,2.0005\n合计,,,3.00`);
  expect(result).toMatchObject({ accepted: 2, control_totals: [{ ok: true }] });
});

test('an unlikely date holds everything back, and its row is named', async () => {
  const text = `${header}D1,2025-01-05,甲,100\nD2,2052-01-06,乙,20`;
  const held = await importText(db, text, { today: '2025-06-30' });
  expect(held).toMatchObject({ batch: null, held_back: true });
  expect(held.questions).toMatchObject([
    { confirm: 'dates', details: { rows: [{ file: 'ledger.csv', row: 3, document: 'D2', date: '2052-01-06' }] } },
  ]);
  await nothingStands();
  expect(await importText(db, text, { today: '2025-06-30', confirm: ['dates'] })).toMatchObject({ accepted: 2 });
});

test('a date that was confirmed is not asked of again while its document stays as it is', async () => {
  const nightly = `${header}D1,2025-01-05,甲,100\nD2,2052-01-06,乙,20`;
  await importText(db, nightly, { today: '2025-06-30', confirm: ['dates'] });
  const more = await importText(db, `${nightly}\nD3,2025-01-07,丙,5`, { today: '2025-06-30' });
  expect(more).toMatchObject({ accepted: 1, unchanged: 2, held_back: false, questions: [] });
  const moved = await importText(db, nightly.replace('乙,20', '乙,30'), { today: '2025-06-30' });
  expect(moved).toMatchObject({ held_back: true, questions: [{ details: { days: [{ rows: 1 }] } }] });
});

test('a mapping that is remembered says of totals what it said', async () => {
  const totalled = (amount: number) => `${header}D1,2025-01-05,甲,${amount}\n合计,,,150`;
  await importText(db, totalled(100), { mapping: { control_totals: 'ignore' } });
  expect(await importText(db, totalled(110))).toMatchObject({ accepted: 1, held_back: false, questions: [] });
});

test('documents that would lose are told of as a question that holds nothing else back', async () => {
  await importText(db, `${header}D1,2025-01-05,甲,100`);
  const result = await importText(db, `${header}D1,2025-01-05,甲,90\nD2,2025-01-06,乙,20`);
  expect(result).toMatchObject({ accepted: 1, held: 1, held_back: false });
  expect(result.questions).toMatchObject([
    { confirm: 'losses', holds_back: false, details: { documents: [{ number: 'D1', moved_amount: '-10' }] } },
  ]);
});

const till = (...rows: string[]) => ['日期,客户,金额', ...rows].join('\n');

test('rows without a number that a newer file of the same days no longer holds stay, until it is confirmed', async () => {
  await importText(db, till('2025-01-05,甲,5', '2025-01-06,乙,6', '2025-01-07,丙,7', '2025-02-01,丁,8'));
  const newer = till('2025-01-05,甲,5', '2025-01-06,乙,60', '2025-01-07,丙,7');
  const added = await importText(db, newer);
  expect(added).toMatchObject({ accepted: 1, withdrawn: 0, held_back: false });
  expect(added.questions).toMatchObject([
    {
      confirm: 'range',
      holds_back: false,
      details: { first: '2025-01-05', last: '2025-01-07', documents: 1, amount: '6' },
    },
  ]);
  const replaced = await importText(db, newer, { confirm: ['range'] });
  expect(replaced).toMatchObject({ accepted: 0, unchanged: 3, withdrawn: 1, questions: [], ledger_version: 3 });
  expect((await standingDocuments(db)).sort()).toEqual(['# 丁 8', '# 丙 7', '# 乙 60', '# 甲 5']);
  expect(await cellsAgree(db)).toBe(true);
});

test('what a range let go shows again when its batch is taken back, and only once', async () => {
  await importText(db, till('2025-01-05,甲,5', '2025-01-06,乙,6'));
  const { batch } = await importText(db, till('2025-01-05,甲,5', '2025-01-06,丙,9'), { confirm: ['range'] });
  expect((await standingDocuments(db)).sort()).toEqual(['# 丙 9', '# 甲 5']);
  await undoBatch(db, localOperator, batch!);
  expect((await standingDocuments(db)).sort()).toEqual(['# 乙 6', '# 甲 5']);
  expect(await cellsAgree(db)).toBe(true);
});

test('the effect of what only goes is told, on trial and of the batch, in years that the file says nothing of too', async () => {
  await importText(db, till('2024-12-31,甲,5', '2025-01-06,乙,7', '2026-01-07,丙,9'));
  const newer = till('2024-12-31,甲,5', '2026-01-07,丙,9');
  const gone = { expr: 'sales@2025', before: 7, after: null };
  const tried = await importText(db, newer, { confirm: ['range'], dryRun: true });
  expect(tried).toMatchObject({
    accepted: 0,
    withdrawn: 1,
    effect: expect.arrayContaining([expect.objectContaining(gone)]),
  });
  const { batch: id } = await importText(db, newer, { confirm: ['range'] });
  const batch = await transact(db, wholeCompany, (tx) => batchDetail(tx, id!));
  expect(await batchEffect(db, localOperator, { batch: batch!, language: 'zh' })).toContainEqual(
    expect.objectContaining(gone),
  );
});

test('a range lets nothing go while a row without a number came back: it may be the one that seems gone', async () => {
  await importText(db, till('2025-01-05,甲,5', '2025-01-06,乙,7', '2025-01-07,丙,9'));
  const torn = till('2025-01-05,甲,5', '2025-01-06,乙,七', '2025-01-07,丙,9');
  expect(await importText(db, torn, { confirm: ['range'] })).toMatchObject({
    withdrawn: 0,
    rejected: 1,
    questions: [{ confirm: 'range', message: { zh: expect.stringContaining('有 1 行没有单号的行被退回') } }],
  });
  expect((await standingDocuments(db)).sort()).toEqual(['# 丙 9', '# 乙 7', '# 甲 5']);
});

test('numbered documents are never let go by a range', async () => {
  await importText(db, `${header}D1,2025-01-05,甲,100`);
  const result = await importText(db, till('2025-01-04,甲,5', '2025-01-06,甲,6'), { confirm: ['range'] });
  expect(result).toMatchObject({ withdrawn: 0, questions: [] });
  expect((await standingDocuments(db)).length).toBe(3);
});

test('a dry run says what the figures would become, and nothing of it stays', async () => {
  await importTexts(db, { 'a.csv': `${header}D1,2024-03-05,甲,100\nD2,2025-03-05,甲,100` });
  const before = await rowsOf(db, sql`select count(*) l, (select count(*) from sales_cell) c from line`);
  const result = await importText(db, `${header}D3,2025-04-05,乙,50`, { dryRun: true, today: '2025-12-31' });
  expect(result).toMatchObject({ batch: null, dry_run: true, held_back: false, accepted: 1, ledger_version: 1 });
  expect(result.effect.map(({ expr, before: old, after, text_change }) => [expr, old, after, text_change])).toEqual([
    ['sales@2025', 100, 150, '+50.00元'],
    ['sales:yoy@2025', 0, 0.5, '+50.0个百分点'],
    ['attainment@2025', null, null, ''],
    ['customers@2025', 1, 2, '+1'],
    ['sales@2025-04', null, 50, ''],
  ]);
  expect(await rowsOf(db, sql`select count(*) l, (select count(*) from sales_cell) c from line`)).toEqual(before);
  expect(await rowsOf(db, sql`select name from customer`)).toEqual(['甲']);
  expect(await rowsOf(db, sql`select max(version) from change`)).toEqual(['1']);
  expect(await importText(db, `${header}D3,2025-04-05,乙,50`)).toMatchObject({ accepted: 1, ledger_version: 2 });
});

test('a dry run of targets says what attainment would become', async () => {
  await importText(db, `${header}D1,2025-03-05,甲,100`);
  const result = await importText(db, '年份,目标值\n2025,400', { dryRun: true, kind: 'targets', today: '2025-12-31' });
  expect(result.effect.map(({ expr, before, after }) => [expr, before, after])).toEqual([
    ['sales.target@2025', null, 400],
    ['attainment@2025', null, 0.25],
  ]);
  expect(await rowsOf(db, sql`select id from target`)).toEqual([]);
});
