// What widely used programs got wrong about targets, each fault named above the test that holds our answer.

import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { importText, short } from '../../../test/support/ledger.ts';
import type { Database } from '../../db/database.ts';

let db: Database;
beforeEach(async () => {
  db = await testDatabase();
});

const figure = (expression: string, options?: Parameters<typeof short>[2]) => short(db, expression, options);

// Fault: a target set for a parent counted only what was booked on the parent itself, which is nothing.
test('a province’s target is met by the sales of its cities and counties', async () => {
  await importText(
    db,
    `单号,日期,客户,省份,城市,区县,金额
     A,2025-05-05,甲,浙江,杭州,余杭区,300
     B,2025-05-06,乙,浙江,宁波,,200
     C,2025-05-07,丙,江苏,南京,,900`,
  );
  await importText(db, '年份,月份,省份,目标值\n2025,5,浙江,1000', { name: '目标.csv' });
  expect(await figure('attainment{province=浙江}@2025-05')).toBe('50.0%');
  expect(await figure('attainment{region=浙江}@2025-05')).toBe('50.0%');
  expect(await figure('sales:gap{province=浙江}@2025-05')).toBe('-500.00元');
});

test('targets of cities are those of their province, and are not added to one that it has itself', async () => {
  await importText(db, '单号,日期,客户,省份,城市,金额\nA,2025-05-05,甲,浙江,杭州,300');
  await importText(db, '年份,月份,省份,城市,目标值\n2025,5,浙江,杭州,400\n2025,5,浙江,宁波,200', { name: '目标.csv' });
  expect(await figure('sales.target{province=浙江}@2025-05')).toBe('600.00元');
  expect(await figure('attainment{city=杭州}@2025-05')).toBe('75.0%');
  await importText(db, '年份,月份,省份,目标值\n2025,5,浙江,1000', { name: '目标.csv' });
  expect(await figure('sales.target{province=浙江}@2025-05')).toBe('1,000.00元');
});

test('a supervisor’s figures are those of all who report to them', async () => {
  await importText(
    db,
    `工号,姓名,角色,上级,入职日期
     E1,王主管,主管,,2019-01-01
     E2,张三,销售员,王主管,2020-01-01
     E3,李四,销售员,王主管,2020-01-01
     E4,赵五,销售员,,2020-01-01`,
    { kind: 'people' },
  );
  await importText(
    db,
    `单号,日期,客户,业务员,金额
     A,2025-05-05,甲,张三,300
     B,2025-05-06,乙,李四,150
     C,2025-05-07,丙,赵五,900`,
  );
  await importText(db, '年份,月份,业务员,目标值\n2025,5,张三,400\n2025,5,李四,200\n2025,5,赵五,900', {
    name: '目标.csv',
  });
  expect(await figure('sales{supervisor=王主管}@2025-05')).toBe('450.00元');
  expect(await figure('attainment{supervisor=王主管}@2025-05')).toBe('75.0%');
  expect(await figure('attainment by supervisor@2025-05')).toBe('王主管 75.0%; 未分配 100.0%');
});

// Fault: a month in which nothing was booked shown as if the plan had been met to the cent.
test('a month without any line falls short by its whole target', async () => {
  await importText(db, '单号,日期,客户,省份,金额\nA,2025-01-05,甲,浙江,100\nB,2025-03-05,甲,浙江,100');
  await importText(db, '年份,月份,省份,销售目标\n2025,2,浙江,1000', { name: '目标.csv' });
  expect(await figure('sales:gap@2025-02')).toBe('-1,000.00元 missing_month');
});

// Fault: an edited quota changed what had been reported before, and nobody could tell what it was.
test('a target that changes keeps what it was: an earlier version answers with the attainment of its day', async () => {
  await importText(db, '单号,日期,客户,省份,金额\nA,2025-05-05,甲,浙江,500');
  const set = await importText(db, '年份,月份,省份,目标值\n2025,5,浙江,1000', { name: '目标.csv' });
  await importText(db, '年份,月份,省份,目标值\n2025,5,浙江,400', { name: '目标.csv' });
  expect(await figure('attainment@2025-05')).toBe('125.0%');
  expect(await figure('attainment@2025-05', { atVersion: set.ledger_version })).toBe('50.0%');
});
