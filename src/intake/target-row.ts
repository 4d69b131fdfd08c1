// One row of a target file → one target ready for staging, or what is wrong with it.

import type { StagedTarget } from '../records/targets-staging.ts';
import { type Layout, numberOf, textOf, titleOf } from './layout.ts';
import { readSeries, regionPath } from './read-names.ts';
import { badChoice, missing, notANumber, type RowProblem } from './row-problems.ts';

export type Target = Omit<StagedTarget, 'sheet' | 'row'>;

/** Adds what is wrong to `problems`; the target counts only when there is none. */
export function readTargetRow(layout: Layout, cells: readonly string[], problems: RowProblem[]): Target {
  const text = (key: string) => textOf(layout, cells, key);
  const series = readSeries(text('series'));
  const value = numberOf(layout, cells, 'value');
  const level = levels.get(text('level').toLowerCase());
  if (value === undefined) problems.push(notANumber(titleOf(layout, 'value'), text('value')));
  if (value === '') problems.push(missing(titleOf(layout, 'value')));
  if (!level) problems.push(badChoice(titleOf(layout, 'level'), text('level'), 'base、stretch、challenge'));
  return {
    ...readMonth(layout, cells, problems),
    level: level ?? 'base',
    region: regionPath({ region: text('region'), province: text('province'), city: '', county: '' }),
    series_code: series.code,
    series: series.name,
    seller: text('seller'),
    value: value ?? '',
  };
}

const levels = new Map([
  ...['', 'base', '基础', '基本', '基准', '保底'].map((word) => [word, 'base'] as const),
  ...['stretch', '力争', '冲刺', '进取'].map((word) => [word, 'stretch'] as const),
  ...['challenge', '挑战', '卓越'].map((word) => [word, 'challenge'] as const),
]);

/** `2025` and `3月`, or both in one: `2025-03`, `2025年3月`. No month is the whole year. */
function readMonth(layout: Layout, cells: readonly string[], problems: RowProblem[]): { year: string; month: string } {
  const yearText = textOf(layout, cells, 'year').normalize('NFKC');
  const monthText = textOf(layout, cells, 'month').normalize('NFKC');
  const both = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*(?:月|-01|[-/]1)?$/;
  const whole = both.exec(monthText) ?? (monthText === '' ? both.exec(yearText) : null);
  const year = /^(\d{4})\s*年?(?:度)?$/.exec(yearText)?.[1] ?? whole?.[1] ?? '';
  const month = whole?.[2] ?? /^(\d{1,2})\s*月?份?$/.exec(monthText)?.[1] ?? '';
  if (!year)
    problems.push(yearText ? badChoice(titleOf(layout, 'year'), yearText, '2025') : missing(titleOf(layout, 'year')));
  const isMonth = month !== '' && Number(month) >= 1 && Number(month) <= 12;
  const isYear = month === '' && /^(全年|年度|合计|)$/.test(monthText);
  if (!isMonth && !isYear) problems.push(badChoice(titleOf(layout, 'month'), monthText, '1-12'));
  return { year, month: month && String(Number(month)) };
}
