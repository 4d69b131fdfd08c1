// A backup a day, and which of them stay: the newest days, then one a week, then one a month.

import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../../base/dates.ts';
import { addDays, isDay, weekday } from '../../base/dates.ts';
import type { Database } from '../database.ts';
import { backup } from '../open.ts';

/** How many days, weeks and months back a backup stays. */
export interface Retention {
  days: number;
  weeks: number;
  months: number;
}

export const usualRetention: Retention = { days: 7, weeks: 5, months: 12 };

export interface DailyBackup {
  folder: string;
  keep: Retention;
}

export function backupFolder(dataDir: string): string {
  return join(dataDir, 'backups');
}

/** Makes the backup of the day unless it is there, then clears away what need not stay. Gives the file that it wrote. */
export async function backUpDaily(
  db: Database,
  { folder, keep }: DailyBackup,
  today: Day,
): Promise<string | undefined> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const days = await backedUpDays(folder);
  const file = join(folder, fileOf(today));
  if (!days.includes(today)) await backup(db, file);
  for (const day of goneDays([...days, today], { today, keep })) await rm(join(folder, fileOf(day)), { force: true });
  return days.includes(today) ? undefined : file;
}

/** Files of other names, such as those made before a migration, are nobody's to clear away. */
async function backedUpDays(folder: string): Promise<Day[]> {
  const names = await readdir(folder);
  const days = names.map((name) => /^youju-(\d{4}-\d{2}-\d{2})\.gz$/.exec(name)?.[1] ?? '');
  return days.filter(isDay);
}

function fileOf(day: Day): string {
  return `youju-${day}.gz`;
}

/** Of a week and of a month its first backup stays, so that what stays does not move from day to day. */
export function goneDays(days: readonly Day[], { today, keep }: { today: Day; keep: Retention }): Day[] {
  const sorted = [...new Set(days)].sort();
  const kept = new Set([
    ...newest(sorted, keep.days, (day) => day),
    ...newest(sorted, keep.weeks, mondayOf),
    ...newest(sorted, keep.months, (day) => day.slice(0, 7)),
    today,
  ]);
  return sorted.filter((day) => !kept.has(day));
}

function newest(days: readonly Day[], count: number, spanOf: (day: Day) => string): Day[] {
  const firsts = new Map<string, Day>();
  for (const day of days) if (!firsts.has(spanOf(day))) firsts.set(spanOf(day), day);
  return count === 0 ? [] : [...firsts.values()].slice(-count);
}

function mondayOf(day: Day): Day {
  return addDays(day, -((weekday(day) + 6) % 7));
}
