import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { cellsAgree, emptyLedger, rowsOf, standingDocuments } from '../../../test/support/intake.ts';
import { importText, importTexts } from '../../../test/support/ledger.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

test('what is no sale is left out, each reason counted', async () => {
  const result = await importText(
    db,
    `单据编号,日期,客户,单据类型,单据状态,金额
    X1,2025-01-05,甲,销售出库单,已审核,100
    X2,2025-01-05,甲,销售报价单,已审核,200
    X3,2025-01-05,甲,销售出库单,未审核,300
    X4,2025-01-05,甲,销售出库单,已作废,400
    X5,2025-01-05,甲,采购入库单,已审核,500
    X6,2025-01-05,甲,红字采购发票,已审核,-50
    X7,2025-01-05,甲,调拨单,已审核,600`,
  );
  expect(result).toMatchObject({ rows: 7, accepted: 1, rejected: 0, filtered: 6, problems: [] });
  expect(result.left_out.map(({ reason, rows }) => `${reason} ${rows}`)).toEqual([
    'quote 1',
    'draft 1',
    'cancelled 1',
    'purchase 2',
    'stock 1',
  ]);
  expect(await standingDocuments(db)).toEqual(['X1 甲 100']);
});

test('returns count negative by sign or by type, never twice, quantity and cost too', async () => {
  await importText(
    db,
    `单据编号,日期,客户,业务类型,数量,金额,成本
    R1,2025-01-05,甲,普通销售,10,100,60
    R2,2025-01-06,甲,销售退货,2,20,12
    R3,2025-01-06,甲,销售退货,-1,-10,-6
    R4,2025-01-06,甲,红字销售,,"(5)",
    R5,2025-01-07,甲,年终返利,,8,`,
  );
  expect(
    await rowsOf(
      db,
      sql`select trim_scale(quantity) q, trim_scale(amount) a, trim_scale(cost) c from line order by document_id`,
    ),
  ).toEqual(['10 100 60', '-2 -20 -12', '-1 -10 -6', ' -5 ', ' -8 ']);
  expect(await cellsAgree(db)).toBe(true);
});

test('a column of yes and no says it too', async () => {
  await importText(
    db,
    `单据编号,日期,客户,红蓝字,是否作废,金额
    A1,2025-01-05,甲,蓝字,否,100
    A2,2025-01-05,甲,红字,否,30
    A3,2025-01-05,甲,蓝字,是,50`,
  );
  expect(await standingDocuments(db)).toEqual(['A1 甲 100', 'A2 甲 -30']);
});

test('a type that nobody knows is a sale, and is told once with its rows', async () => {
  const text =
    '单据编号,日期,客户,单据类型,金额\nT1,2025-01-05,甲,特批,1\nT2,2025-01-05,甲,特批,2\nT3,2025-01-05,甲,,3';
  const result = await importText(db, text);
  expect(result).toMatchObject({ accepted: 3, filtered: 0 });
  expect(result.problems).toMatchObject([
    {
      code: 'unclear_document',
      place: { row: 2, column: '单据类型' },
      message: { zh: expect.stringContaining('2 行') },
    },
  ]);
});

test('a filter of the mapping knows better than our words', async () => {
  const text = '单据编号,日期,客户,单据状态,金额\nD1,2025-01-05,甲,草稿,1\nD2,2025-01-05,甲,已审核,2';
  const mapping = { filters: [{ column: '单据状态', in: ['草稿'] }] };
  expect(await importText(db, text, { mapping })).toMatchObject({ accepted: 1, filtered: 1, left_out: [] });
  expect(await standingDocuments(db)).toEqual(['D1 甲 1']);
});

test('a total may count what is left out, and a return by its type', async () => {
  const lines = `单据编号,日期,客户,单据类型,金额
    B1,2025-01-05,甲,销售出库单,100
    B2,2025-01-05,甲,销售退货单,30
    B3,2025-01-05,甲,销售报价单,500`;
  for (const total of ['70', '630']) {
    const result = await importText(db, `${lines}\n合计,,,,${total}`);
    expect(result.control_totals).toEqual([{ label: '合计', stated: total, computed: total, ok: true }]);
  }
});

test('a return that names its document was sold on the day of that, in the file or in the ledger', async () => {
  await importText(db, '单据编号,日期,客户,金额\nS1,2024-11-05,甲,100\nS9,2024-12-05,甲,1');
  await importTexts(db, {
    'r.csv': `单据编号,日期,客户,单据类型,原单号,金额
      R1,2025-01-05,甲,销售退货单,S1,40
      R2,2025-02-05,甲,销售退货单,S2,10
      S2,2025-01-20,甲,销售出库单,,90
      R3,2025-02-05,甲,销售退货单,S7,5
      R4,2025-02-05,甲,销售出库单,S9,7`,
  });
  expect(await rowsOf(db, daysOfSale)).toEqual(['R1 2024-11-05', 'R2 2025-01-20', 'R3 ', 'R4 ']);
});

const daysOfSale = sql`
  select number, sold_on
  from line
  join document on document.id = document_id
  where number like 'R%' and document.to_version is null
  order by 1`;

test('a return that came before its sale gets the day of that when it comes again', async () => {
  const header = '单据编号,日期,客户,单据类型,原单号,原销售日期,金额';
  const returned = 'R1,2025-02-05,甲,销售退货单,S1,,40\nR1,2025-02-05,甲,销售退货单,,2024-01-01,1';
  const sale = 'S1,2025-01-20,甲,销售出库单,,,90';
  await importText(db, `${header}\n${returned}`);
  await importText(db, `${header}\n${sale}`);
  const full = `${header}\n${returned}\n${sale}`;
  expect(await importText(db, full)).toMatchObject({ accepted: 2, unchanged: 1, replaced: 1, held: 0 });
  expect(await rowsOf(db, daysOfSale)).toEqual(['R1 2025-01-20', 'R1 2024-01-01']);
  expect(await importText(db, full)).toMatchObject({ accepted: 0, unchanged: 3 });
  expect(await cellsAgree(db)).toBe(true);
});
