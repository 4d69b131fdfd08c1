import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { importText } from '../../test/support/ledger.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { compareCells } from '../records/cells.ts';

const db = await testDatabase();

test('smoke', async () => {
  const text = `单据号,日期,客户,金额,数量,省份,城市,区县,系列,业务员,渠道
    D1,2025-01-05,甲,100,1,江苏省,南京市,江宁区,A系列,张三,直销
    D1,2025-01-05,甲,100,1,江苏省,南京市,江宁区,A系列,张三,直销
    D2,2025-02-05,乙,"1,234.5",2,浙江,杭州,,B,李四,经销
    D2,bad,乙,5,2,浙江,杭州,,B,李四,经销
    合计,,,1434.5`;
  const first = await importText(db, text);
  console.log(JSON.stringify(first, null, 1));
  console.log(await readFile(first.rejects_file!, 'utf8'));
  const second = await importText(db, text);
  expect(second).toMatchObject({ accepted: 0, unchanged: 3, rejected: 1 });
  expect(await transact(db, wholeCompany, compareCells)).toEqual([]);
  console.log((await transact(db, wholeCompany, (tx) => sql`select * from region`.execute(tx))).rows);
  console.log((await transact(db, wholeCompany, (tx) => sql`select * from line`.execute(tx))).rows);
  console.log((await transact(db, wholeCompany, (tx) => sql`select * from customer`.execute(tx))).rows);
});
