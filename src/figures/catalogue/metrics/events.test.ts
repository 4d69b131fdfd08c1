import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { importText, short, viewerNamed } from '../../../../test/support/ledger.ts';
import { localOperator } from '../../../access/viewer.ts';
import type { Database } from '../../../db/database.ts';
import { trace, traceRows } from '../../proof/trace.ts';

let db: Database;
const figure = (expression: string, options: Parameters<typeof short>[2] = {}) => short(db, expression, options);
const rowsOf = async (expression: string) => (await traceRows(db, localOperator, { expression })).rows;

// 甲 came by two events, 乙 by the exhibition, 丙 too late, 丁 stayed too small, 戊 had bought before; 己 came in the new year.
beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,日期,客户,省份,系列,销售员,金额
     D0,2024-01-05,戊,浙江,A,张三,1000000
     D1,2025-04-10,甲,浙江,A,张三,900000
     D2,2025-09-10,甲,浙江,B,张三,100000
     D3,2025-05-20,乙,江苏,A,李四,600000
     D4,2025-12-01,丙,浙江,A,张三,800000
     D5,2025-04-01,丁,浙江,A,张三,1000
     D6,2025-04-02,戊,浙江,A,张三,1599000
     D7,2026-01-20,己,江苏,A,李四,700000
     D8,2026-01-31,甲,浙江,A,张三,500000`,
  );
  // Every month has a line, so that none is missed.
  const months = [2024, 2025].flatMap((year) => Array.from({ length: 12 }, (_, index) => `${year}-${index + 1}-03`));
  const lines = months.map((day, index) => `M${index},${day},戊,浙江,A,张三,0`);
  await importText(db, ['单号,日期,客户,省份,系列,销售员,金额', ...lines].join('\n'), { name: '各月.csv' });
  await importText(
    db,
    `活动编码,活动名称,活动类型,举办日期,省份,经销商,负责人,触达潜客数,到场人数
     E1,春季推介会,推介会,2025-03-01,浙江,宏远,张三,40,35
     E2,五月展会,展会,2025-04-05,江苏,,李四,100,80
     E3,冬季推介会,推介会,2025-11-20,江苏,,李四,20,
     E4,去年推介会,推介会,2024-06-01,浙江,,张三,10,`,
    { kind: 'events', name: '活动.csv' },
  );
  await importText(
    db,
    `潜客编号,潜客名称,建立日期,阶段,省份,活动编码,成交客户,业务员
     P1,甲,2025-03-01,成交,浙江,E1,甲,张三
     P2,甲,2025-04-05,成交,浙江,E2,甲,张三
     P3,乙,2025-04-05,成交,江苏,E2,乙,李四
     P4,丙,2025-03-01,成交,浙江,E1,丙,张三
     P5,丁,2025-03-01,洽谈,浙江,E1,丁,张三
     P6,戊,2025-03-01,成交,浙江,E1,戊,张三
     P7,己,2025-11-20,成交,江苏,E3,己,李四
     P8,庚,2025-11-20,放弃,江苏,E3,,李四`,
    { kind: 'prospects', name: '潜客.csv' },
  );
  await importText(
    db,
    `费用单号,费用日期,费用类型,费用金额,活动编码,省份,报销人
     F1,2025-02-20,推介会,150000,E1,浙江,张三
     F2,2025-03-03,差旅,50000,E1,浙江,张三
     F3,2025-04-05,展会,300000,E2,江苏,李四
     F4,2025-04-05,差旅,9999,,江苏,李四`,
    { kind: 'expenses', name: '费用.csv' },
  );
  await importText(db, '年份,指标,目标值\n2025,marketing_roi,4.5', { kind: 'targets', name: '目标.csv' });
});

test.each([
  ['events@2025', '3'],
  ['events{类型=推介会}@2025', '2'],
  ['活动场次 by province@2025', '江苏 2; 浙江 1'],
  ['event_reach by kind@2025', '推介会 60; 展会 100'],
  ['event_attendees{distributor=宏远}@2025', '35人'],
  ['event_conversions@2025', '3'],
  ['event_conversions by event@2025', '春季推介会 1; 五月展会 2; 冬季推介会 1'],
  ['转化客户数{类型=推介会}@2025', '2'],
  ['event_conversions by customer@2025', '己 1; 甲 1; 乙 1'],
  ['event_conversions@2025H2', '1'],
  ['event_conversion_rate@2025', '1.9%'],
  ['event_sales@2025', '160.00万元'],
  ['event_sales by kind@2025', '推介会 100.00万元; 展会 160.00万元'],
  ['event_sales{series=B}@2025', '10.00万元'],
  ['event_sales_share_of_growth@2025', '53.3%'],
  ['event_sales_share_of_growth{kind=promotion}@2025', '33.3%'],
  ['event_sales_share_of_growth@2026-01', '0.0% festival_shift'],
  ['event_expenses@2025', '50.00万元'],
  ['event_expenses{event=E1}@2025-03', '20.00万元'],
  ['event_cost_per_conversion@2025', '16.67万元'],
  ['marketing_roi@2025', '1:3.2'],
  ['投入产出比 by event@2025', '春季推介会 1:5.0; 五月展会 1:5.3'],
  ['marketing_roi.target@2025', '1:4.5'],
  ['marketing_roi:gap@2025', '-1.30'],
  ['prospects by kind@2025', '洽谈 1; 成交 6; 放弃 1'],
  ['prospects.converted{event=E1}@2025', '3'],
  ['prospect_conversion_rate@2025', '75.0%'],
])('%s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test('asked before a first order, nobody knows that it will come', async () => {
  expect(await figure('event_conversions@2025', { asOf: '2025-05-01' })).toBe('1 partial_period');
  expect(await figure('event_conversions@2025', { asOf: '2025-12-31' })).toBe('2');
});

test('an earlier version knows no prospects', async () => {
  expect(await figure('event_conversions@2025', { atVersion: 2 })).toBe('0');
  expect(await figure('event_sales@2025', { atVersion: 2 })).toBe('0.00元');
});

test('a seller sees whom the own prospects became, but no return of an event that is not the own alone', async () => {
  const viewer = await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] });
  expect(await figure('events@2025', { viewer })).toBe('3');
  expect(await figure('event_conversions@2025', { viewer })).toBe('2');
  expect(await figure('event_sales@2025', { viewer })).toBe('60.00万元');
  expect(await figure('marketing_roi@2025', { viewer })).toBe('— out_of_scope');
  expect(await figure('events by seller@2025', { viewer })).toBe('— out_of_scope');
  expect(await figure('event_sales by region@2025', { viewer })).not.toContain('out_of_scope');
});

test('a conversion leads to the prospect, the event and the first order', async () => {
  expect(
    (await rowsOf('event_conversions{kind=promotion}@2025')).map(({ note, customer, file, row }) => [
      note,
      customer,
      `${file}:${row}`,
    ]),
  ).toEqual([
    ['甲 · 春季推介会 2025-03-01 → 2025-04-10', '甲', '潜客.csv:2'],
    ['己 · 冬季推介会 2025-11-20 → 2026-01-20', '己', '潜客.csv:8'],
  ]);
});

test('sales of a customer whom two events won stand behind a figure once, as they are in the ledger', async () => {
  const rows = await rowsOf('marketing_roi@2025');
  expect(
    rows.map(({ source, document, region, seller, amount, file, row }) => [
      source,
      document,
      region,
      seller,
      amount,
      `${file}:${row}`,
    ]),
  ).toEqual([
    ['ledger', 'D1', '浙江', '张三', '900000', 'ledger.csv:3'],
    ['ledger', 'D3', '江苏', '李四', '600000', 'ledger.csv:5'],
    ['ledger', 'D2', '浙江', '张三', '100000', 'ledger.csv:4'],
    ['expense', 'F1', '浙江', '张三', '150000', '费用.csv:2'],
    ['expense', 'F2', '浙江', '张三', '50000', '费用.csv:3'],
    ['expense', 'F3', '江苏', '李四', '300000', '费用.csv:4'],
  ]);
  const {
    calculation,
    figure: answer,
    settings,
  } = await trace(db, localOperator, { expression: 'marketing_roi@2025' });
  expect(calculation).toBe('160.00万元 ÷ 50.00万元 = 1:3.2');
  expect(answer.records).toBe(6);
  expect(settings.map(({ key, value }) => [key, value])).toContainEqual(['conversion.days', '180']);
});

test('a record that does not say what is taken is not among the rows', async () => {
  const { figure: attendees } = await trace(db, localOperator, { expression: 'event_attendees@2025' });
  expect(attendees.records).toBe(2);
  expect((await rowsOf('event_attendees@2025')).map(({ document }) => document)).toEqual(['E1', 'E2']);
});

test('the company decides in how many days', async () => {
  await importText(db, '设置项,值,生效日期\nconversion.days,39,2025-01-01', { kind: 'settings' });
  expect(await figure('event_conversions by event@2025')).toBe('五月展会 1');
});
