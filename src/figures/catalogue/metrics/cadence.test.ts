import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { importText, short, viewerNamed } from '../../../../test/support/ledger.ts';
import { localOperator } from '../../../access/viewer.ts';
import type { Database } from '../../../db/database.ts';
import { trace, traceRows } from '../../proof/trace.ts';

let db: Database;
const figure = (expression: string, options: Parameters<typeof short>[2] = {}) => short(db, expression, options);

beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,日期,客户,省份,销售员,金额
     D1,2024-01-10,甲公司,浙江,张三,25000000
     D2,2025-01-10,甲公司,浙江,张三,26000000
     D3,2024-03-12,乙公司,江苏,李四,6000000
     D4,2025-03-12,乙公司,江苏,李四,6000000
     D5,2025-07-20,丙公司,江苏,李四,600000
     D6,2025-12-31,丁公司,江苏,李四,1000`,
  );
  await importText(
    db,
    `联系日期,客户名称,联系人员,联系类型
     2025-01-31,甲公司,张三,高层拜访
     2025-02-01,甲公司,张三,高层拜访
     2025-02-20,甲公司,张三,高层拜访
     2025-03-20,甲公司,张三,业务沟通
     2025-01-02,乙公司,李四,自动推送
     2025-01-14,乙公司,李四,高层拜访
     2025-01-16,乙公司,李四,需求调研
     2025-12-31,丙公司,李四,业务沟通`,
    { kind: 'contacts', name: '联系.csv' },
  );
});

test.each([
  ['cadence_due{tier=strategic}@2025', '12'],
  ['cadence_due{tier=core}@2025', '26'],
  ['cadence_due{customer=丙公司}@2025', '1'],
  ['cadence_due by customer@2025', '丙公司 1; 甲公司 12; 乙公司 26'],
  ['cadence_kept by customer@2025', '丙公司 1; 甲公司 2; 乙公司 2'],
  ['cadence_missed by owner@2025', '李四 24; 张三 10'],
  ['cadence_compliance{客户分级=战略级}@2025H1', '40.0%'],
  ['cadence_compliance by owner@2025', '李四 11.1%; 张三 16.7%'],
  ['cadence_due{province=浙江} by month@2025Q1', '2025-01 1; 2025-02 0; 2025-03 1'],
  ['cadence_due@2023', '0'],
])('%s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test('a window counts when it has ended by the business day', async () => {
  expect(await figure('cadence_due{tier=strategic}@2025', { asOf: '2025-03-02' })).toBe('1 partial_period');
  expect(await figure('cadence_due{tier=strategic}@2025', { asOf: '2025-03-03' })).toBe('2 partial_period');
});

test('a seller sees what is due of the own customers and who kept it, whoever made the visit', async () => {
  const viewer = await viewerNamed(db, '张三', { role: 'seller', sees: ['张三'] });
  expect(await figure('cadence_due@2025', { viewer })).toBe('12');
  expect(await figure('cadence_compliance@2025', { viewer })).toBe('16.7%');
});

test('each window leads to the contact that kept it', async () => {
  const { rows } = await traceRows(db, localOperator, { expression: 'cadence_due{tier=strategic}@2025Q1' });
  expect(rows.map(({ date, note, file, row }) => `${date} ${note} ${file}:${row}`)).toEqual([
    '2025-01-31 senior_visit · 2025-01-01..2025-01-31 · ✓ 2025-01-31 联系.csv:2',
    '2025-03-03 senior_visit · 2025-02-01..2025-03-03 · ✓ 2025-02-01 联系.csv:3',
  ]);
});

test('the company decides how many days', async () => {
  await importText(db, '设置项,值,生效日期\ncadence.strategic.senior_visit.days,60,2025-01-01', { kind: 'settings' });
  expect(await figure('cadence_due{tier=strategic}@2025')).toBe('6');
  expect(await figure('cadence_due{tier=strategic}@2024')).toBe('11');
  const { settings } = await trace(db, localOperator, { expression: 'cadence_compliance@2025' });
  expect(settings[0]).toMatchObject({ key: 'cadence.strategic.senior_visit.days', value: '60' });
});
