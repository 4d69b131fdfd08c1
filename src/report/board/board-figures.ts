// Which figures the board shows, and which its sentences need.

import type { AskedFigures } from './asked-figures.ts';

/** What the board shows. */
export const boardFigures = {
  sales: { metric: 'sales' },
  target: { metric: 'sales.target' },
  attainment: { metric: 'attainment' },
  growth: { metric: 'sales', transform: 'yoy' },
  time_progress: { metric: 'time_progress' },
  run_rate: { metric: 'run_rate' },
  gap: { metric: 'sales', transform: 'gap' },
  gross_margin: { metric: 'gross_margin' },
  orders: { metric: 'orders' },
  by_province_sales: { metric: 'sales', by: ['province'] },
  by_province_growth: { metric: 'sales', transform: 'yoy', by: ['province'] },
  by_province_attainment: { metric: 'attainment', by: ['province'] },
  by_province_month_growth: { metric: 'sales', transform: 'mom', by: ['province', 'month'] },
  by_series_sales: { metric: 'sales', by: ['series'] },
  by_series_growth: { metric: 'sales', transform: 'yoy', by: ['series'] },
  by_series_share: { metric: 'sales', transform: 'share', within: 'series', by: ['series'] },
  by_series_attainment: { metric: 'attainment', by: ['series'] },
  by_series_margin_change: { metric: 'gross_margin', transform: 'dyoy', by: ['series'] },
  by_month_sales: { metric: 'sales', by: ['month'] },
  by_month_base: { metric: 'sales', by: ['month'], yearBefore: true },
  by_month_target: { metric: 'sales.target', by: ['month'] },
} satisfies AskedFigures<string>;

/** What its sentences need beside that. */
export const sentenceFigures = {
  ...boardFigures,
  margin_change: { metric: 'gross_margin', transform: 'dyoy' },
} satisfies AskedFigures<string>;

export type BoardKey = keyof typeof boardFigures;
export type ToldKey = keyof typeof sentenceFigures;
