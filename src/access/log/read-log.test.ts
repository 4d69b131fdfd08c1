import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { forgetOperations, unguarded } from '../../../test/support/operations.ts';
import { hireEverybody } from '../../../test/support/people.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { actions } from './actions.ts';
import { actionWords } from './action-words.ts';
import { describeOperation } from './describe-operation.ts';
import { logOperation, type Operation } from './log-operation.ts';
import { type LogFilter, type LogPage, readLog } from './read-log.ts';

const db = await testDatabase();
const people = await hireEverybody(db);
const from = { way: 'browser', address: '10.0.0.7', requestId: 'r-1' } as const;
const log = (personId: number | null, operation: Operation, actsFor?: number) =>
  transact(db, wholeCompany, (tx) => logOperation(tx, { personId, from, actsFor }, operation));
const read = (filter: LogFilter, page: Partial<LogPage> = {}) =>
  transact(db, wholeCompany, (tx) => readLog(tx, filter, { limit: 50, ...page }));
const subjects = async (filter: LogFilter, page: Partial<LogPage> = {}) =>
  (await read(filter, page)).entries.map(({ subject }) => subject).join(' ');

beforeAll(async () => {
  await forgetOperations(db);
  await log(people.manager, { action: 'import', subject: '2025-07_100%.csv' });
  await log(people.seller, { action: 'sign_in', subject: 'seller' });
  await log(people.manager, { action: 'undo', subject: '#1' }, people.reader);
  await log(null, { action: 'month_closed', subject: '2025-07' });
  await unguarded(db, `update operation_log set at = '2025-11-25T15:59:59Z' where number = 1`);
  await unguarded(db, `update operation_log set at = '2025-11-25T16:00:00Z' where number = 2`);
});

test.each<[LogFilter, string]>([
  [{}, '2025-07 #1 seller 2025-07_100%.csv'],
  [{ person: people.manager }, '#1 2025-07_100%.csv'],
  [{ person: people.reader }, '#1'],
  [{ action: 'sign_in' }, 'seller'],
  [{ way: 'token' }, ''],
  [{ text: '07_1' }, '2025-07_100%.csv'],
  [{ text: '%' }, '2025-07_100%.csv'],
  [{ text: '_' }, '2025-07_100%.csv'],
  [{ text: 'SELL' }, 'seller'],
  [{ text: '10.0.0.7', action: 'undo' }, '#1'],
  [{ text: "' or true --" }, ''],
  [{ to: '2025-11-25' }, '2025-07_100%.csv'],
  [{ from: '2025-11-26', to: '2025-11-26' }, 'seller'],
])('%j leaves: %s', async (filter, expected) => {
  expect(await subjects(filter)).toBe(expected);
});

test('pages follow one another in both directions, and know when there is no other', async () => {
  expect(await read({}, { limit: 2 })).toMatchObject({ hasNewer: false, hasOlder: true });
  const second = await read({}, { limit: 2, olderThan: 3 });
  expect([second.hasNewer, second.hasOlder, second.entries.map(({ number }) => number)]).toEqual([true, false, [2, 1]]);
  const back = await read({}, { limit: 1, newerThan: 2 });
  expect([back.hasNewer, back.hasOlder, back.entries.map(({ number }) => number)]).toEqual([true, true, [3]]);
});

test('a row says who acted for whom, and from where', async () => {
  const [entry] = (await read({ action: 'undo' })).entries;
  expect(entry).toMatchObject({ person: 'manager', for_person: 'reader', request_id: 'r-1' });
  expect(describeOperation(entry!, 'zh')).toMatchObject({ action_name: '撤回批次', from: '浏览器 · 10.0.0.7' });
});

test('fields that stayed are left out, roles and yes and no are words', async () => {
  const before = { name: '甲', role: 'seller', up_is_red: true, note: '' };
  const after = { name: '甲', role: 'supervisor', up_is_red: false, note: '新' };
  await log(people.manager, { action: 'person_changed', subject: '甲', before, after });
  const [entry] = (await read({}, { limit: 1 })).entries;
  expect(describeOperation(entry!, 'zh').changes).toEqual([
    { name: '备注', before: null, after: '新' },
    { name: '角色', before: '销售', after: '区域主管' },
    { name: '红涨绿跌', before: '是', after: '否' },
  ]);
});

test('every action has a name of its own in both languages', () => {
  for (const language of ['zh', 'en'] as const)
    expect(new Set(actions.map((action) => actionWords[action][language])).size).toBe(actions.length);
});
