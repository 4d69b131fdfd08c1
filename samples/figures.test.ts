import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cents, type Row, readKinds, type Slice, total } from './read-back.ts';
import { writeSample } from './write-sample.ts';

let dir: string;
let rows: Row[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sample-'));
  const read = await readKinds((await writeSample(dir)).imports);
  rows = read('sales');
}, 60_000);

afterAll(() => rm(dir, { recursive: true, force: true }));

const sales = (date: string, slice: Slice = {}) => total(rows, { ...slice, date });
const growth = (from: string, to: string, slice: Slice = {}) => 100 * (sales(to, slice) / sales(from, slice) - 1);
const share = (slice: Slice, of: Slice = {}) => (100 * sales('2025', slice)) / sales('2025', of);

function margin(year: string, slice: Slice): number {
  return 100 * (1 - total(rows, { ...slice, date: year, column: '成本' }) / sales(year, slice));
}

/** As near as that the stated digit is never in doubt. */
function expectPercent(value: number, stated: number): void {
  expect(Math.abs(value - stated), `${value} should be ${stated}`).toBeLessThan(0.02);
}

function expectYuan(value: number, stated: number): void {
  expect(Math.abs(value / stated - 1), `${value} should be ${stated}`).toBeLessThan(1e-5);
}

test('the region sells 12.80亿, 15.3 % more than in 2024 and 111.3 % of its target', () => {
  expectYuan(sales('2025'), 1_280_000_000);
  expectPercent(growth('2024', '2025'), 15.3);
  expectPercent(sales('2025') / 11_500_000, 111.304);
});

test.each([
  ['A系列', 620_000_000],
  ['B系列', 410_000_000],
  ['C系列', 150_000_000],
])('%s sells what is stated', (name, stated) => expectYuan(sales('2025', { 系列: name }), stated));

test.each([
  ['A系列', '48.4'],
  ['B系列', '32.0'],
  ['C系列', '11.7'],
])('the share of %s rounds to %s %%', (name, stated) => expect(share({ 系列: name }).toFixed(1)).toBe(stated));

test('A grows by 22.1 % and B by 3.7 %', () => {
  expectPercent(growth('2024', '2025', { 系列: 'A系列' }), 22.1);
  expectPercent(growth('2024', '2025', { 系列: 'B系列' }), 3.7);
});

test('B is sold direct to 45 %, and its margin gains 1.2 points', () => {
  expectPercent(share({ 系列: 'B系列', 渠道: '直供' }, { 系列: 'B系列' }), 45);
  expectPercent(margin('2025', { 系列: 'B系列' }) - margin('2024', { 系列: 'B系列' }), 1.2);
});

test.each([
  ['浙江', 28.6],
  ['江苏', 21.4],
  ['广东', 19.3],
  ['福建', 5.2],
  ['江西', 3.8],
])('%s grows by %d %%', (province, stated) => expectPercent(growth('2024', '2025', { 省份: province }), stated));

test.each([
  ['2025-06', '2025-07', -2.1],
  ['2025-07', '2025-08', -3.5],
  ['2025-08', '2025-09', -4.2],
])('福建 moves from %s to %s by %d %%', (from, to, stated) =>
  expectPercent(growth(from, to, { 省份: '福建' }), stated),
);

test.each(['2022', '2023', '2024'])('in %s 福建 rises from June to July and does not fall until September', (year) => {
  expect(growth(`${year}-06`, `${year}-07`, { 省份: '福建' })).toBeGreaterThan(3);
  expect(growth(`${year}-07`, `${year}-08`, { 省份: '福建' })).toBeGreaterThan(0);
  expect(growth(`${year}-08`, `${year}-09`, { 省份: '福建' })).toBeGreaterThan(0);
});

test('C is hardly known in 江苏 and 浙江: 5 % of their sales', () => {
  const both = (slice: Slice) => sales('2025', { ...slice, 省份: '江苏' }) + sales('2025', { ...slice, 省份: '浙江' });
  expect(((100 * both({ 系列: 'C系列' })) / both({})).toFixed(0)).toBe('5');
});

test('ZJ-0001 buys A for 3500万 in 2024, A and C for 6200万 in 2025', () => {
  const bought = (date: string, slice: Slice = {}) => sales(date, { ...slice, 客户编码: 'ZJ-0001' });
  expect(Math.abs(bought('2024') / 35_000_000 - 1)).toBeLessThan(0.005);
  expect(Math.abs(bought('2025') / 62_000_000 - 1)).toBeLessThan(0.005);
  expect(bought('2024', { 系列: 'A系列' })).toBe(bought('2024'));
  expect(bought('2025', { 系列: 'C系列' })).toBeGreaterThan(5_000_000);
});

test('every line is a whole quantity at list price and discount, to the cent', () => {
  const wrong = rows.filter((row) => {
    const exact = Number(row['数量']) * cents(row['目录价']) * cents(row['折扣']);
    return !Number.isInteger(Number(row['数量'])) || exact !== cents(row['金额']) * 1000;
  });
  expect(rows.length).toBeGreaterThan(160_000);
  expect(wrong).toEqual([]);
});
