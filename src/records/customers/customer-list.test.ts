import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { hireEverybody } from '../../../test/support/people.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { type CustomerPage, listCustomers } from './customer-list.ts';

let db: Database;
let seller: number;

beforeAll(async () => {
  db = await testDatabase();
  seller = (await hireEverybody(db)).seller;
  await transact(db, wholeCompany, async (tx) => {
    const { rows } = await sql<{ id: number }>`
      insert into region (level, name, path, from_version) values ('city', '宁波', '浙江/宁波', 1) returning id`.execute(
      tx,
    );
    await sql`
      insert into customer (code, name, owner_id, region_id, from_version, to_version)
      values
        ('C2', '乙公司', ${seller}, null, 1, null),
        ('C1', '甲公司', null, ${rows[0]!.id}, 1, null),
        (null, '100%纯_净水', null, null, 1, null),
        ('C0', '旧名', null, null, 1, 1)`.execute(tx);
  });
});

const page = { offset: 0, limit: 10 };
const names = async (search = '', options = page) => {
  const list = await transact(db, wholeCompany, (tx) => listCustomers(tx, { search, ...options }));
  return `${list.total}: ${list.customers.map((customer) => customer.name).join(' ')}`;
};

test('customers come by code, those without one last, former versions not at all', async () => {
  expect(await names()).toBe('3: 甲公司 乙公司 100%纯_净水');
});

test('a page is a part; the total is the whole', async () => {
  expect(await names('', { offset: 1, limit: 1 })).toBe('3: 乙公司');
});

test.each([
  ['公司', '2: 甲公司 乙公司'],
  ['c1', '1: 甲公司'],
  [' 甲 ', '1: 甲公司'],
  ['%', '1: 100%纯_净水'],
  ['纯_', '1: 100%纯_净水'],
  ['甲_司', '0: '],
])('searching %j finds %s', async (search, found) => expect(await names(search)).toBe(found));

test('a seller finds their own customers, with themselves as owner', async () => {
  const scope = { all: false, people: [seller], actor: seller };
  const list = await transact(db, scope, (tx) => listCustomers(tx, page));
  expect(list.customers).toMatchObject([{ code: 'C2', owner: 'seller' }]);
  expect(list.total).toBe(1);
});

const asked = async (narrowed: Partial<CustomerPage>) => {
  const list = await transact(db, wholeCompany, async (tx) => {
    const { rows } = await sql<{ id: number }>`select id from customer where code = 'C1'`.execute(tx);
    return listCustomers(tx, { ...page, ...narrowed }, { customerIds: [rows[0]!.id], tiers: ['core'] });
  });
  return list.customers.map(({ name, tier }) => `${name} ${tier}`).join(', ');
};

test.each<[Partial<CustomerPage>, string]>([
  [{ tier: 'core' }, '甲公司 core'],
  [{ tier: 'none' }, '乙公司 none, 100%纯_净水 none'],
  [{ owner: 'seller' }, '乙公司 none'],
  [{ region: '浙江' }, '甲公司 core'],
  [{ region: '浙' }, ''],
  [{ order: 'tier' }, '甲公司 core, 乙公司 none, 100%纯_净水 none'],
  [{ order: 'code', descending: true }, '乙公司 none, 甲公司 core, 100%纯_净水 none'],
  [{ order: 'owner' }, '乙公司 none, 甲公司 core, 100%纯_净水 none'],
])('%j gives %s', async (narrowed, customers) => expect(await asked(narrowed)).toBe(customers));
