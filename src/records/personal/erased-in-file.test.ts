// The files that brought somebody, imported again once they are erased.

import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { rowsOf } from '../../../test/support/intake.ts';
import { importText, short } from '../../../test/support/ledger.ts';
import { localOperator } from '../../access/viewer.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { erase } from './erase.ts';
import { subjectCalled } from './subject.ts';

const people = '工号,姓名,角色,离职日期\nE1,张三丰,销售员,2025-06-30';
const ledger =
  '单号,日期,客户编码,客户,销售员,金额\nD1,2025-01-05,C1,甲公司,张三丰,60\nD2,2025-01-06,C1,甲公司,李四,20';
const customers = '客户编码,客户名称,行业,联系人,联系电话\nC1,甲公司,机械,王五,139 1234 5678';

let db: Database;

beforeEach(async () => {
  db = await testDatabase();
  for (const text of [people, ledger, customers]) await importText(db, text);
  for (const [who, confirm] of [
    ['E1', '张三丰'],
    ['C1', '甲公司'],
  ] as const)
    await transact(db, wholeCompany, async (tx) => {
      const subject = await subjectCalled(tx, who);
      return erase(tx, localOperator, { subject, confirm, notes: true, files: false }, '2026-11-26');
    });
});

const persons = () => rowsOf(db, sql`select id, name, code from person where to_version is null order by id`);
const contacts = () => rowsOf(db, sql`select industry, contact, phone from customer where to_version is null`);
const known = ['1 已删除人员 #1 ', '2 李四 '];

test.each([people, ledger.replace('60', '70'), customers.replace('139 1234 5678', '+86 13912345678')])(
  'is asked about, with the rows and not the name: %#',
  async (text) => {
    const { questions, held_back } = await importText(db, text);
    expect(held_back).toBe(true);
    expect(questions).toMatchObject([{ confirm: 'erased', details: { first: [{ row: 2 }] } }]);
    expect(questions[0]!.message.zh).toContain('第 2 行');
    expect(questions[0]!.message.zh).not.toMatch(/张三丰|王五|E1/);
    expect(await persons()).toEqual(known);
  },
);

test('once confirmed, their sales are those of the erased person, and nobody is brought back', async () => {
  await importText(db, ledger.replace('60', '70'), { confirm: ['erased'] });
  expect(await persons()).toEqual(known);
  expect(await short(db, 'sales{seller="已删除人员 #1"}@2025')).toContain('70.00元');
});

test('the same ledger again changes nothing', async () => {
  const { unchanged, accepted } = await importText(db, ledger, { confirm: ['erased'] });
  expect([unchanged, accepted]).toEqual([2, 0]);
});

test('a file of people tells the erased one under the neutral name', async () => {
  await importText(db, people.replace('2025-06-30', '2025-05-31'), { confirm: ['erased'] });
  expect(await persons()).toEqual(known);
});

test('of a customer all but the contact is taken', async () => {
  await importText(db, customers.replace('机械', '化工'), { confirm: ['erased'] });
  expect(await contacts()).toEqual(['化工  ']);
});

test('a new contact of that customer is taken without a question', async () => {
  const { questions } = await importText(db, customers.replace('王五,139 1234 5678', '赵六,13800000000'));
  expect(questions).toEqual([]);
  expect(await contacts()).toEqual(['机械 赵六 13800000000']);
});

test('a new colleague of the same name has a code of their own, and is meant from then on', async () => {
  await importText(db, people.replace('E1', 'E9').replace('2025-06-30', ''));
  const { questions } = await importText(db, ledger.replace('60', '70'));
  expect(questions).toEqual([]);
  expect(await persons()).toEqual([...known, '3 张三丰 E9']);
});
