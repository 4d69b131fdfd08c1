import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { rowsOf } from '../../../test/support/intake.ts';
import { importText, short } from '../../../test/support/ledger.ts';
import { addLogin } from '../../access/logins.ts';
import { localOperator } from '../../access/viewer.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { traceRows } from '../../figures/proof/trace.ts';
import { personalCopy } from './copy.ts';
import { erase, type ErasureWish, lookAtErasure } from './erase.ts';
import { subjectCalled } from './subject.ts';

const today = '2026-11-26';
let db: Database;

beforeEach(async () => {
  db = await testDatabase();
  await importText(db, '工号,姓名,角色,离职日期\nE1,张三丰,销售员,2025-06-30\nE2,李四,销售员,', { name: 'people.csv' });
  await importText(
    db,
    '单号,日期,客户编码,客户,销售员,金额\nD1,2025-01-05,C1,甲公司,张三丰,60\nD2,2025-02-05,C1,甲公司,李四,20',
  );
  await importText(db, '客户编码,客户名称,联系人,联系电话\nC1,甲公司,王五,13912345678', { name: 'customers.csv' });
  await importText(
    db,
    '联系日期,客户编码,联系人员,联系类型,联系内容\n2025-01-06,C1,E1,业务沟通,张三丰请王五吃饭 13912345678',
    { name: 'contacts.csv' },
  );
});

const eraseOne = (who: string, wish: Partial<ErasureWish> & { confirm: string }) =>
  transact(db, wholeCompany, async (tx) => {
    const subject = await subjectCalled(tx, who);
    return erase(tx, localOperator, { subject, notes: false, files: false, ...wish }, today);
  });

/** All rows of all tables but the log, whose rows stay. */
async function tablesNaming(text: string): Promise<string[]> {
  const tables = await rowsOf(
    db,
    sql`select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
          and relname <> 'schema_migration' order by 1`,
  );
  const naming = [];
  for (const table of tables) {
    const found = await rowsOf(
      db,
      sql`select 1 from ${sql.table(table)} as row where row::text like ${`%${text}%`} limit 1`,
    );
    if (found.length > 0) naming.push(table);
  }
  return naming;
}

test('an erased employee has a neutral name in every version, and stands in no table but the log', async () => {
  await transact(db, wholeCompany, (tx) =>
    addLogin(tx, { personId: 1, username: 'zhangsanfeng', password: 'correct horse' }, localOperator),
  );
  await transact(db, wholeCompany, (tx) =>
    sql`insert into import_job (file_name, result) values ('a.csv', ${'[{"message": "没有“张三丰”"}]'})`.execute(tx),
  );
  await eraseOne('E1', { confirm: '张三丰', notes: true });
  expect(await tablesNaming('张三丰')).toEqual([]);
  expect(await tablesNaming('zhangsanfeng')).toEqual(['operation_log']);
  expect(await rowsOf(db, sql`select distinct name, code from person where id = 1`)).toEqual(['已删除人员 #1 ']);
  expect(await rowsOf(db, sql`select person_id from login`)).toEqual([]);
});

const questions = ['sales@2025', 'sales{customer=C1}@2025', 'contacts@2025', 'customers@2025', 'sales by seller@2025'];

test('no figure changes but for the name, at the version before too', async () => {
  const ask = () => Promise.all(questions.map((each) => short(db, each, { atVersion: 4 })));
  const before = await ask();
  await eraseOne('E1', { confirm: '张三丰' });
  const after = await ask();
  expect(before.join()).toContain('张三丰');
  expect(after.join()).not.toContain('张三丰');
  expect(after.map((each) => each.replaceAll('已删除人员 #1', '张三丰'))).toEqual(before);
  const { rows } = await traceRows(db, localOperator, { expression: 'sales@2025', today });
  expect(rows.map(({ seller }) => seller)).toEqual(['已删除人员 #1', '李四']);
});

test('of a contact nothing stays but the customer', async () => {
  const { files, notes, remaining } = await transact(db, wholeCompany, async (tx) =>
    lookAtErasure(tx, await subjectCalled(tx, 'C1')),
  );
  expect([files.length, notes.length, remaining]).toEqual([0, 1, { operations: 0, reports: 0 }]);
  await eraseOne('C1', { confirm: '甲公司', notes: true });
  expect(await tablesNaming('13912345678')).toEqual([]);
  expect(await tablesNaming('王五')).toEqual([]);
  expect(await short(db, 'sales{customer=甲公司}@2025')).toBe('80.00元 partial_period');
});

test('notes keep what they say where only the record is to be erased, and are listed before', async () => {
  await eraseOne('C1', { confirm: '甲公司' });
  expect(await tablesNaming('13912345678')).toEqual(['contact']);
});

test.each([
  ['E2', '李四', 'person_still_here'],
  ['E1', '张三', 'confirmation_differs'],
  ['没有这个人', '张三丰', 'unknown_person'],
])('%s confirmed with %s is refused: %s', async (who, confirm, code) => {
  await expect(eraseOne(who, { confirm })).rejects.toMatchObject({ code });
});

test('nobody is erased twice', async () => {
  await eraseOne('E1', { confirm: '张三丰' });
  await expect(eraseOne('已删除人员 #1', { confirm: '已删除人员 #1' })).rejects.toMatchObject({
    code: 'already_erased',
  });
});

test('the log tells that somebody was erased, by whom, and not who it was', async () => {
  await eraseOne('E1', { confirm: '张三丰' });
  const [row] = await rowsOf(db, sql`select subject, details from operation_log where action = 'person_erased'`);
  expect(row).toContain('#1');
  expect(row).not.toContain('张三丰');
});

test('a copy holds all that is kept of an employee, without secrets, and counts the business they did', async () => {
  await transact(db, wholeCompany, (tx) =>
    addLogin(tx, { personId: 1, username: 'zhangsanfeng', password: 'correct horse' }, localOperator),
  );
  const copy = await transact(db, wholeCompany, async (tx) =>
    personalCopy(tx, localOperator, { subject: await subjectCalled(tx, '张三丰'), now: new Date() }),
  );
  expect(Object.keys(copy.rows).sort()).toEqual(['contact', 'login', 'person']);
  expect(copy.rows.person).toMatchObject([{ code: 'E1', name: '张三丰', left_on: '2025-06-30' }]);
  expect(copy.rows.login![0]).not.toHaveProperty('password_hash');
  expect(copy.counted).toMatchObject({ line: 1, sales_cell: 1 });
});

test('a copy of a contact holds the record in every version and what was noted', async () => {
  const copy = await transact(db, wholeCompany, async (tx) =>
    personalCopy(tx, localOperator, { subject: await subjectCalled(tx, 'C1'), now: new Date() }),
  );
  expect(copy.rows.customer!.map(({ phone }) => phone)).toContain('13912345678');
  expect(copy.rows.contact).toEqual([{ id: 1, note: '张三丰请王五吃饭 13912345678' }]);
});
