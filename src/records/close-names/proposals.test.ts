import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { rowsOf } from '../../../test/support/intake.ts';
import { importText } from '../../../test/support/ledger.ts';
import { localOperator } from '../../access/viewer.ts';
import { transact, wholeCompany } from '../../db/database.ts';
import { undoBatch } from '../../intake/undo-batch.ts';
import { mergeCustomers, undoMerge } from '../merges/merge-customers.ts';
import { listProposals, tellApart } from './proposals.ts';

const db = await testDatabase();
await importText(
  db,
  `单号,日期,客户,省份,城市,业务员,金额
  D1,2025-01-05,近水机械有限公司,浙江,宁波,张三,100
  D1,2025-01-05,近水机械有限公司,浙江,宁波,张三,50
  D2,2025-02-05,宁波近水机械有限责任公司,浙江,宁波,张三,20
  D3,2025-03-05,永新轴承厂,浙江,宁波,张三,7
  D3,2025-03-05,永新轴承厂,浙江,宁波,张三,8
  D4,2025-03-06,永新轴承,浙江,宁波,张三,7
  D5,2025-03-06,苏州近水机械有限公司,江苏,苏州,李四,7`,
);

const idOf = async (name: string) =>
  Number((await rowsOf(db, sql`select id from customer where name = ${name} and to_version is null`))[0]);
const proposed = async () => {
  const { proposals } = await transact(db, wholeCompany, (tx) => listProposals(tx, { offset: 0, limit: 10 }));
  return proposals.map(({ closeness, left, right }) => `${closeness} ${left.name} ${right.name}`);
};
const pair = 'place 近水机械有限公司 宁波近水机械有限责任公司';
const factory = 'spelling 永新轴承厂 永新轴承';

test('close names are proposed with what tells the customers apart, those of other places are not', async () => {
  expect(await proposed()).toEqual([factory, pair]);
  const page = await transact(db, wholeCompany, (tx) => listProposals(tx, { offset: 1, limit: 1 }));
  expect(page).toMatchObject({
    total: 2,
    proposals: [
      { left: { region: '浙江/宁波', owner: '张三', lines: 2, first_day: '2025-01-05' }, right: { lines: 1 } },
    ],
  });
});

test('who was merged is proposed no more, and again once the merge is undone', async () => {
  const customer = await idOf('永新轴承');
  await mergeCustomers(db, localOperator, { customer, into: await idOf('永新轴承厂') });
  expect(await proposed()).toEqual([pair]);
  await undoMerge(db, localOperator, customer);
  expect(await proposed()).toEqual([factory, pair]);
});

test('an import tells whom of its new customers it takes for close to known ones, and merges nobody', async () => {
  const text =
    '单号,日期,客户,金额\nD9,2025-04-05,近水机械（宁波）有限公司,1\nD9,2025-04-05,完全不同的公司,1\nD9,2025-04-05,永新轴承,1';
  const { batch, problems } = await importText(db, text);
  expect(problems).toMatchObject([
    {
      code: 'close_names',
      message: { zh: expect.stringContaining('1 家与已有客户名称相近（近水机械（宁波）有限公司 / 宁波近水') },
    },
  ]);
  expect(await importText(db, text)).toMatchObject({ problems: [], unchanged: 3 });
  await undoBatch(db, localOperator, batch!);
});

test.each([
  ['sales', '单号,日期,客户,金额\nD9,2025-04-05,永新轴承有限公司,1'],
  ['customers', '客户名称,行业\n永新轴承有限公司,机械'],
] as const)('a dry run of %s tells it before anything is written', async (kind, text) => {
  expect(await importText(db, text, { kind, dryRun: true })).toMatchObject({
    problems: [{ code: 'close_names', message: { zh: expect.stringContaining('永新轴承有限公司 / 永新轴承') } }],
  });
  expect(await idOf('永新轴承有限公司')).toBeNaN();
});

test('who was told apart stays apart', async () => {
  const told = { left: await idOf('永新轴承'), right: await idOf('永新轴承厂') };
  await tellApart(db, localOperator, told);
  await tellApart(db, localOperator, { left: told.right, right: told.left });
  expect(await proposed()).toEqual([pair]);
  await expect(tellApart(db, localOperator, { left: 1, right: 1 })).rejects.toMatchObject({
    code: 'merge_with_itself',
  });
});
