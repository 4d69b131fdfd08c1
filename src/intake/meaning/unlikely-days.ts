// Days that are more likely slips of a pen than days of sales. Whoever sent the file is asked; nothing is guessed.

import { addDays, type Day } from '../../base/dates.ts';
import type { DayCount } from '../../records/staged-days.ts';

export interface Plausible {
  today: Day;
  /** Whether the ledger has lines in the month of a day. */
  isKnown(day: Day): boolean;
}

/** The days, in order, that lie ahead, before any ledger began, or alone and far from the others. */
export function unlikelyDays(days: readonly DayCount[], plausible: Plausible): DayCount[] {
  const all = rowsOf(days);
  const isOld = rowsOf(days.filter(({ day }) => day < '2000')) > all / 2; // A file of the last century is one, not a slip.
  const lone = new Set(
    clusters(days)
      .filter((cluster) => isLone(cluster, all))
      .flat(),
  );
  return days.filter((each) => {
    if (each.day > addDays(plausible.today, daysAhead) || each.day < (isOld ? '1980' : '2000')) return true;
    return lone.has(each) && !plausible.isKnown(each.day);
  });
}

const daysAhead = 31;
const daysApart = 731;

/** Runs of days that lie no further apart than two years. */
function clusters(days: readonly DayCount[]): DayCount[][] {
  const found: DayCount[][] = [];
  for (const each of days) {
    const last = found.at(-1)?.at(-1);
    if (last && each.day <= addDays(last.day, daysApart)) found.at(-1)!.push(each);
    else found.push([each]);
  }
  return found;
}

// In a small file two years may well be two orders.
function isLone(cluster: readonly DayCount[], all: number): boolean {
  const rows = rowsOf(cluster);
  return rows <= 5 && rows * 100 <= all;
}

function rowsOf(days: readonly DayCount[]): number {
  return days.reduce((sum, { rows }) => sum + rows, 0);
}
