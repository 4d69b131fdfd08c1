// What the ledger alone says about customers: who is new, who orders again, who was lost, how much each tier buys.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  firstRows,
  grouped,
  orderingAgain,
  purchases,
  ofTier,
  type Row,
  readKinds,
  tierOf,
  total,
} from './read-back.ts';
import { writeSample } from './write-sample.ts';

let dir: string;
let rows: Row[];
let years: Record<'2024' | '2025', Row[]>;
let newcomers: string[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sample-'));
  const read = await readKinds((await writeSample(dir)).imports);
  rows = read('sales');
  years = { 2024: rows.filter(isOf('2024')), 2025: rows.filter(isOf('2025')) };
  newcomers = newIn2025(rows);
}, 60_000);

afterAll(() => rm(dir, { recursive: true, force: true }));

const isOf = (year: string) => (row: Row) => row['日期']!.startsWith(year);
const newMarkets = ['三明', '龙岩', '抚州', '赣州'];
const inNewMarkets = (row: Row) => newMarkets.includes(row['城市']!);
const isMature = (row: Row) => row['省份'] === '江苏' || row['省份'] === '浙江';
const ofA = (row: Row) => row['系列'] === 'A系列';

function newIn2025(lines: Row[]): string[] {
  return [...firstRows(lines)].filter(([, row]) => row['日期']! >= '2025').map(([code]) => code);
}

function percent([part, whole]: [number, number]): string {
  return ((100 * part) / whole).toFixed(0);
}

test('A is bought again in 江苏 and 浙江 by 68 % in 2024 and 75 % in 2025', () => {
  const again = (lines: Row[]) => percent(orderingAgain(lines.filter((row) => isMature(row) && ofA(row))));
  expect([again(years[2024]), again(years[2025])]).toEqual(['68', '75']);
});

test('base customers order again to 55 % in 2024 and 63 % in 2025', () => {
  const again = (lines: Row[]) => percent(orderingAgain(ofTier(lines, 'base')));
  expect([again(years[2024]), again(years[2025])]).toEqual(['55', '63']);
});

test('23 customers are new to A in 2025 and buy more than 500万 of it, eight of them customers before', () => {
  const bought = purchases(years[2025].filter(ofA));
  const newToA = newIn2025(rows.filter(ofA)).filter((code) => bought.get(code)! >= 5_000_000);
  expect(newToA).toHaveLength(23);
  expect(newToA.filter((code) => !newcomers.includes(code))).toHaveLength(8);
});

test('146 customers are new in 2025 and effective: 3 strategic, 12 core, 131 base', () => {
  const bought = purchases(years[2025]);
  const tiers = newcomers.map((code) => tierOf(bought.get(code)));
  const count = (tier: string) => tiers.filter((own) => own === tier).length;
  expect(['strategic', 'core', 'base', 'none'].map(count)).toEqual([3, 12, 131, 0]);
});

test('of the new strategic customers two are in 浙江 and one in 广东', () => {
  const strategic = firstRows(ofTier(years[2025], 'strategic'));
  const provinces = newcomers.flatMap((code) => strategic.get(code)?.['省份'] ?? []);
  expect(provinces.sort()).toEqual(['广东', '浙江', '浙江']);
});

test('a strategic customer brings 18 % more than in 2024', () => {
  const each = (lines: Row[]) =>
    total(ofTier(lines, 'strategic'), { date: '' }) / purchases(ofTier(lines, 'strategic')).size;
  expect((100 * (each(years[2025]) / each(years[2024]) - 1)).toFixed(1)).toBe('18.0');
});

test('four customers of more than 300万 in 2024 bought nothing in the second half of 2025', () => {
  const large = [...purchases(years[2024])].filter(([, yuan]) => yuan >= 3_000_000);
  const seen = purchases(years[2025].filter((row) => row['日期']! >= '2025-07'));
  expect(large.filter(([code]) => !seen.has(code))).toHaveLength(4);
});

test('in new markets 27 customers are new; 11 of them order again, and they bring 18 % of the growth', () => {
  const theirs = wonInNewMarkets();
  expect(orderingAgain(theirs)).toEqual([11, 27]);
  const growth = total(rows, { date: '2025' }) - total(rows, { date: '2024' });
  expect(((100 * total(theirs, { date: '' })) / growth).toFixed(1)).toBe('18.0');
});

test('their first orders are one document each, 80万 on average', () => {
  const documents = grouped(wonInNewMarkets(), (row) => `${row['客户编码']} ${row['日期']}`);
  const first = [...firstRows(wonInNewMarkets())].map(([code, row]) => documents.get(`${code} ${row['日期']}`)!);
  for (const lines of first) expect(new Set(lines.map((row) => row['销售单号'])).size).toBe(1);
  expect(Math.round(total(first.flat(), { date: '' }) / first.length / 1000)).toBe(800);
});

function wonInNewMarkets(): Row[] {
  return years[2025].filter((row) => inNewMarkets(row) && newcomers.includes(row['客户编码']!));
}
