// Public data sets that lie beside the project where they were fetched; their sums were computed independently.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readBook, utils as sheets } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { Decimal } from 'decimal.js';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.ts';
import { cellsAgree, emptyLedger } from '../../test/support/intake.ts';
import { localOperator } from '../access/viewer.ts';
import { transact, wholeCompany } from '../db/database.ts';
import { importFile } from './import-file.ts';
import type { Confirmation } from './import-result.ts';
import type { Mapping } from './layout/mapping.ts';

const db = await testDatabase();
const folder = join(import.meta.dirname, '../../../shared/data');

interface Case {
  file: string;
  /** Files beside it that it needs. */
  beside?: string[];
  mapping: Mapping;
  /** What it is asked about, answered with yes. */
  confirm?: Confirmation[];
  rows: Record<string, number>;
  sums: Record<string, string>;
  /** The sum of the raw file, by other means than ours. */
  raw: () => number | string;
}

type RawRow = Record<string, string>;

function csv(file: string, encoding = 'utf-8'): RawRow[] {
  const text = new TextDecoder(encoding).decode(readFileSync(join(folder, file)));
  return parse(text, { columns: true, relax_column_count: true });
}

function sheet(file: string, name: string): RawRow[] {
  const book = readBook(readFileSync(join(folder, file)));
  return sheets.sheet_to_json<RawRow>(book.Sheets[name]!, { raw: true });
}

const plain = (text: string | number) => String(text).replaceAll(',', '');
const sumOf = (rows: RawRow[], amount: (row: RawRow) => Decimal.Value) =>
  rows.reduce((sum, row) => sum.plus(amount(row)), new Decimal(0)).toString();
const isNumber = (text: string | undefined) => text !== undefined && /^-?[\d.]+$/.test(text);

const cases: Case[] = [
  {
    file: 'us-regional-sales/sales.csv',
    mapping: {
      kind: 'sales',
      columns: {
        date: 'OrderDate',
        channel: 'SalesChannel',
        seller: '_SalesTeamID',
        price: 'UnitPrice',
        discount: 'DiscountApplied',
        cost: { expr: '[UnitCost] * [OrderQuantity]' },
      },
      date_format: 'dd-mm-yyyy',
    },
    confirm: ['currency'],
    rows: { rows: 7991, accepted: 7991, rejected: 0 },
    sums: { lines: '7991', amount: '73143379.745', customers: '50', first: '2018-05-31', last: '2020-12-30' },
    raw: () =>
      sumOf(csv('us-regional-sales/sales.csv'), (row) =>
        new Decimal(plain(row.UnitPrice!)).times(row.OrderQuantity!).times(new Decimal(1).minus(row.DiscountApplied!)),
      ),
  },
  {
    file: 'us-regional-sales/sales.csv',
    mapping: { columns: { date: 'OrderDate', amount: 'TotalAmount' }, date_format: 'dd-mm-yyyy' },
    confirm: ['currency'],
    rows: { rows: 7991, accepted: 7991 },
    sums: { amount: '82692726.6' },
    raw: () => sumOf(csv('us-regional-sales/sales.csv'), (row) => row.TotalAmount!),
  },
  {
    file: 'superstore-zh/orders-bom.csv',
    mapping: { kind: 'sales', columns: { date: '订单日期', cost: { expr: '[销售额] - [利润]' }, series: '类别' } },
    rows: { rows: 9959, accepted: 9959, rejected: 0 },
    sums: { lines: '9959', amount: '16068954.125', customers: '790', documents: '2770' },
    raw: () => sumOf(csv('superstore-zh/orders-bom.csv'), (row) => row.销售额!),
  },
  {
    file: 'ecommerce-zh-gbk/orders.csv',
    mapping: {
      kind: 'sales',
      columns: { customer_code: 'user_id', province: 'user_province_name', series: 'category' },
      filters: [{ column: 'order_status', not: ['Cancelled', 'Pending'] }],
    },
    rows: { rows: 1693, accepted: 1521, filtered: 172, rejected: 0 },
    sums: { lines: '1521', amount: '2576292.84' },
    raw: () =>
      sumOf(
        csv('ecommerce-zh-gbk/orders.csv', 'gbk').filter(
          (row) => !['Cancelled', 'Pending'].includes(row.order_status!),
        ),
        (row) => row.amount!,
      ),
  },
  {
    file: 'dirty-cafe/dirty_cafe_sales_raw.csv',
    mapping: {
      kind: 'sales',
      columns: { document: 'Transaction ID', amount: 'Total Spent', channel: 'Location', quantity: null },
      defaults: { customer: 'walk-in' },
    },
    rows: { rows: 10_010, accepted: 9074, rejected: 936 },
    sums: { lines: '9074', amount: '80904.5', customers: '1' },
    raw: () =>
      sumOf(
        csv('dirty-cafe/dirty_cafe_sales_raw.csv').filter(
          (row) => isNumber(row['Total Spent']) && /^\d{4}-/.test(row['Transaction Date']!),
        ),
        (row) => row['Total Spent']!,
      ),
  },
  {
    file: 'pos-zh/超市营业额2.xlsx',
    mapping: {
      kind: 'sales',
      columns: { customer: '柜台', seller: '姓名', amount: '交易额' },
    },
    rows: { rows: 257, accepted: 254, rejected: 3 },
    sums: { lines: '254', amount: '337800', first: '2019-03-01', last: '2019-04-01' },
    raw: () =>
      sumOf(
        ['Sheet1', 'Sheet2']
          .flatMap((name) => sheet('pos-zh/超市营业额2.xlsx', name))
          .filter((row) => isNumber(String(row.交易额))),
        (row) => row.交易额!,
      ),
  },
  {
    file: 'superstore-zh/superstore-zh.xls',
    mapping: { kind: 'sales', columns: { cost: { expr: '[销售额] - [利润]' }, series: '类别' } },
    rows: { rows: 10_000, accepted: 10_000, rejected: 0 },
    sums: { lines: '10000', amount: '16117548.237', customers: '790', first: '2014-01-01', last: '2017-12-30' },
    raw: () =>
      sumOf(sheet('superstore-zh/superstore-zh.xls', '订单'), (row) => new Decimal(row.销售额!).toPrecision(15)),
  },
  {
    file: 'pos-zh/超市销售记录数据.xls',
    mapping: { kind: 'sales', defaults: { customer: '散客' } },
    rows: { rows: 200, accepted: 200, rejected: 0 },
    sums: { lines: '200', amount: '9395.5', first: '2010-09-07', last: '2010-09-07' },
    raw: () =>
      sumOf(
        sheet('pos-zh/超市销售记录数据.xls', '实用才是硬道理').filter((row) => row.商品名称),
        (row) => row.销售金额!,
      ),
  },
  {
    file: 'cdnow/CDNOW_master.txt',
    mapping: { kind: 'sales', columns: { quantity: 'number_of_cds', amount: 'dollar_value' } },
    rows: { rows: 69_659, accepted: 69_659, rejected: 0 },
    sums: { lines: '69659', amount: '2500315.63', customers: '23570', first: '1997-01-01', last: '1998-06-30' },
    raw: () =>
      sumOf(
        readFileSync(join(folder, 'cdnow/CDNOW_master.txt'), 'latin1')
          .trim()
          .split('\r\n')
          .slice(1)
          .map((line) => ({ dollars: line.slice(-8) })),
        (row) => row.dollars!.trim(),
      ),
  },
  {
    file: 'northwind/order-details.csv',
    beside: ['northwind/orders.csv'],
    mapping: { kind: 'sales', joins: [{ file: 'orders.csv', on: 'orderID' }] },
    rows: { rows: 2155, accepted: 2155, rejected: 0 },
    sums: { lines: '2155', amount: '1265793.0395', customers: '89', documents: '830', first: '1996-07-04' },
    raw: () =>
      sumOf(csv('northwind/order-details.csv'), (row) =>
        new Decimal(row.unitPrice!).times(row.quantity!).times(new Decimal(1).minus(row.discount!)),
      ),
  },
  {
    file: 'northwind/order-details.csv',
    beside: ['northwind/orders.csv'],
    mapping: { columns: { discount: null }, joins: [{ file: 'orders.csv', on: 'orderID' }] },
    rows: { rows: 2155, accepted: 2155, rejected: 0 },
    sums: { amount: '1354458.59', documents: '830' },
    raw: () => sumOf(csv('northwind/order-details.csv'), (row) => new Decimal(row.unitPrice!).times(row.quantity!)),
  },
];

const entries: (Pick<Case, 'file' | 'beside' | 'mapping'> & { rows: number })[] = [
  {
    file: 'northwind/customers.csv',
    mapping: { kind: 'customers', columns: { name: 'companyName', contact: 'contactName', region: null, city: null } },
    rows: 91,
  },
  {
    file: 'northwind/employees.csv',
    mapping: {
      kind: 'people',
      columns: { code: 'employeeID', name: 'lastName', hired: 'hireDate', supervisor: 'reportsTo' },
      defaults: { role: 'seller' },
    },
    rows: 9,
  },
  {
    file: 'northwind/products.csv',
    beside: ['northwind/categories.csv'],
    mapping: {
      kind: 'products',
      columns: { code: 'productID', name: 'productName', series: 'categoryName', list_price: 'unitPrice' },
      joins: [{ file: 'categories.csv', on: 'categoryID' }],
    },
    rows: 77,
  },
];

describe.skipIf(!existsSync(folder))('a file that people really have', () => {
  test.each(cases)(
    '$file gives its own sums, and not twice',
    async ({ file, beside = [], mapping, confirm = [], rows, sums, raw }) => {
      await emptyLedger(db);
      const files = [file, ...beside].map((each) => ({ path: join(folder, each), fileName: each.split('/').at(-1)! }));
      const request = { files, mapping, confirm };
      const result = await importFile(db, localOperator, request);
      expect(result).toMatchObject(rows);
      const again = await importFile(db, localOperator, request);
      expect(again).toMatchObject({ accepted: 0, unchanged: result.accepted, ledger_version: 1 });
      expect(await cellsAgree(db)).toBe(true);
      const found = await transact(db, wholeCompany, (tx) => standing.execute(tx));
      expect(found.rows[0]).toMatchObject({ ...sums, amount: String(raw()) });
    },
    120_000, // The largest has seventy thousand lines of twenty-three thousand customers, and each comes twice.
  );

  test.each(entries)(
    '$file, no ledger, gives its rows, and not twice',
    async ({ file, beside = [], mapping, rows }) => {
      await emptyLedger(db);
      const files = [file, ...beside].map((each) => ({ path: join(folder, each), fileName: each.split('/').at(-1)! }));
      const accepted = csv(file).length;
      expect(accepted).toBe(rows);
      expect(await importFile(db, localOperator, { files, mapping })).toMatchObject({ accepted, rejected: 0 });
      const again = await importFile(db, localOperator, { files, mapping });
      expect(again).toMatchObject({ accepted: 0, unchanged: accepted });
    },
  );
});

const standing = sql<Record<string, string>>`
  select
    count(*)::text as lines,
    trim_scale(sum(amount))::text as amount,
    count(distinct customer_id)::text as customers,
    count(distinct document_id)::text as documents,
    min(date)::text as first,
    max(date)::text as last
  from line
  where to_version is null`;

describe.skipIf(!existsSync(folder))('a CSV with unquoted commas', () => {
  const path = join(folder, 'northwind/orders.csv');
  const files = [{ path, fileName: 'orders.csv' }];

  test('loses no row where what is used stands before the commas', async () => {
    await emptyLedger(db);
    const mapping: Mapping = { columns: { amount: 'freight' } };
    expect(await importFile(db, localOperator, { files, mapping })).toMatchObject({ accepted: 830, rejected: 0 });
    const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1);
    const cents = lines.reduce((sum, line) => sum + Math.round(Number(line.split(',')[7]) * 100), 0);
    const found = await transact(db, wholeCompany, (tx) => standing.execute(tx));
    expect(found.rows[0]).toMatchObject({ amount: String(cents / 100), customers: '89' });
  });

  test('loses none either where a space after the comma says what was torn', async () => {
    await emptyLedger(db);
    const mapping: Mapping = { columns: { date: 'orderDate', customer: 'shipName', amount: 'freight' } };
    expect(await importFile(db, localOperator, { files, mapping })).toMatchObject({ accepted: 830, rejected: 0 });
  });
});
