import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../test/support/database.ts';
import { fuzzFile } from './files/fuzz-file.ts';
import { judge } from './judge/judge.ts';

const db = await testDatabase();

test('of the first 300 malformed files none crashes the intake or loses a row', { timeout: 300_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  const court = { folder, db, importEach: 10 };
  const failures = [];
  for (let number = 1; number <= 300; number += 1) {
    const { outcome, damage, why } = await judge(court, fuzzFile(number));
    if (outcome === 'failed') failures.push({ number, damage, why });
  }
  await rm(folder, { recursive: true });
  expect(failures).toEqual([]);
});

test('a number names one file', () => {
  for (const number of [1, 77, 5000]) expect(fuzzFile(number)).toEqual(fuzzFile(number));
  expect(fuzzFile(1).bytes.equals(fuzzFile(2).bytes)).toBe(false);
});
