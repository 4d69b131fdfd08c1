// What the board points at: plain rules over answered figures. Pure.

import type { Answer } from '../figures/figure.ts';
import { figureOf, type KnownRow, known, knownRows, nameOf } from './answers.ts';

export interface DeclineRun {
  name: string;
  /** The months of the run, oldest first, each below the one before. */
  months: KnownRow[];
}

const shortestRun = 3;
const farBelow = 0.05;
const marginFall = -0.5;

/** The latest run of at least three months in a row that fell, for each name of a breakdown by month and one dimension. */
export function declineRuns(monthly: Answer): DeclineRun[] {
  const byName = Map.groupBy(figureOf(monthly)?.rows ?? [], nameOf);
  const runs: DeclineRun[] = [];
  for (const [name, rows] of byName) {
    const run = latestRun(
      rows.map((row) =>
        row.value !== null && row.value < 0 && row.verdicts.length === 0 ? (row as KnownRow) : undefined,
      ),
    );
    if (run.length >= shortestRun) runs.push({ name, months: run });
  }
  return runs;
}

/** The rows whose attainment lies below the part of the time that has passed. */
export function behindTime(attainment: Answer, timeProgress: Answer): KnownRow[] {
  const progress = known(timeProgress)?.value;
  return progress === undefined ? [] : knownRows(attainment).filter(({ value }) => value < progress);
}

/** The rows that grew at least five points less than the whole. */
export function slowRows(growth: Answer): KnownRow[] {
  const whole = known(growth)?.value;
  return whole === undefined ? [] : knownRows(growth).filter(({ value }) => value < whole - farBelow);
}

/** The rows whose margin fell by half a percentage point or more. */
export function fallingMargins(change: Answer): KnownRow[] {
  return knownRows(change).filter(({ value }) => value <= marginFall);
}

function latestRun(months: (KnownRow | undefined)[]): KnownRow[] {
  let run: KnownRow[] = [];
  let latest: KnownRow[] = [];
  for (const month of months) {
    run = month ? [...run, month] : [];
    if (run.length >= shortestRun) latest = run;
  }
  return latest;
}
