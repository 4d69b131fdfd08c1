import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { emptyLedger, rejectedRows, standingDocuments } from '../../../test/support/intake.ts';
import { importText } from '../../../test/support/ledger.ts';
import { readFold } from '../values/read-fold.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

const priced = (header: string, ...discounts: string[]) =>
  [
    `单据号,日期,客户,数量,单价,${header}`,
    ...discounts.map((each, index) => `D${index + 1},2025-01-05,甲,10,100,${each}`),
  ].join('\n');

test('discounts of 0.95 hold everything back, and both readings are told in money', async () => {
  const held = await importText(db, priced('折扣', '0.95', '0.9', '0'));
  expect(held).toMatchObject({ batch: null, held_back: true });
  expect(held.questions).toMatchObject([
    {
      confirm: 'discount',
      holds_back: true,
      message: { zh: expect.stringMatching(/第 2 行的 0\.95.*算得 50；.*应得 950/) },
      details: { rows: 2, mapping: { columns: { discount: { expr: '1 - [折扣]' } } } },
    },
  ]);
  expect(await standingDocuments(db)).toEqual([]);
});

test('confirmed they are taken off, mapped they are left to pay', async () => {
  const text = priced('扣率', '0.95');
  expect(await importText(db, text, { confirm: ['discount'] })).toMatchObject({ accepted: 1, questions: [] });
  expect(await standingDocuments(db)).toEqual(['D1 甲 50']);
  const mapping = { columns: { discount: { expr: '1 - [扣率]' } } };
  expect(await importText(db, text, { mapping })).toMatchObject({ accepted: 1, questions: [] });
  expect(await standingDocuments(db)).toEqual(['D1 甲 950']);
});

test('折 says what is left to pay, and is not asked about', async () => {
  const result = await importText(db, priced('折扣', '9.5折', '95折', '9折', '九折', '0折'));
  expect(result.questions).toEqual([]);
  expect(await standingDocuments(db)).toEqual(['D1 甲 950', 'D2 甲 950', 'D3 甲 900', 'D4 甲 900']);
  expect(await rejectedRows(result)).toEqual(['not_a_number: D5,2025-01-05,甲,10,100,0折']);
});

test.each([
  ['1折', '0.9'],
  ['八八折', '0.12'],
  ['打８.５ 折', '0.15'],
  ['10折', '0'],
  ['100折', '0'],
  ['折', undefined],
  ['120折', undefined],
  ['对折', undefined],
  ['0.95', undefined],
])('%s takes off %s', (text, off) => {
  expect(readFold(text)).toBe(off);
});

test('small discounts with a large one among them, and discounts beside an amount, are not asked about', async () => {
  expect(await importText(db, priced('折扣', '0.05', '10%', '0.95'))).toMatchObject({ accepted: 3, questions: [] });
  const amounts = '单据号,日期,客户,数量,单价,折扣,金额\nE1,2025-01-05,甲,10,100,0.95,950';
  expect(await importText(db, amounts)).toMatchObject({ accepted: 1, questions: [] });
});

test('a discount above one comes back with how to map per cents', async () => {
  const { problems } = await importText(db, priced('扣率(%)', '95'));
  expect(problems).toMatchObject([
    { code: 'bad_discount', message: { zh: expect.stringContaining('"1 - [扣率(%)] / 100"') } },
  ]);
});
