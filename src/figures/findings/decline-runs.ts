// Months one after the other in which sales fell against the month before.

import type { Part } from '../writing/quoted.ts';

export interface DeclineRun {
  label: string;
  /** The falling months, in order; at least three. */
  months: Part[];
  /** True when the run lasts up to the last month that is whole. */
  lasting: boolean;
}

const shortestRun = 3;

/** The last run of at least three falling months. `changes` are month-on-month growth rates in the order of months. */
export function latestRun(label: string, changes: readonly Part[]): DeclineRun | undefined {
  return declineRuns(label, changes).at(-1);
}

export function declineRuns(label: string, changes: readonly Part[]): DeclineRun[] {
  const known = changes.filter(isWhole);
  const runs: Part[][] = [];
  for (const [index, change] of known.entries()) {
    if (!isFall(change)) continue;
    const before = known[index - 1];
    if (before && isFall(before)) runs.at(-1)!.push(change);
    else runs.push([change]);
  }
  return runs
    .filter((months) => months.length >= shortestRun)
    .map((months) => ({ label, months, lasting: months.at(-1) === known.at(-1) }));
}

// A month still running falls by itself, and so does one without data; a month without a value stays and breaks a run.
function isWhole({ value, verdicts }: Part): boolean {
  return !verdicts.includes('partial_period') && !(value === null && verdicts.includes('missing_month'));
}

function isFall({ value, text }: Part): boolean {
  return value !== null && value < 0 && text.startsWith('-');
}
