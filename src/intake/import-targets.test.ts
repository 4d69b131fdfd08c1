import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { emptyLedger, rejectedRows, rowsOf } from '../../test/support/intake.ts';
import { importText } from '../../test/support/ledger.ts';
import { transact, wholeCompany } from '../db/database.ts';
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
    await savePeople(tx, version, [{ name: '张三', code: 'Z01', role: 'seller' }]);
  });
  const result = await importText(db, '年份,业务员,目标\n2025,张三,5\n2025,Z01,5\n2025,Z01,6');
  expect(result).toMatchObject({ rows: 3, accepted: 1, unchanged: 1, rejected: 1 });
  expect(result.problems).toMatchObject([{ code: 'repeated_target', place: { row: 4 } }]);
});
