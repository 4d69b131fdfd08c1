// One row of a target file → targets ready for staging, or what is wrong with it. A quarter is three of them.

import { shareOut } from '../../base/share-out.ts';
import type { StagedEntry } from '../../records/entries/staging.ts';
import { recordKinds } from '../../records/kinds/all.ts';
import { type Layout, numberOf, textOf, titleOf } from '../layout/layout.ts';
import { millionths, millionthsText, readNumber } from '../values/read-number.ts';
import { readRecordRow } from './record-row.ts';
import { missing, notANumber, type RowProblem } from './row-problems.ts';
import { readTargetMetric, type TargetMetric } from './target-metrics.ts';
import { readTargetTime } from './target-time.ts';

/** Adds what is wrong to `problems`; the targets count only when there is none. */
export function readTargetRow(layout: Layout, cells: readonly string[], problems: RowProblem[]): StagedEntry[] {
  const metric = readTargetMetric(textOf(layout, cells, 'metric'), textOf(layout, cells, 'value'));
  const { year, months } = readTargetTime(layout, cells, problems);
  const others = readRecordRow(otherColumns, { layout, cells }, problems);
  const value = readValue(layout, cells, { metric, problems });
  const values = metric.isRatio || value === '' ? months.map(() => value) : splitEvenly(value, months.length);
  const given = `${others.given}value,`;
  return months.map((month, index) => ({ ...others, given, year, month, metric: metric.code, value: values[index]! }));
}

const own = ['year', 'month', 'metric', 'value'];
const otherColumns = {
  ...recordKinds.targets,
  columns: recordKinds.targets.columns.filter(({ column }) => !own.includes(column)),
};

function readValue(
  layout: Layout,
  cells: readonly string[],
  { metric, problems }: { metric: TargetMetric; problems: RowProblem[] },
): string {
  const text = textOf(layout, cells, 'value');
  const value = metric.isRatio ? readRatio(text) : numberOf(layout, cells, 'value');
  if (value === undefined) problems.push(notANumber(titleOf(layout, 'value'), text));
  if (value === '') problems.push(missing(titleOf(layout, 'value')));
  return value ?? '';
}

/** A fraction: `7.2%` is 0.072, and a return of `1:4.5` is 4.5. The header's unit (万元) is of the amounts beside it. */
function readRatio(text: string): string | undefined {
  return text === '' ? '' : readNumber(text.normalize('NFKC').replace(/^1\s*:\s*/, ''));
}

/** Whole cents, as even as they can be; what is finer than a cent stays with the first. */
function splitEvenly(value: string, count: number): string[] {
  const total = millionths(value);
  const cents = shareOut(
    total / cent,
    Array.from({ length: count }, () => 1n),
  );
  return cents.map((each, index) => millionthsText(each * cent + (index === 0 ? total % cent : 0n)));
}

const cent = 10_000n;
