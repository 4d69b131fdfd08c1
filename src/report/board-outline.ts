// Which figures the board shows.

import { parsePeriod, printPeriod, yearBefore } from '../base/periods.ts';
import type { Answers } from './answers.ts';
import { narrowed } from './slice.ts';

export type BoardKey = keyof ReturnType<typeof figuresOf>;
export type BoardAnswers = Answers<BoardKey>;

export function boardOutline(period: string, where: string): Record<BoardKey, string> {
  const entries = Object.entries(figuresOf(period)).map(([key, expression]) => [key, narrowed(expression, where)]);
  return Object.fromEntries(entries) as Record<BoardKey, string>;
}

function figuresOf(period: string) {
  const base = yearBeforeOf(period);
  return {
    sales: `sales@${period}`,
    target: `sales.target@${period}`,
    attainment: `attainment@${period}`,
    growth: `sales:yoy@${period}`,
    time_progress: `time_progress@${period}`,
    run_rate: `run_rate@${period}`,
    gap: `sales:gap@${period}`,
    gross_margin: `gross_margin@${period}`,
    orders: `orders@${period}`,
    by_province_sales: `sales by province@${period}`,
    by_province_growth: `sales:yoy by province@${period}`,
    by_province_attainment: `attainment by province@${period}`,
    by_province_month_growth: `sales:mom by month,province@${period}`,
    by_series_sales: `sales by series@${period}`,
    by_series_growth: `sales:yoy by series@${period}`,
    by_series_share: `sales:share(series) by series@${period}`,
    by_series_attainment: `attainment by series@${period}`,
    by_series_margin_change: `gross_margin:dyoy by series@${period}`,
    by_month_sales: `sales by month@${period}`,
    by_month_base: `sales by month@${base}`,
    by_month_target: `sales.target by month@${period}`,
  };
}

function yearBeforeOf(text: string): string {
  const period = parsePeriod(text);
  return period ? printPeriod(yearBefore(period)) : text;
}
