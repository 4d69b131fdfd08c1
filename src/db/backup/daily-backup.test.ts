import fc from 'fast-check';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { addDays } from '../../base/dates.ts';
import { backUpDaily, goneDays, type Retention, usualRetention } from './daily-backup.ts';

/** What stays when a backup is made on each of so many days. */
function afterDays(count: number, keep: Retention): string[] {
  let days: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const today = addDays('2024-01-01', index);
    const gone = goneDays([...days, today], { today, keep });
    days = [...days, today].filter((day) => !gone.includes(day));
  }
  return days;
}

test('days, then first days of weeks, then first days of months stay', () => {
  const days = afterDays(400, { days: 3, weeks: 2, months: 3 });
  expect(days).toEqual(['2024-12-01', '2025-01-01', '2025-01-27', '2025-02-01', '2025-02-02', '2025-02-03']);
});

test('after two years a backup of each of the last twelve months is there', () => {
  const months = new Set(afterDays(730, usualRetention).map((day) => day.slice(0, 7)));
  expect([...months].filter((month) => month >= '2025-01')).toHaveLength(12);
});

test('the backup of today stays whatever is to be kept, and so do the newest days', () => {
  const count = fc.integer({ min: 0, max: 10 });
  const keep = fc.record({ days: count, weeks: count, months: count });
  fc.assert(
    fc.property(keep, fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 }), (each, ages) => {
      const days = ages.map((age) => addDays('2025-11-26', -age));
      const gone = goneDays([...days, '2025-11-26'], { today: '2025-11-26', keep: each });
      const newestFirst = [...new Set([...days, '2025-11-26'])].sort().reverse();
      for (const day of newestFirst.slice(0, Math.max(1, each.days))) expect(gone).not.toContain(day);
    }),
  );
});

test('a day has one backup, and files of other names are left alone', async () => {
  const db = await testDatabase();
  const plan = { folder: join(db.dataDir, 'nightly'), keep: { days: 2, weeks: 0, months: 0 } };
  for (const today of ['2025-11-24', '2025-11-25', '2025-11-26', '2025-11-26']) await backUpDaily(db, plan, today);
  await writeFile(join(plan.folder, 'before-migration-from-12.gz'), '');
  expect(await backUpDaily(db, plan, '2025-11-26')).toBeUndefined();
  expect((await readdir(plan.folder)).sort()).toEqual([
    'before-migration-from-12.gz',
    'youju-2025-11-25.gz',
    'youju-2025-11-26.gz',
  ]);
});
