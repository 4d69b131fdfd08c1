import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { cellsAgree, emptyLedger, rowsOf, standingDocuments } from '../../test/support/intake.ts';
import { importText, importTexts } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { beginChange } from '../records/changes.ts';
import { saveCompany } from '../records/settings.ts';
import { undoBatch } from './undo-batch.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

const shares = sql`
  select
    person.name, line_number, part, trim_scale(credit) as credit, trim_scale(quantity) as quantity,
    trim_scale(amount) as amount, trim_scale(cost) as cost
  from line join person on person.id = seller_id
  where line.to_version is null and person.to_version is null
  order by line_number, part`;

test('a line that sellers share stands once for each, and the parts add up to it', async () => {
  const text = `单据号,日期,客户,业务员,数量,金额,成本
    D1,2025-01-05,甲,张三/李四/王五,1,100,
    D1,2025-01-05,甲,"张三60%,李四40%",3,1000,500
    D1,2025-01-05,甲,张三,1,7,`;
  expect(await importText(db, text)).toMatchObject({ rows: 3, accepted: 3, problems: [] });
  expect(await rowsOf(db, shares)).toEqual([
    '张三 1 1 0.33333334 0.333334 33.333334 ',
    '李四 1 2 0.33333333 0.333333 33.333333 ',
    '王五 1 3 0.33333333 0.333333 33.333333 ',
    '张三 2 1 0.6 1.8 600 300',
    '李四 2 2 0.4 1.2 400 200',
    '张三 3 0  1 7 ',
  ]);
  expect(await importText(db, text)).toMatchObject({ accepted: 0, unchanged: 3 });
  expect(await importText(db, text.replace('60%,李四40%', '40%,李四60%'))).toMatchObject({ accepted: 3, replaced: 1 });
  expect(await cellsAgree(db)).toBe(true);
});

test('a document that was shared shows again as it was, and counts its lines as the file has them', async () => {
  await importText(db, '单据号,日期,客户,业务员,金额\nD1,2025-01-05,甲,张三/李四,100\nD1,2025-01-06,甲,张三,5');
  const before = await rowsOf(db, shares);
  const fewer = await importText(db, '单据号,日期,客户,业务员,金额\nD1,2025-01-05,甲,张三,200');
  expect(fewer).toMatchObject({ held: 1, accepted: 0, rejected: 1 });
  const more = await importText(db, '单据号,日期,客户,业务员,金额\nD1,2025-01-05,甲,张三,200\nD1,2025-01-06,甲,张三,5');
  expect(more).toMatchObject({ replaced: 1, accepted: 2 });
  await undoBatch(db, localOperator, more.batch!);
  expect(await rowsOf(db, shares)).toEqual(before);
  expect(await cellsAgree(db)).toBe(true);
});

test('nameless and repeated lines are known by their row, however many share it', async () => {
  const nameless = '日期,客户,业务员,金额\n2025-01-05,甲,张三/李四,100\n2025-01-05,甲,张三/李四,100';
  expect(await importText(db, nameless)).toMatchObject({ accepted: 2 });
  expect(await importText(db, nameless)).toMatchObject({ unchanged: 2 });
  expect(await standingDocuments(db)).toEqual(['# 甲 100', '# 甲 100']);
  const numbered =
    '单据号,行号,日期,客户,业务员,金额\nD1,1,2025-01-05,甲,张三/李四,8\nD1,1,2025-01-05,甲,张三/李四,8\nD1,1,2025-01-05,甲,张三,9';
  expect(await importText(db, numbered)).toMatchObject({ accepted: 1, unchanged: 1, rejected: 1 });
});

test.each(['张三60%,李四30%', '张三/李四40%', '60%,40%'])('shares of %s are not 100 % in all', async (seller) => {
  const result = await importText(db, `日期,客户,业务员,金额\n2025-01-05,甲,"${seller}",100`);
  expect(result).toMatchObject({ rejected: 1, problems: [{ code: 'bad_shares', place: { column: '业务员' } }] });
});

test('what a line is worth at list price, and the day of the sale that it takes back', async () => {
  await importText(
    db,
    '单据号,日期,客户,数量,标价,金额,原销售日期\nD1,2025-02-01,甲,2,60,100,\nD2,2025-03-01,甲,-1,60,-50,2025-02-01',
  );
  const lines = sql`select trim_scale(list_amount), sold_on from line order by document_id`;
  expect(await rowsOf(db, lines)).toEqual(['120 ', '-60 2025-02-01']);
});

test('a line without a series is of the series that its product belongs to', async () => {
  await importText(db, '产品编码,产品名称,系列\nP1,泵,A系列');
  await importText(db, '日期,客户,产品编码,金额\n2025-02-01,甲,P1,100');
  expect(await rowsOf(db, sql`select series.code from line join series on series.id = series_id`)).toEqual(['A']);
});

test('a company that counts with tax takes the amount with tax', async () => {
  const text = '日期,客户,金额,含税金额\n2025-02-01,甲,100,113';
  await importText(db, text);
  await transact(db, wholeCompany, async (tx) => {
    const version = await beginChange(tx, { kind: 'settings', changedBy: null });
    await saveCompany(tx, { version, actor: localOperator }, { tax_basis: 'with_tax' });
  });
  await importText(db, text);
  expect(await standingDocuments(db)).toEqual(['# 甲 100', '# 甲 113']);
});

test('and so it does from several files, in which there may be no other amount', async () => {
  await transact(db, wholeCompany, async (tx) => {
    const version = await beginChange(tx, { kind: 'settings', changedBy: null });
    await saveCompany(tx, { version, actor: localOperator }, { tax_basis: 'with_tax' });
  });
  const file = (day: number) => `单据号,日期,客户,价税合计\nD${day},2025-02-0${day},甲,${day}`;
  expect(await importTexts(db, { '1.csv': file(1), '2.csv': file(2) })).toMatchObject([{ accepted: 2 }]);
});
