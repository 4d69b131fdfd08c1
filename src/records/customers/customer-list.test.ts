import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { hireEverybody } from '../../../test/support/people.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { listCustomers } from './customer-list.ts';

let db: Database;
let seller: number;

beforeAll(async () => {
  db = await testDatabase();
  seller = (await hireEverybody(db)).seller;
  await transact(db, wholeCompany, (tx) =>
    sql`
      insert into customer (code, name, owner_id, from_version, to_version)
      values
        ('C2', '乙公司', ${seller}, 1, null),
        ('C1', '甲公司', null, 1, null),
        (null, '100%纯_净水', null, 1, null),
        ('C0', '旧名', null, 1, 1)`.execute(tx),
  );
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
