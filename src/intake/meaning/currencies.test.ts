import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyLedger, standingDocuments } from '../../../test/support/intake.ts';
import { importText } from '../../../test/support/ledger.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

const rated = `单据号,日期,客户,币种,汇率,金额
  D1,2025-01-05,甲,人民币,1,100
  D2,2025-01-06,乙,USD,7.1,10
  D3,2025-01-07,乙,usd,7,10
  D4,2025-01-07,丙,欧元,8,1`;

test('other currencies hold everything back, each with its rows, and how the rate is used', async () => {
  const held = await importText(db, rated);
  expect(held).toMatchObject({ batch: null, held_back: true });
  expect(held.questions).toMatchObject([
    {
      confirm: 'currency',
      holds_back: true,
      message: { zh: expect.stringContaining('USD 2 行（第 3 行起）、欧元 1 行（第 5 行起）') },
      details: { column: '币种', mapping: { columns: { amount: { expr: '[金额] * [汇率]' } } } },
    },
  ]);
  expect(await standingDocuments(db)).toEqual([]);
});

test('with the mapping that is told nothing is asked; confirmed, the numbers stand as they are', async () => {
  const told = (await importText(db, rated)).questions[0]!.details as { mapping: object };
  expect(await importText(db, rated, { mapping: told.mapping })).toMatchObject({ accepted: 4, questions: [] });
  expect(await standingDocuments(db)).toEqual(['D1 甲 100', 'D2 乙 71', 'D3 乙 70', 'D4 丙 8']);
  await emptyLedger(db);
  expect(await importText(db, rated, { confirm: ['currency'] })).toMatchObject({ accepted: 4, questions: [] });
  expect(await standingDocuments(db)).toEqual(['D1 甲 100', 'D2 乙 10', 'D3 乙 10', 'D4 丙 1']);
});

test.each(['币别', '货币', 'CurrencyCode', 'currency', '原币币种'])('%s is a column of currencies', async (header) => {
  const { questions } = await importText(db, `日期,客户,金额,${header}\n2025-01-05,甲,100,HKD`);
  expect(questions).toMatchObject([{ confirm: 'currency', message: { zh: expect.stringContaining('折算成人民币') } }]);
});

test('the yuan by any name is not asked about', async () => {
  const names = ['人民币', 'CNY', 'rmb', '本位币', '', '￥', '人民币元', 'RMB 人民币'];
  const rows = names.map((name, index) => `D${index},2025-01-05,甲,100,${name}`);
  const result = await importText(db, ['单据号,日期,客户,金额,币种', ...rows].join('\n'));
  expect(result).toMatchObject({ accepted: names.length, questions: [] });
});

test('amounts of 本币 are yuan; where another column was taken, it is told', async () => {
  const local = '单据号,日期,客户,币种,本币金额\nD1,2025-01-05,甲,USD,71';
  expect(await importText(db, local)).toMatchObject({ accepted: 1, questions: [] });
  const both = '单据号,日期,客户,币种,金额,本币金额\nD2,2025-01-05,甲,USD,10,71';
  expect((await importText(db, both)).questions).toMatchObject([
    { details: { mapping: { columns: { amount: '本币金额' } } } },
  ]);
});

test('rows that a filter leaves out are not asked about', async () => {
  const mapping = { filters: [{ column: '币种', in: ['人民币'] }] };
  expect(await importText(db, rated, { mapping })).toMatchObject({ accepted: 1, filtered: 3, questions: [] });
});

test('receipts in dollars are asked about too', async () => {
  const { questions } = await importText(db, '收款日期,客户名称,收款金额,币种\n2025-01-05,甲,100,USD');
  expect(questions).toMatchObject([{ confirm: 'currency', holds_back: true }]);
});
