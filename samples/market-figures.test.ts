// What the region did for its customers and its markets, read from the records beside the ledger.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../src/base/dates.ts';
import { firstRows, ofTier, ordered, purchases, type Row, readKinds, total } from './read-back.ts';
import { writeSample } from './write-sample.ts';

let dir: string;
let read: (kind: string) => Row[];
let sales: (year: string) => Row[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sample-'));
  read = await readKinds((await writeSample(dir)).imports);
  sales = (year) => read('sales').filter((row) => row['日期']!.startsWith(year));
}, 60_000);

afterAll(() => rm(dir, { recursive: true, force: true }));

const place = (row: Row) => [row['省份'], row['城市'], row['区县']].join('/');
const held = (kind: string, year: string) =>
  read('events').filter((row) => row['活动类型'] === kind && row['举办日期']!.startsWith(year));
const expenses = (year: string) => read('expenses').filter((row) => row['费用日期']!.startsWith(year));
const yuan = (rows: Row[], column: string) => rows.reduce((sum, row) => sum + Number(row[column]), 0);

/** Codes of the customers whose first order came within 180 days after an event that they are linked to. */
function wonBy(events: Row[]): string[] {
  const dates = new Map(events.map((row) => [row['活动编码'], row['举办日期']!]));
  const first = firstRows(read('sales'));
  const bought = purchases(sales('2025'));
  const linked = read('prospects').filter((row) => row['成交客户编码'] !== '' && dates.has(row['活动编码']));
  const won = linked.filter((row) => {
    const date = dates.get(row['活动编码'])!;
    const firstDate = first.get(row['成交客户编码']!)!['日期']!;
    return firstDate >= date && firstDate <= addDays(date, 180) && bought.get(row['成交客户编码']!)! >= 500_000;
  });
  return [...new Set(won.map((row) => row['成交客户编码']!))];
}

function salesTo(codes: string[]): number {
  return total(
    sales('2025').filter((row) => codes.includes(row['客户编码']!)),
    { date: '2025' },
  );
}

test('of the counties to be covered, 65 % are in 2024 and 82 % in 2025', () => {
  const wanted = read('counties').map(place);
  const covered = (year: string) => {
    const bought = new Set(ordered(sales(year)).map(place));
    return ((100 * wanted.filter((county) => bought.has(county)).length) / wanted.length).toFixed(1);
  };
  expect([covered('2024'), covered('2025')]).toEqual(['65.0', '82.0']);
});

test('the deepest price cut of a competitor in 2025 is 15 %', () => {
  const moves = read('price_moves').filter((row) => row['变动日期']!.startsWith('2025'));
  expect(Math.min(...moves.map((row) => Number.parseFloat(row['变动幅度']!)))).toBe(-15);
  for (const row of moves)
    expect(100 * (Number(row['新价']) / Number(row['原价']) - 1)).toBeCloseTo(Number.parseFloat(row['变动幅度']!), 6);
});

test('strategic customers of 2025 gave 24 needs interviews', () => {
  const strategic = new Set(purchases(ofTier(sales('2025'), 'strategic')).keys());
  const interviews = read('contacts').filter(
    (row) => row['联系类型'] === '需求调研' && row['联系日期']!.startsWith('2025') && strategic.has(row['客户编码']!),
  );
  expect(interviews).toHaveLength(24);
});

test.each([
  ['2024', 82],
  ['2025', 89],
])('core customers were satisfied in %s to %d points', (year, stated) => {
  const core = purchases(ofTier(sales(year), 'core'));
  const latest = new Map<string, number>();
  const scores = read('satisfaction').filter((row) => row['评分日期']!.startsWith(year));
  for (const row of scores.sort((left, right) => left['评分日期']!.localeCompare(right['评分日期']!)))
    if (core.has(row['客户编码']!)) latest.set(row['客户编码']!, Number(row['满意度']));
  expect(latest.size).toBe(core.size);
  expect([...latest.values()].reduce((sum, score) => sum + score, 0) / latest.size).toBe(stated);
});

test('strategic customers had a senior visit in most months of 2025', () => {
  const strategic = [...purchases(ofTier(sales('2025'), 'strategic')).keys()];
  const visits = read('contacts').filter(
    (row) => row['联系类型'] === '高层拜访' && row['联系日期']!.startsWith('2025'),
  );
  const months = new Set(visits.map((row) => `${row['客户编码']} ${row['联系日期']!.slice(0, 7)}`));
  expect(months.size / (12 * strategic.length)).toBeGreaterThan(0.85);
  expect(months.size / (12 * strategic.length)).toBeLessThan(1);
});

test('12 promotion events in 2025 reached 317 prospects, each of them on the list', () => {
  const events = held('推介会', '2025');
  expect([events.length, yuan(events, '触达潜客数')]).toEqual([12, 317]);
  const codes = new Set(events.map((row) => row['活动编码']));
  expect(read('prospects').filter((row) => codes.has(row['活动编码']))).toHaveLength(317);
});

test('they won 27 customers, who bring 18 % of the growth', () => {
  const won = wonBy(held('推介会', '2025'));
  expect(won).toHaveLength(27);
  const growth = total(sales('2025'), { date: '' }) - total(sales('2024'), { date: '' });
  expect(((100 * salesTo(won)) / growth).toFixed(1)).toBe('18.0');
});

test('there were 8 exhibitions in 2024 and 5 in 2025', () => {
  expect([held('展会', '2024').length, held('展会', '2025').length]).toEqual([8, 5]);
});

test('the events of 2025 return 4.2 times what they cost', () => {
  const events = [...held('推介会', '2025'), ...held('展会', '2025')];
  const codes = new Set(events.map((row) => row['活动编码']));
  const cost = yuan(
    expenses('2025').filter((row) => codes.has(row['活动编码'])),
    '费用金额',
  );
  expect((salesTo(wonBy(events)) / cost).toFixed(2)).toBe('4.20');
});

test('expenses are 7.2 % of sales in 2024 and 6.8 % in 2025', () => {
  const ratio = (year: string) => (100 * yuan(expenses(year), '费用金额')) / total(sales(year), { date: '' });
  expect([ratio('2024').toFixed(2), ratio('2025').toFixed(2)]).toEqual(['7.20', '6.80']);
});

test('the targets of 2025 are 7.2 % of sales for expenses and 1:4.5 for events', () => {
  const ratios = read('targets').filter((row) => row['指标'] !== undefined && row['年份'] === '2025');
  expect(ratios.map((row) => [row['指标'], row['目标值']])).toEqual([
    ['费用率', '7.2%'],
    ['投入产出比', '1:4.5'],
  ]);
});

test('travel was decided within days in 2024 and within a day in 2025', () => {
  const hours = (year: string) => {
    const decided = read('travel').filter((row) => row['提交时间']!.startsWith(year) && row['审批时间'] !== '');
    const spans = decided.map((row) => Date.parse(row['审批时间']!) - Date.parse(row['提交时间']!));
    return spans.reduce((sum, span) => sum + span, 0) / spans.length / 3_600_000;
  };
  expect(hours('2024')).toBeGreaterThan(40);
  expect(hours('2025')).toBeLessThan(10);
});

test('customers paid nearly all of what they bought in 2025, and what is open is what was not paid', () => {
  const paid = yuan(
    read('receipts').filter((row) => row['收款日期']!.startsWith('2025')),
    '收款金额',
  );
  expect(paid / total(sales('2025'), { date: '' })).toBeGreaterThan(0.85);
  const openAt = (day: string) =>
    yuan(
      read('receivables').filter((row) => row['截止日期'] === day),
      '应收余额',
    );
  const inQuarter = (column: string, row: Row) => row[column]! >= '2025-10-01' && row[column]! <= '2025-12-31';
  const bought = purchases(sales('2025').filter((row) => inQuarter('日期', row)));
  const change = openAt('2025-12-31') - openAt('2025-09-30');
  const received = yuan(
    read('receipts').filter((row) => inQuarter('收款日期', row)),
    '收款金额',
  );
  const sold = [...bought.values()].reduce((sum, own) => sum + own, 0);
  expect(Math.abs(sold - received - change) / sold).toBeLessThan(0.001);
});
