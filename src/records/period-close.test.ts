import { beforeEach, expect, test } from 'vitest';
import { emptyLedger } from '../../test/support/intake.ts';
import { testDatabase } from '../../test/support/database.ts';
import { importText } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { undoBatch } from '../intake/undo-batch.ts';
import { beginChange } from './changes.ts';
import { closedMonths, isClosed } from './closed-months.ts';
import { countLateDocuments, lateDocuments } from './late-documents.ts';
import { listMonths } from './month-list.ts';
import { closeDueMonths, closeMonth, reopenMonth } from './period-close.ts';
import { newest } from './standing.ts';

const db: Database = await testDatabase();
const far = '2100-01-05'; // After anything that is imported today.

beforeEach(async () => {
  await emptyLedger(db);
  await importText(db, '单号,日期,客户,金额\nD1,2025-07-01,甲,100\nD2,2025-07-02,乙,50\nD3,2025-08-01,甲,10');
});

const close = (month: string, today = far) => closeMonth(db, localOperator, { month, today });
const reopen = (month: string, today = far) => reopenMonth(db, localOperator, { month, today });
const states = async (today: string) =>
  (await transact(db, wholeCompany, (tx) => listMonths(tx, today))).map(({ month, state }) => `${month} ${state}`);
const late = async (from?: string) => {
  const page = { from, to: from, offset: 0, limit: 10 };
  const { documents } = await transact(db, wholeCompany, (tx) => lateDocuments(tx, page));
  return documents.map(
    (each) => `${each.month} ${each.number} ${each.customer} ${each.amount_at_close}→${each.amount}`,
  );
};
const closedAt = (version: number, month: string) =>
  transact(db, wholeCompany, async (tx) => (await closedMonths(tx, { version, current: false })).get(month)?.closed);

test('what comes for a closed month is late: new, changed and taken back documents', async () => {
  await close('2025-07');
  await importText(db, '单号,日期,客户,金额\nD2,2025-07-02,乙,70\nD4,2025-07-31,丙,5\nD5,2025-08-02,丙,5');
  expect(await late()).toEqual(['2025-07 D2 乙 50→70', '2025-07 D4 丙 null→5']);
  await undoBatch(db, localOperator, 1);
  expect(await late('2025-07')).toEqual(['2025-07 D1 甲 100→null', '2025-07 D2 乙 50→70', '2025-07 D4 丙 null→5']);
  expect(await late('2025-08')).toEqual([]);
  expect(await transact(db, wholeCompany, countLateDocuments)).toEqual(new Map([['2025-07', 3]]));
});

test('what was changed and changed back is not late', async () => {
  await close('2025-07');
  const { batch } = await importText(db, '单号,日期,客户,金额\nD2,2025-07-02,乙,70');
  await undoBatch(db, localOperator, batch!);
  expect(await late()).toEqual([]);
});

test('a late document says where it came from, and pages count them all', async () => {
  await close('2025-07');
  await importText(db, '单号,日期,客户,金额\nD8,2025-07-09,甲,1\nD8,2025-07-08,乙,2\nD9,2025-07-09,甲,1', {
    name: '补.csv',
  });
  const page = await transact(db, wholeCompany, (tx) => lateDocuments(tx, { offset: 0, limit: 1 }));
  expect(page).toMatchObject({
    total: 2,
    documents: [{ number: 'D8', customer: '甲、乙', date: '2025-07-08', amount: '3', file: '补.csv', row: 2 }],
  });
  expect(page.documents[0]!.came_at >= page.documents[0]!.closed_at).toBe(true);
});

test('a month opened again has nothing late, and closes anew', async () => {
  await close('2025-07');
  await importText(db, '单号,日期,客户,金额\nD4,2025-07-31,丙,5');
  await reopen('2025-07');
  expect(await late()).toEqual([]);
  await close('2025-07');
  expect(await late()).toEqual([]);
  expect([await closedAt(2, '2025-07'), await closedAt(4, '2025-07'), await closedAt(5, '2025-07')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('months close by themselves on their day, once, and not those that somebody opened', async () => {
  await reopen('2025-07');
  expect(await closeDueMonths(db, far)).toEqual(['2025-08']);
  expect(await closeDueMonths(db, far)).toEqual([]);
  expect(await states(far)).toEqual(['2025-08 closed', '2025-07 reopened']);
});

test('two programs that close at once close once', async () => {
  const both = await Promise.all([closeDueMonths(db, far), closeDueMonths(db, far)]);
  expect(both.flat()).toEqual(['2025-07', '2025-08']);
});

test('a month whose lines came today is not closed by itself before tomorrow', async () => {
  expect(await closeDueMonths(db, '2025-09-05')).toEqual([]);
  expect(await states('2025-09-05')).toEqual(['2025-08 closed', '2025-07 closed']);
});

test('until its day a month is open, and it is running until it is over', async () => {
  expect(await states('2025-09-04')).toEqual(['2025-08 open', '2025-07 closed']);
  expect(await states('2025-08-31')).toEqual(['2025-08 running', '2025-07 closed']);
});

test('the day of the close is a setting that holds from a day on', async () => {
  await transact(db, wholeCompany, async (tx) => {
    const version = await beginChange(tx, { kind: 'settings', changedBy: null });
    const value = { key: 'close.day', valid_from: '2025-09-01', value: '10', from_version: version };
    await tx.insertInto('setting_value').values(value).execute();
  });
  expect(await states('2025-09-09')).toEqual(['2025-08 open', '2025-07 closed']);
  expect(await states('2025-09-10')).toEqual(['2025-08 closed', '2025-07 closed']);
});

test.each([
  ['a month that is not over', () => close('2025-08', '2025-08-31'), 'month_not_over'],
  ['a month before the ledger', () => close('2025-06'), 'month_before_ledger'],
  ['opening a month before the ledger', () => reopen('2025-06'), 'month_before_ledger'],
  ['opening what is open', () => reopen('2025-08', '2025-09-04'), 'month_not_closed'],
  ['closing twice', () => close('2025-07').then(() => close('2025-07')), 'month_already_closed'],
  ['opening twice', () => reopen('2025-07').then(() => reopen('2025-07')), 'month_not_closed'],
])('%s is refused', async (_, work, code) => {
  await expect(work()).rejects.toMatchObject({ code });
});

test('closing and opening stand in the log and among the changes', async () => {
  await close('2025-07');
  await reopen('2025-07');
  const log = await transact(db, wholeCompany, async (tx) => ({
    actions: await tx
      .selectFrom('operation_log')
      .select(['action', 'subject'])
      .orderBy('id', 'desc')
      .limit(2)
      .execute(),
    changes: await tx.selectFrom('change').select(['kind', 'note']).orderBy('version', 'desc').limit(2).execute(),
  }));
  expect(log.actions.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
    'month_opened 2025-07',
    'month_closed 2025-07',
  ]);
  expect(log.changes.map(({ kind }) => kind)).toEqual(['close', 'close']);
});

test('a running month is never closed, whatever was said', () => {
  const said = new Map([['2025-07', { closed: true, closedAt: new Date(0), closedBy: null }]]);
  expect(isClosed('2025-07', said, { today: '2025-07-31', closeDay: 5 })).toBe(false);
  expect(isClosed('2025-07', said, { today: '2025-08-01', closeDay: 5 })).toBe(true);
  expect(isClosed('2025-12', new Map(), { today: '2026-01-05', closeDay: 5 })).toBe(true);
  expect(isClosed('2025-12', new Map(), { today: '2026-01-04', closeDay: 5 })).toBe(false);
});

test('a person who may not change the company’s data closes nothing', async () => {
  const seller = { ...localOperator, scope: { all: false, people: [1], actor: 1 } };
  const denied = { code: 'close_not_allowed' };
  await expect(closeMonth(db, seller, { month: '2025-07', today: far })).rejects.toMatchObject(denied);
  await expect(reopenMonth(db, seller, { month: '2025-07', today: far })).rejects.toMatchObject(denied);
  expect(await transact(db, wholeCompany, (tx) => closedMonths(tx, newest))).toEqual(new Map());
});
