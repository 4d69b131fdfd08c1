import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { cellsAgree, emptyLedger, rowsOf } from '../../../test/support/intake.ts';
import { importText, short, viewerNamed } from '../../../test/support/ledger.ts';
import { localOperator } from '../../access/viewer.ts';
import { Refusal } from '../../base/errors.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { traceRows } from '../../figures/proof/trace.ts';
import { undoBatch } from '../../intake/undo-batch.ts';
import { mergeCustomers, undoMerge } from './merge-customers.ts';

let db: Database;

const idOf = async (name: string) => {
  const rows = await rowsOf(db, sql`select id from customer where name = ${name} and to_version is null`);
  return Number(rows[0]);
};
const merge = async (customer: string, into: string) =>
  mergeCustomers(db, localOperator, { customer: await idOf(customer), into: await idOf(into) });
const part = async (customer: string) => undoMerge(db, localOperator, await idOf(customer));
const sales = (customer: string, at?: { atVersion: number }) => short(db, `sales{customer=${customer}}@2025Q1`, at);
const byCustomer = (at?: { atVersion: number }) => short(db, 'sales by customer@2025Q1', at);
const undo = (batch: number | null) => undoBatch(db, localOperator, batch!);
/** `D1 甲 乙 5` for each line that stands: document, whose it is, whom its file named, amount. */
const lines = () =>
  rowsOf(
    db,
    sql`
      select document.number, customer.name, named.name as named, trim_scale(amount)
      from line
      join document on document.id = line.document_id
      join customer on customer.id = line.customer_id and customer.to_version is null
      left join customer as named on named.id = line.named_customer_id and named.to_version is null
      where line.to_version is null
      order by document.number, line.line_number`,
  );

const ledger = `单号,日期,客户,业务员,金额
D1,2025-01-05,甲,张三,4000000
D2,2025-02-05,乙,李四,2000000
D2,2025-02-05,甲,李四,1000000
D3,2025-03-31,丙,李四,700`;

beforeEach(async () => {
  db = await testDatabase();
  await importText(db, ledger);
});

test('a merged customer is the other in every figure, and apart in what was known before', async () => {
  expect(await merge('乙', '甲')).toMatchObject({ documents: 1, records: 0, ledger_version: 2 });
  expect(await sales('甲')).toBe('700.00万元');
  expect(await sales('乙')).toBe('700.00万元');
  expect(await byCustomer()).toBe('丙 0.07万元; 甲 700.00万元');
  expect(await short(db, 'customers@2025Q1')).toBe('2');
  expect(await sales('乙', { atVersion: 1 })).toBe('200.00万元');
  expect(await short(db, 'customers@2025Q1', { atVersion: 1 })).toBe('3');
  expect(await cellsAgree(db)).toBe(true);
});

test('the rows behind the figure say whom their file named', async () => {
  await merge('乙', '甲');
  const asked = { expression: 'sales{customer=甲}@2025-02', today: '2026-11-24', language: 'zh' } as const;
  const { rows } = await traceRows(db, localOperator, { ...asked, offset: 0, limit: 9 });
  expect(rows.map(({ customer, note, amount }) => [customer, note, amount])).toEqual([
    ['甲', '← 乙', '2000000'],
    ['甲', null, '1000000'],
  ]);
});

test('the tier is that of both together, and the first order the earlier one', async () => {
  await importText(db, '单号,日期,客户,金额\nD9,2024-05-05,乙,1');
  expect(await short(db, 'sales by customer_age@2025Q1')).toContain('新客户 500.07万元');
  await merge('乙', '甲');
  expect(await short(db, 'sales{customer=甲} by customer_age@2025Q1')).toBe('老客户 700.00万元');
  expect(await short(db, 'customers by tier@2025')).not.toBe(
    await short(db, 'customers by tier@2025', { atVersion: 2 }),
  );
});

test('undoing the merge gives each its own again, with what came for it meanwhile, by name and by code', async () => {
  await importText(db, '单号,日期,客户编码,客户,金额\nD4,2025-04-05,C2,乙,40');
  const before = await lines();
  await merge('乙', '甲');
  await importText(db, '单号,日期,客户,金额\nD5,2025-05-05,乙,50\nD6,2025-05-06,甲,60');
  await importText(db, '单号,日期,客户编码,金额\nD7,2025-07-05,C2,70');
  expect(await lines()).toContain('D7 甲 乙 70');
  await part('乙');
  expect(await lines()).toEqual([...before, 'D5 乙  50', 'D6 甲  60', 'D7 乙  70']);
  expect(await cellsAgree(db)).toBe(true);
});

test('a document that is imported again, replaced or taken back stays with whom it names', async () => {
  await merge('乙', '甲');
  expect(await importText(db, ledger)).toMatchObject({ unchanged: 4, accepted: 0 });
  const { batch } = await importText(db, '单号,日期,客户,金额\nD2,2025-02-05,乙,9000000', { confirm: ['losses'] });
  await part('乙');
  expect(await lines()).toContain('D2 乙  9000000');
  await undo(batch);
  expect(await lines()).toContain('D2 乙  2000000');
  await merge('乙', '甲');
  await undo(1);
  expect(await lines()).toEqual([]);
  expect(await cellsAgree(db)).toBe(true);
});

test('a document from before the merge that shows again after it follows the merge', async () => {
  const { batch } = await importText(db, '单号,日期,客户,金额\nD2,2025-02-05,丙,1', { confirm: ['losses'] });
  await merge('乙', '甲');
  await undo(batch);
  expect((await lines()).slice(1, 3)).toEqual(['D2 甲 乙 2000000', 'D2 甲  1000000']);
});

test('merges that follow one another lead to the last, and each is undone by itself', async () => {
  await merge('乙', '甲');
  await merge('甲', '丙');
  expect(await byCustomer()).toBe('丙 700.07万元');
  await part('乙');
  expect(await byCustomer()).toBe('丙 500.07万元; 乙 200.00万元');
  await part('甲');
  expect(await byCustomer()).toBe('丙 0.07万元; 甲 500.00万元; 乙 200.00万元');
});

test('records of other kinds go along and come back; two scores of a day stay two', async () => {
  await importText(db, '评分日期,客户名称,满意度\n2025-03-01,甲,80\n2025-03-01,乙,90');
  await importText(db, '收款单号,收款日期,客户名称,收款金额\nR1,2025-03-01,乙,500');
  expect(await merge('乙', '甲')).toMatchObject({ records: 2 });
  expect(await short(db, 'receipts{customer=甲}@2025')).toBe('500.00元');
  const again = await importText(db, '评分日期,客户名称,满意度\n2025-03-01,乙,90\n2025-03-02,乙,70');
  expect(again).toMatchObject({ unchanged: 1, accepted: 1 });
  await part('乙');
  const scores = sql`
    select name, trim_scale(score) from satisfaction_score
    join customer on customer.id = customer_id and customer.to_version is null
    where satisfaction_score.to_version is null order by name, date`;
  expect(await rowsOf(db, scores)).toEqual(['乙 90', '乙 70', '甲 80']);
});

test.each([
  ['甲', '乙'],
  ['乙', '甲'],
])('of two scores of a day the one recorded last is the latest, also when %s goes into %s', async (customer, into) => {
  await importText(db, '评分日期,客户名称,满意度\n2025-03-01,甲,80\n2025-03-01,乙,90');
  await merge(customer, into);
  expect(await short(db, `satisfaction{customer=${into}}@2025`)).toBe('90分');
});

test('whoever is part of a merge outlives the batch that brought it, so that the file finds the merge again', async () => {
  await merge('乙', '甲');
  await undo(1);
  await importText(db, ledger);
  expect(await byCustomer()).toBe('丙 0.07万元; 甲 700.00万元');
  await undo(2);
  await part('乙');
  expect(await rowsOf(db, sql`select name from customer where to_version is null`)).toEqual([]);
});

test('a seller sees the own sales under the customer that it is now', async () => {
  await merge('乙', '甲');
  const viewer = await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] });
  expect(await short(db, 'sales by customer@2025Q1', { viewer })).toBe('丙 0.07万元; 甲 300.00万元');
  await expect(mergeCustomers(db, viewer, { customer: 1, into: 2 })).rejects.toMatchObject({
    code: 'merge_not_allowed',
  });
});

test('what makes no sense is refused in words', async () => {
  await merge('乙', '甲');
  await expect(merge('丙', '丙')).rejects.toMatchObject({ code: 'merge_with_itself' });
  await expect(merge('乙', '丙')).rejects.toMatchObject({ code: 'already_merged' });
  await expect(merge('丙', '乙')).rejects.toMatchObject({ code: 'merge_into_merged' });
  await expect(merge('甲', '乙')).rejects.toMatchObject({
    code: 'merge_ring',
    words: { zh: expect.stringContaining('“乙”已经并入“甲”') },
  });
  await expect(part('丙')).rejects.toMatchObject({ code: 'not_merged' });
  await expect(mergeCustomers(db, localOperator, { customer: 99, into: 1 })).rejects.toMatchObject({
    code: 'unknown_customer',
  });
});

test('what was done stands in the operation log', async () => {
  await merge('乙', '甲');
  await part('乙');
  const log = await transact(db, wholeCompany, (tx) =>
    tx.selectFrom('operation_log').select(['action', 'subject']).orderBy('id', 'desc').limit(2).execute(),
  );
  expect(log).toEqual([
    { action: 'merge_undone', subject: '乙 ↺ 甲' },
    { action: 'customers_merged', subject: '乙 → 甲' },
  ]);
});

const names = ['甲', '乙', '丙'] as const;
const step = fc.oneof(
  fc.record({
    do: fc.constant('import' as const),
    document: fc.nat(2),
    customer: fc.constantFrom(...names),
    amount: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ do: fc.constant('undo' as const), batch: fc.integer({ min: 2, max: 7 }) }),
  fc.record({
    do: fc.constant('merge' as const),
    customer: fc.constantFrom(...names),
    into: fc.constantFrom(...names),
  }),
  fc.record({ do: fc.constant('part' as const), customer: fc.constantFrom(...names) }),
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

const doStep = async (each: Step) => {
  if (each.do === 'import')
    await importText(db, `单号,日期,客户,金额\nP${each.document},2025-06-01,${each.customer},${each.amount}`);
  if (each.do === 'undo') await undo(each.batch);
  if (each.do === 'merge') await merge(each.customer, each.into);
  if (each.do === 'part') await part(each.customer);
};
const named = async () =>
  (await lines()).map((line) => line.replace(/^(\S+) (\S+) (\S*)/, (_, d, c, n) => `${d} ${n || c}`));

test('whatever is imported, undone, merged and parted, the lines name whom they would without any merge', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      const run = async (taken: Step[]) => {
        await emptyLedger(db);
        await importText(db, ledger);
        for (const each of taken) await doStep(each).catch(refusalOnly);
      };
      await run(steps);
      expect(await cellsAgree(db)).toBe(true);
      const merged = await named();
      for (const name of names) await part(name).catch(refusalOnly);
      expect(await lines()).toEqual(merged.map((line) => line.replace(/^(\S+ \S+) /, '$1  ')));
      expect(await cellsAgree(db)).toBe(true);
      await run(steps.filter((each) => each.do === 'import' || each.do === 'undo'));
      expect(await named()).toEqual(merged);
    }),
    { numRuns: 10 },
  );
});

const refusalOnly = (error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
};
