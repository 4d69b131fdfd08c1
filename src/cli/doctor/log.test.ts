import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { unguarded } from '../../../test/support/operations.ts';
import { logHead } from '../../access/log/chain.ts';
import { logOperation } from '../../access/log/log-operation.ts';
import { localOperator } from '../../access/viewer.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { backup, restore } from '../../db/open.ts';
import { describeLog, examineLog } from './log.ts';

const folder = (db: Database) => join(db.dataDir, 'backups');
const log = (db: Database, subject: string) =>
  transact(db, wholeCompany, (tx) => logOperation(tx, localOperator, { action: 'undo', subject }));
const look = (db: Database, kept?: string) =>
  transact(db, wholeCompany, (tx) => examineLog(tx, { backups: folder(db), kept }));
const headOf = (db: Database) => transact(db, wholeCompany, logHead);

test('a log whose end was cut off is found by the backup that knew it', async () => {
  const db = await testDatabase();
  for (const subject of ['a', 'b']) await log(db, subject);
  await backup(db, join(folder(db), 'youju-2026-11-26.gz'));
  await log(db, 'c');
  expect((await look(db)).check.standing).toBe('good');
  await unguarded(db, 'delete from operation_log where number > 1');
  const { check } = await look(db);
  expect([check.standing, check.words.zh]).toEqual(['bad', expect.stringContaining('末尾被截去')]);
});

test('it is found by a hash that somebody kept, too', async () => {
  const db = await testDatabase();
  await log(db, 'a');
  const { head } = await look(db);
  await unguarded(db, 'delete from operation_log');
  expect((await look(db)).check.standing).toBe('good');
  expect((await look(db, head!.hash)).check.standing).toBe('bad');
});

test('a restored log is the one that was backed up, and goes on from there', async () => {
  const [db, other] = [await testDatabase(), await testDatabase()];
  for (const subject of ['a', '乙\u2028\t\\\\', 'c']) await log(db, subject);
  const file = join(folder(db), 'youju-2026-11-26.gz');
  await backup(db, file);
  await log(other, 'of the empty database');
  await restore(other, file);
  expect(await headOf(other)).toEqual(await headOf(db));
  await log(other, 'd');
  expect(await look(other)).toMatchObject({ head: { number: 4 }, check: { standing: 'good' } });
});

test('what is wrong is told with the numbers of the rows', () => {
  const faults = [
    { number: 3, fault: 'changed' },
    { number: 7, fault: 'missing' },
  ] as const;
  const { zh, en } = describeLog({ head: null, faults: [...faults], lost: [] }).words;
  expect(zh).toContain('第 3 条内容被改、第 7 条之前缺失');
  expect(en).toContain('row 3 says something else, rows before 7 are missing');
});
