import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { emptyLedger, rejectedRows, rowsOf } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { localOperator } from '../access/viewer.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { traceRows } from '../figures/proof/trace.ts';
import { beginChange } from '../records/changes.ts';
import { savePeople } from '../records/people.ts';

const db = await testDatabase();
beforeEach(() => emptyLedger(db));

test('targets are taken by year, month, place, series and seller, and change by version', async () => {
  const text = `年份,月份,省份,系列,业务员,目标（万元）
    2025,,浙江省,,,24000
    2025,3月,,A系列,,500.5
    2025,2025-04,,,张三,10`;
  expect(await importText(db, text)).toMatchObject({ kind: 'targets', accepted: 3 });
  expect(await importText(db, text)).toMatchObject({ accepted: 0, unchanged: 3, ledger_version: 1 });
  expect(await importText(db, text.replace('500.5', '600'))).toMatchObject({ accepted: 1, unchanged: 2, replaced: 1 });
  expect(
    await rowsOf(
      db,
      sql`select year, month, trim_scale(value), to_version from target
    order by month nulls first, from_version`,
    ),
  ).toEqual(['2025  240000000 ', '2025 3 5005000 2', '2025 3 6000000 ', '2025 4 100000 ']);
});

test('a target stated twice with different values is taken once and the other comes back', async () => {
  const result = await importText(db, '年份,月份,目标\n2025,1,5\n2025,1,6\n2025,1,5\n2025,13,5');
  expect(result).toMatchObject({ rows: 4, accepted: 1, unchanged: 1, rejected: 2 });
  expect(result.problems.map(({ code, place }) => `${code} ${place.row}`)).toEqual([
    'unknown_value 5',
    'repeated_target 3',
  ]);
  expect(await rejectedRows(result)).toContain('repeated_target: 2025,1,6');
});

test('a seller by name and by code is one seller of targets', async () => {
  await transact(db, wholeCompany, async (tx) => {
    const version = await beginChange(tx, { kind: 'people', changedBy: null });
    await savePeople(tx, { version, actor: localOperator }, [{ name: '张三', code: 'Z01', role: 'seller' }]);
  });
  const result = await importText(db, '年份,业务员,目标\n2025,张三,5\n2025,Z01,5\n2025,Z01,6');
  expect(result).toMatchObject({ rows: 3, accepted: 1, unchanged: 1, rejected: 1 });
  expect(result.problems).toMatchObject([{ code: 'repeated_target', place: { row: 4 } }]);
});

const standing = sql`
  select coalesce(month::text, 'year') as month, metric, trim_scale(value) as value
  from target
  where to_version is null
  order by metric, target.month`;

test('a quarter is three months in whole cents, of a ratio the same ratio', async () => {
  const text = '年份,季度,指标,目标值（万元）\n2026,一季度,销售额,0.01\n2026,Q2,费用率,7.2%\n2026Q3,,毛利率,30%';
  expect(await importText(db, text)).toMatchObject({ rows: 3, accepted: 2, rejected: 1 });
  expect(await rowsOf(db, standing)).toEqual([
    '4 expense_ratio 0.072',
    '5 expense_ratio 0.072',
    '6 expense_ratio 0.072',
    '1 sales 33.34',
    '2 sales 33.33',
    '3 sales 33.33',
  ]);
  expect(await importText(db, text)).toMatchObject({ accepted: 0, unchanged: 2 });
});

test('targets are set for channels, distributors and customers, and for what other figures measure', async () => {
  const text = `年份,指标,渠道,经销商,客户编码,目标值
    2026,销售额,经销,,,100
    2026,,,鸿远,,50
    2026,,,,C1,20
    2026,市场投入产出比,,,,1:4.5`;
  expect(await importText(db, text)).toMatchObject({ accepted: 4 });
  const of = sql`
    select metric, channel.name as channel, distributor.name as distributor, customer.code, trim_scale(value) as value
    from target
    left join channel on channel.id = channel_id
    left join distributor on distributor.id = target.distributor_id
    left join customer on customer.id = customer_id
    order by target.source_row`;
  expect(await rowsOf(db, of)).toEqual([
    'sales 经销   100',
    'sales  鸿远  50',
    'sales   C1 20',
    'marketing_roi    4.5',
  ]);
});

test('a target that changed is behind its figure as it stands, not as it stood', async () => {
  for (const value of ['100', '200']) await importText(db, `年份,月份,目标\n2025,1,${value}`);
  const { total, rows } = await traceRows(db, localOperator, { expression: 'sales.target@2025-01', limit: 10 });
  expect([total, rows.map(({ amount }) => amount)]).toEqual([1, ['200']]);
});
