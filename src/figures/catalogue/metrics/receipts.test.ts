import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { importText, short, viewerNamed } from '../../../../test/support/ledger.ts';
import { localOperator } from '../../../access/viewer.ts';
import type { Database } from '../../../db/database.ts';
import { traceRows } from '../../proof/trace.ts';

let db: Database;
const figure = (expression: string, options?: Parameters<typeof short>[2]) =>
  short(db, expression, { asOf: '2026-01-31', ...options });

beforeAll(async () => {
  db = await testDatabase();
  await importText(
    db,
    `单号,日期,客户,省份,城市,渠道,销售员,金额
     A,2025-03-10,甲公司,浙江,杭州,直供,张三,6000000
     B,2025-03-20,乙公司,江苏,南京,经销,李四,600000`,
  );
  await importText(
    db,
    `收款单号,收款日期,客户名称,业务员,收款金额
     R1,2025-03-15,甲公司,张三,3000000
     R2,2025-03-25,乙公司,,300000
     R3,2025-04-02,甲公司,李四,1000000`,
    { kind: 'receipts', name: 'receipts.csv' },
  );
  await importText(
    db,
    `截止日期,单据编号,客户名称,业务员,到期日,应收余额
     2025-03-31,S1,甲公司,张三,2025-04-30,1000
     2025-03-31,S2,甲公司,张三,2025-03-31,500
     2025-03-31,S3,甲公司,张三,,200
     2025-03-31,S4,甲公司,张三,2025-03-30,100
     2025-03-31,S5,甲公司,张三,2025-03-01,90
     2025-03-31,S6,甲公司,张三,2025-02-28,60
     2025-03-31,S7,乙公司,,2025-01-01,40
     2025-03-31,S8,乙公司,,2024-12-31,7
     2025-03-31,S9,乙公司,,2024-12-30,3
     2025-06-30,S1,甲公司,张三,2025-04-30,1000`,
    { kind: 'receivables', name: 'receivables.csv' },
  );
});

test.each([
  ['回款@2025-03', '330.00万元'],
  ['receipts by month@2025-03..2025-04', '2025-03 330.00万元; 2025-04 100.00万元'],
  ['receipts by province@2025-03', '江苏 30.00万元; 浙江 300.00万元'],
  ['receipts by tier@2025-03', '核心级 300.00万元; 基础级 30.00万元'],
  ['receipts by channel@2025-03', '直供 300.00万元; 经销 30.00万元'],
  ['receipts by seller@2025-03..2025-04', '李四 130.00万元; 张三 300.00万元'],
  ['receipts by owner@2025-03..2025-04', '李四 30.00万元; 张三 400.00万元'],
  ['receipts{customer=甲公司}@2025', '400.00万元'],
  ['回款率@2025-03', '50.0%'],
  ['collection_rate by customer@2025-03', '甲公司 50.0%; 乙公司 50.0%'],
  ['collection_rate{series=未分配}@2025-03', 'bad_slice'],
])('%s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test.each([
  ['receivables@2025-03', '2,000.00元'],
  ['receivables@2025-05', '2,000.00元'],
  ['receivables@2025', '1,000.00元'],
  ['receivables:mom@2025-06', '-50.0%'],
  ['receivables.current@2025-03', '1,700.00元'],
  ['receivables.overdue@2025-03', '300.00元'],
  ['receivables.overdue_1_30@2025-03', '190.00元'],
  ['receivables.overdue_31_60@2025-03', '60.00元'],
  ['receivables.overdue_61_90@2025-03', '47.00元'],
  ['receivables.over_90@2025-03', '3.00元'],
  ['逾期率@2025-03', '15.0%'],
  ['overdue_rate by customer@2025-03', '甲公司 12.8%; 乙公司 100.0%'],
  ['receivables by province@2025-03', '江苏 50.00元; 浙江 1,950.00元'],
  ['receivables by tier@2025-03', '核心级 1,950.00元; 基础级 50.00元'],
  ['receivables by tier@2026-01', '核心级 1,000.00元'],
  ['receivables by seller@2025-03', '李四 50.00元; 张三 1,950.00元'],
  ['receivables.over_90@2025-06', '0.00元'],
  ['overdue_rate{province=江苏}@2025-06', '— zero_base'],
])('of the latest snapshot, %s is %s', async (expression, answer) => expect(await figure(expression)).toBe(answer));

test.each(['receivables@2025-03-30', 'overdue_rate@2024', 'receipts@2025-05', 'receipts:yoy@2025-03'])(
  'nothing is known of %s, which is not zero',
  async (expression) => expect(await figure(expression)).toMatch(/^— .*no_records/),
);

test('a running period looks at the latest snapshot before the business day', async () => {
  expect(await figure('receivables@2025', { asOf: '2025-06-29' })).toBe('2,000.00元 partial_period');
  expect(await figure('receivables@2025', { asOf: '2025-06-30' })).toBe('1,000.00元 partial_period');
});

test.each([
  ['receipts@2025-03', 2, { source: 'receipt', document: 'R1', customer: '甲公司', region: '浙江/杭州', row: 2 }],
  ['collection_rate@2025-03', 4, { source: 'receipt', file: 'receipts.csv' }],
  ['overdue_rate@2025-03', 9, { source: 'receivable', document: 'S1', note: '2025-04-30', file: 'receivables.csv' }],
  ['receivables.over_90@2025-03', 1, { source: 'receivable', document: 'S9', amount: '3', seller: '李四', row: 10 }],
])('%s stands on %i rows, the first of them with its place', async (expression, count, first) => {
  const { total, rows } = await traceRows(db, localOperator, { expression, today: '2026-11-24' });
  expect(total).toBe(count);
  expect(rows[0]).toMatchObject(first);
});

test('a seller sees what the own customers paid and owe, and nothing once they have paid', async () => {
  const viewer = await viewerNamed(db, '李四', { role: 'seller', sees: ['李四'] });
  expect(await figure('receipts@2025-03', { viewer })).toBe('30.00万元');
  expect(await figure('receivables@2025-03', { viewer })).toBe('50.00元');
  expect(await figure('receivables@2025-06', { viewer })).toBe('0.00元');
});

test('what was known before an item was mended is still known', async () => {
  const mended = '截止日期,单据编号,客户名称,业务员,到期日,应收余额\n2025-06-30,S1,甲公司,张三,2025-04-30,400';
  const { ledger_version } = await importText(db, mended, { kind: 'receivables' });
  expect(await figure('receivables@2025-06')).toBe('400.00元');
  expect(await figure('receivables@2025-06', { atVersion: ledger_version - 1 })).toBe('1,000.00元');
});
