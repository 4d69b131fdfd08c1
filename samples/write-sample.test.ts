import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from './people.ts';
import { cents, type Row, readRows } from './read-back.ts';
import { type SampleFiles, writeSample } from './write-sample.ts';

let dir: string;
let files: SampleFiles;
let ledgers: Row[][];
let people: Person[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sample-'));
  files = await writeSample(join(dir, 'first'));
  ledgers = await Promise.all(pathsOf('sales').map(readRows));
  people = JSON.parse(await readFile(files.people, 'utf8'));
}, 60_000);

afterAll(() => rm(dir, { recursive: true, force: true }));

test('written twice, the bytes are the same', async () => {
  await writeSample(join(dir, 'second'));
  expect(await fingerprints(join(dir, 'second'))).toEqual(await fingerprints(join(dir, 'first')));
});

test('each year has its file of 40,000 to 60,000 lines', () => {
  expect(pathsOf('sales').map((path) => path.slice(-8))).toEqual(['2022.csv', '2023.csv', '2024.csv', '2025.csv']);
  for (const rows of ledgers) expect(rows.length).toBeGreaterThan(40_000);
  for (const rows of ledgers) expect(rows.length).toBeLessThan(60_000);
});

test('a document has one to six lines, one date, one customer and one seller', () => {
  const documents = Map.groupBy(ledgers.flat(), (row) => row['销售单号']);
  for (const lines of documents.values()) {
    expect(lines.map((line) => line['行号'])).toEqual(['1', '2', '3', '4', '5', '6'].slice(0, lines.length));
    expect(new Set(lines.map((line) => [line['日期'], line['客户编码'], line['销售员']].join())).size).toBe(1);
  }
});

test('every seller in the ledger was employed on the day', () => {
  const staff = new Map(people.map((person) => [person.name, person]));
  const strangers = ledgers.flat().filter((row) => {
    const seller = staff.get(row['销售员']!);
    return !seller || row['日期']! < seller.hired || (seller.left !== null && row['日期']! > seller.left);
  });
  expect(strangers).toEqual([]);
});

test.each(['2022-01-01', '2023-12-31', '2024-02-01', '2024-12-31', '2025-02-17', '2025-12-31'])(
  'on %s there are a manager, 4 supervisors, 28 sellers and four colleagues',
  (day) => {
    const present = people.filter(({ hired, left }) => hired <= day && (left === null || day <= left));
    const count = (role: string) => present.filter((person) => person.role === role).length;
    expect([count('manager'), count('supervisor'), count('seller')]).toEqual([1, 4, 28]);
    expect([count('operations'), count('finance'), count('reader'), count('administrator')]).toEqual([1, 1, 1, 1]);
  },
);

test('names, codes and usernames are unique, and everybody reports to somebody there', () => {
  for (const key of ['name', 'code', 'username'] as const)
    expect(new Set(people.map((person) => person[key])).size).toBe(people.length);
  const codes = new Set(people.map(({ code }) => code));
  expect(people.filter(({ supervisor }) => supervisor !== null && !codes.has(supervisor))).toEqual([]);
});

test('the three ways to tell the target of 2025 come to 11.5亿, and C to 1.2亿', async () => {
  const rows = (
    await Promise.all(
      pathsOf('targets')
        .filter((path) => path.includes('2025-'))
        .map(readRows),
    )
  ).flat();
  const sum = (column: string, cell?: string) =>
    rows
      .filter((row) => (cell ? row[column] === cell : row[column] !== ''))
      .reduce((all, row) => all + Number(row['销售目标']), 0);
  expect([sum('省份'), sum('系列'), sum('销售员')]).toEqual([1_150_000_000, 1_150_000_000, 1_150_000_000]);
  expect(sum('系列', 'C系列')).toBe(120_000_000);
});

test('customers have 600 names of their own, rare characters among them', async () => {
  const names = (await readRows(pathsOf('customers')[0]!)).map((row) => row['客户名称']);
  expect(new Set(names).size).toBe(600);
  for (const character of ['䶮', '镕', '堃', '𠮷']) expect(names.join()).toContain(character);
});

test('eight of the customers new in 2025 are from 新能源 and buy C', async () => {
  const before = new Set(
    ledgers
      .slice(0, 3)
      .flat()
      .map((row) => row['客户编码']),
  );
  const ofC = new Set(ledgers[3]!.filter((row) => row['系列'] === 'C系列').map((row) => row['客户编码']));
  const energetic = (await readRows(pathsOf('customers')[0]!)).filter((row) => row['行业'] === '新能源');
  expect(energetic.filter((row) => !before.has(row['客户编码']) && ofC.has(row['客户编码']))).toHaveLength(8);
});

test('goods come back now and then, never for much', () => {
  const back = ledgers.flat().filter((row) => cents(row['金额']) < 0);
  expect(back.length).toBeGreaterThan(100);
  for (const row of back) expect(row['销售单号']).toMatch(/^XT\d{8}-\d{4}$/);
});

function pathsOf(kind: string): string[] {
  return files.imports.filter((file) => file.kind === kind).map(({ path }) => path);
}

async function fingerprints(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).sort();
  const hash = async (name: string) =>
    createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex');
  return Promise.all(names.map(async (name) => `${name} ${await hash(name)}`));
}
