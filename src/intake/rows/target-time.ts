// The year and the months of a target.

import { type Layout, textOf, titleOf } from '../layout/layout.ts';
import { badChoice, missing, type RowProblem } from './row-problems.ts';

export interface TargetTime {
  year: string;
  /** '' alone is the whole year, three are a quarter. */
  months: string[];
}

/** `2025` and `3月`, or both in one: `2025-03`, `2025年3月`, `2025Q1`. Neither month nor quarter is the whole year. */
export function readTargetTime(layout: Layout, cells: readonly string[], problems: RowProblem[]): TargetTime {
  const text = (key: string) => textOf(layout, cells, key).normalize('NFKC');
  const yearText = text('year');
  const whole = both.exec(text('month')) ?? (text('month') === '' ? both.exec(yearText) : null);
  const quarter = readQuarter(text('quarter'));
  const year = /^(\d{4})\s*年?(?:度)?$/.exec(yearText)?.[1] ?? whole?.[1] ?? quarter?.year ?? '';
  if (!year)
    problems.push(yearText ? badChoice(titleOf(layout, 'year'), yearText, '2025') : missing(titleOf(layout, 'year')));
  if (text('quarter') && !quarter) problems.push(badChoice(titleOf(layout, 'quarter'), text('quarter'), '1-4'));
  const month = whole?.[2] ?? /^(\d{1,2})\s*月?份?$/.exec(text('month'))?.[1] ?? '';
  const isMonth = month !== '' && Number(month) >= 1 && Number(month) <= 12;
  const isYear = month === '' && /^(全年|年度|合计|)$/.test(text('month'));
  if (!isMonth && !isYear) problems.push(badChoice(titleOf(layout, 'month'), text('month'), '1-12'));
  return { year, months: month || !quarter ? [month && String(Number(month))] : quarter.months };
}

const both = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*(?:月|-01|[-/]1)?$/;

function readQuarter(text: string): { year: string | undefined; months: string[] } | undefined {
  const match = /^(?:(\d{4})\s*年?\s*[-/]?\s*)?(?:第)?\s*Q?\s*([1-4一二三四])\s*(?:季度?)?$/i.exec(text);
  if (!match) return undefined;
  const number = '一二三四'.indexOf(match[2]!) + 1 || Number(match[2]);
  return { year: match[1], months: [1, 2, 3].map((month) => String((number - 1) * 3 + month)) };
}
