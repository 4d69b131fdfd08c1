// The team: how many, who stays, who learns from whom, and how unequal they sell.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMonths } from '../src/base/dates.ts';
import type { Person } from './people.ts';
import { grouped, type Row, readKinds, total } from './read-back.ts';
import { writeSample } from './write-sample.ts';

let dir: string;
let read: (kind: string) => Row[];
let team: Person[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sample-'));
  const files = await writeSample(dir);
  read = await readKinds(files.imports);
  const people: Person[] = JSON.parse(await readFile(files.people, 'utf8'));
  team = people.filter(({ role }) => role === 'supervisor' || role === 'seller');
}, 60_000);

afterAll(() => rm(dir, { recursive: true, force: true }));

const employedOn = (day: string) => team.filter(({ hired, left }) => hired <= day && (left === null || day <= left));
const sessions = (year: string) => read('trainings').filter((row) => row['培训日期']!.startsWith(year));
const sales2025 = () => read('sales').filter((row) => row['日期']!.startsWith('2025'));

function attendances(year: string): Row[] {
  const codes = new Set(sessions(year).map((row) => row['培训编码']));
  return read('attendances').filter((row) => codes.has(row['培训编码']));
}

/** Hires whose three-month day falls in the year: how many were still there on it, and how many they were. */
function retention(year: string): [number, number] {
  const due = team.filter(({ hired }) => addMonths(hired, 3).startsWith(year));
  return [due.filter(({ hired, left }) => left === null || left >= addMonths(hired, 3)).length, due.length];
}

/** Yuan of each seller employed on the last day of 2025, the most first. */
function ranking(): number[] {
  const bySeller = grouped(sales2025(), (row) => row['销售员']!);
  const sellers = employedOn('2025-12-31').filter(({ role }) => role === 'seller');
  const sums = sellers.map(({ name }) => total(bySeller.get(name) ?? [], { date: '' }));
  return sums.sort((left, right) => right - left);
}

test('32 people at the end of both years, 4 supervisors and 28 sellers', () => {
  expect([employedOn('2024-12-31').length, employedOn('2025-12-31').length]).toEqual([32, 32]);
  expect(employedOn('2025-12-31').filter(({ role }) => role === 'seller')).toHaveLength(28);
});

test('six trainings in 2025 with 192 attendances', () => {
  expect([sessions('2025').length, attendances('2025').length]).toEqual([6, 192]);
});

test.each([
  ['2024', 16],
  ['2025', 24],
])('in %s everybody had %d hours of training', (year, stated) => {
  const hours = attendances(year).reduce((sum, row) => sum + Number(row['参训课时']), 0);
  expect(hours / employedOn(`${year}-12-31`).length).toBe(stated);
});

test('ten mentors and twelve apprentices in 2025, none of them hired of late', () => {
  const pairs = read('mentorships').filter(
    (row) => row['开始日期']! <= '2025-12-31' && (row['结束日期'] === '' || row['结束日期']! >= '2025-01-01'),
  );
  const apprentices = new Set(pairs.map((row) => row['徒弟']!));
  expect([new Set(pairs.map((row) => row['导师'])).size, apprentices.size]).toEqual([10, 12]);
  const hires = team.filter(({ hired }) => addMonths(hired, 3) >= '2024');
  expect(hires.filter(({ name }) => apprentices.has(name))).toEqual([]);
});

test('of new staff, 11 of 17 stayed three months in 2024 and 9 of 11 in 2025', () => {
  expect([retention('2024'), retention('2025')]).toEqual([
    [11, 17],
    [9, 11],
  ]);
});

test('the top fifth of the sellers sell 42 %, the last fifth 13 %', () => {
  const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);
  const share = (amounts: number[]) => ((100 * sum(amounts)) / total(sales2025(), { date: '' })).toFixed(0);
  const size = Math.round(0.2 * ranking().length);
  expect([share(ranking().slice(0, size)), share(ranking().slice(-size))]).toEqual(['42', '13']);
});

test('everybody named in the records is one of the people on that day', () => {
  const named: [string, string, string][] = [
    ['receipts', '收款日期', '业务员'],
    ['expenses', '费用日期', '报销人'],
    ['travel', '提交时间', '申请人'],
    ['reviews', '复盘日期', '被复盘人'],
    ['issues', '提出日期', '责任人'],
    ['prospects', '建立日期', '业务员'],
  ];
  const strangers = named.flatMap(([kind, date, person]) =>
    read(kind)
      .map((row) => ({ kind, day: row[date]!.slice(0, 10), name: row[person]! }))
      .filter(({ day, name }) => name !== '' && !namesOn(day).has(name)),
  );
  expect(strangers).toEqual([]);
});

const known = new Map<string, Set<string>>();

function namesOn(day: string): Set<string> {
  const names = known.get(day) ?? new Set(employedOn(day).map(({ name }) => name));
  known.set(day, names);
  return names;
}
