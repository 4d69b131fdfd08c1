import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { importText } from '../../test/support/ledger.ts';
import { hireEverybody } from '../../test/support/people.ts';
import { localOperator } from '../access/viewer.ts';
import { type Database, type RowScope, transact, wholeCompany } from '../db/database.ts';
import { undoBatch } from '../intake/undo-batch.ts';
import { readFilters } from './filters.ts';

let db: Database;
let seller: number;

beforeAll(async () => {
  db = await testDatabase();
  seller = (await hireEverybody(db)).seller;
  await importText(
    db,
    `单号,日期,客户,省份,城市,系列,渠道,业务员,金额
    D1,2023-05-01,甲,江苏,,B系列,直销,,1
    D2,2025-05-01,甲,浙江,宁波,A系列,直销,seller,1`,
  );
  const { batch } = await importText(db, '单号,日期,客户,省份,系列,渠道,金额\nD3,2026-05-01,甲,福建,C系列,经销,1');
  await undoBatch(db, localOperator, batch!);
});

const codes = async (scope: RowScope) => {
  const filters = await transact(db, scope, readFilters);
  const { years, ...choices } = filters;
  const listed = Object.entries(choices).map(([name, list]) => [name, list.map((choice) => choice.code).join(' ')]);
  return { years, ...Object.fromEntries(listed) };
};

test('who sees everything may choose what was sold and not taken back, years from the newest down, places by their Chinese order', async () => {
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
