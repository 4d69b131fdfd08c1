import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { importText, short, viewerNamed } from '../../../../test/support/ledger.ts';
import { localOperator } from '../../../access/viewer.ts';
import type { Database } from '../../../db/database.ts';
import { traceRows } from '../../proof/trace.ts';

let db: Database;
const figure = (expression: string, options: Parameters<typeof short>[2] = {}) => short(db, expression, options);
const noteOf = async (expression: string) => {
  const { total, rows } = await traceRows(db, localOperator, { expression, today: '2026-11-24' });
  return [total, ...rows.map(({ source, file, row, note }) => `${source} ${file}:${row} ${note}`)];
};

beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,日期,客户,省份,销售员,金额
     D1,2024-01-10,甲公司,浙江,张三,25000000
     D2,2025-01-10,甲公司,浙江,张三,26000000
     D3,2025-01-12,乙公司,江苏,李四,600000
     D4,2025-12-31,乙公司,江苏,李四,1`,
  );
  await importText(
    db,
    `联系日期,客户名称,联系人员,联系类型,内容
     2025-01-05,甲公司,张三,高层拜访,年度会谈
     2025-01-20,甲公司,张三,需求调研,
     2025-03-05,甲公司,李四,业务沟通,
     2025-02-01,乙公司,李四,自动推送,`,
    { kind: 'contacts', name: '联系.csv' },
  );
  await importText(
    db,
    `评分日期,客户名称,满意度
     2025-02-01,甲公司,60
     2025-08-01,甲公司,90
     2025-03-01,乙公司,81`,
    { kind: 'satisfaction', name: '满意度.csv' },
  );
  await importText(
    db,
    `问题编号,提出日期,解决日期,客户名称,责任人,问题类型
     W1,2024-12-20,2025-01-09,甲公司,张三,交付
     W2,2025-03-01,2025-03-05,甲公司,张三,质量
     W3,2025-06-01,,乙公司,李四,交付`,
    { kind: 'issues', name: '问题.csv' },
  );
});

test.each([
  ['contacts@2025', '4'],
  ['联系次数{类型=需求调研,客户分级=战略级}@2025', '1'],
  ['contacts by kind@2025', '高层拜访 1; 业务沟通 1; 需求调研 1; 自动推送 1'],
  ['contacts by seller@2025', '李四 2; 张三 2'],
  ['contacts{province=浙江} by quarter@2025', '2025Q1 3; 2025Q2 0; 2025Q3 0; 2025Q4 0'],
  ['customers.contacted@2025', '2'],
  ['contacts_per_customer by tier@2025', '战略级 3; 基础级 1'],
  ['satisfaction@2025', '85.5分'],
  ['satisfaction{tier=strategic}@2025H1', '60分'],
  ['satisfaction by tier@2025', '战略级 90分; 基础级 81分'],
  ['客户满意度@2024', '— no_records'],
  ['service_issues by kind@2025', '交付 1; 质量 1'],
  ['issues_open@2024', '1'],
  ['issues_open by tier@2025', '基础级 1'],
  ['issues_resolved{kind=交付}@2025', '1'],
  ['issue_resolution_days@2025', '12天'],
  ['issue_resolution_days:max@2025', '20天'],
  ['contacts by series@2025', 'bad_slice'],
])('%s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test('a running period goes to the business day: a later score does not replace an earlier one yet', async () => {
  expect(await figure('satisfaction{customer=甲公司}@2025', { asOf: '2025-07-31' })).toBe('60分 partial_period');
  expect(await figure('issues_open@2025', { asOf: '2025-03-02' })).toBe('1 partial_period');
});

test('an earlier version knows nothing of what came later', async () => {
  expect(await figure('contacts@2025', { atVersion: 1 })).toBe('0');
});

test('a seller counts the own contacts, and what the own customers think', async () => {
  const viewer = await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] });
  expect(await figure('contacts@2025', { viewer })).toBe('2');
  expect(await figure('satisfaction@2025', { viewer })).toBe('81分');
  expect(await figure('issues_open@2025', { viewer })).toBe('1');
});

test('each leads to its rows', async () => {
  expect(await noteOf('contacts{kind=高层拜访}@2025')).toEqual([1, 'contact 联系.csv:2 senior_visit · 年度会谈']);
  expect(await noteOf('satisfaction@2025')).toEqual([
    2,
    'satisfaction_score 满意度.csv:4 81',
    'satisfaction_score 满意度.csv:3 90',
  ]);
  expect(await noteOf('issues_open@2025')).toEqual([1, 'service_issue 问题.csv:4 delivery']);
  expect(await noteOf('issue_resolution_days{kind=quality}@2025')).toEqual([
    1,
    'service_issue 问题.csv:3 quality · → 2025-03-05',
  ]);
});
