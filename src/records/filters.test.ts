import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { hireEverybody } from '../../test/support/people.ts';
import { type Database, type RowScope, transact, wholeCompany } from '../db/database.ts';
import { readFilters } from './filters.ts';

let db: Database;
let seller: number;

beforeAll(async () => {
  db = await testDatabase();
  seller = (await hireEverybody(db)).seller;
  await transact(db, wholeCompany, async (tx) => {
    await sql`
      insert into region (id, level, name, path, province_id, from_version)
      values (1, 'province', '浙江', '浙江', 1, 1), (2, 'province', '江苏', '江苏', 2, 1), (3, 'city', '宁波', '浙江/宁波', 1, 1)`.execute(
      tx,
    );
    await sql`insert into series (code, name, from_version) values ('B', '系列B', 1), ('A', '系列A', 1)`.execute(tx);
    await sql`insert into channel (code, name, from_version) values ('direct', '直销', 1)`.execute(tx);
    await sql`insert into customer (id, name, from_version) values (1, '甲', 1)`.execute(tx);
    await sql`
      insert into sales_cell
        (month, customer_id, series_id, seller_id, region_id, channel_id,
         line_count, costed_count, quantity, amount, costed_amount, cost)
      values
        ('2023-05-01', 1, 1, null, 2, 1, 1, 1, 1, 1, 1, 1),
        ('2025-05-01', 1, 2, ${seller}, 3, 1, 1, 1, 1, 1, 1, 1)`.execute(tx);
  });
});

const codes = async (scope: RowScope) => {
  const filters = await transact(db, scope, (tx) => readFilters(tx, scope));
  const { years, ...choices } = filters;
  const listed = Object.entries(choices).map(([name, list]) => [name, list.map((choice) => choice.code).join(' ')]);
  return { years, ...Object.fromEntries(listed) };
};

test('who sees everything may choose everything, years from the newest down, places by their Chinese order', async () => {
  expect(await codes(wholeCompany)).toEqual({
    years: [2025, 2024, 2023],
    provinces: '江苏 浙江',
    series: 'A B',
    channels: 'direct',
    sellers: 'below seller supervisor',
  });
});

test('a seller may choose what their own sales hold', async () => {
  expect(await codes({ all: false, people: [seller], actor: seller })).toEqual({
    years: [2025],
    provinces: '浙江',
    series: 'A',
    channels: 'direct',
    sellers: 'seller',
  });
});
