// Which figures the annual report needs: those of the board, and some of its own.

import { monthEnd } from '../base/dates.ts';
import type { Period } from '../base/periods.ts';
import { toldOutline } from './board-outline.ts';
import { type Outline } from './outline.ts';

/** The figures of a year's report, by the keys that narrative and tables know them by. */
export function annualOutline(year: number) {
  return {
    ...toldOutline,
    ...ofParts,
    ...ofMeans,
    by_province_target: { metric: 'sales.target', by: ['province'] },
    by_province_share: { metric: 'sales', transform: 'share', within: 'province', by: ['province'] },
    by_channel_share: { metric: 'sales', transform: 'share', within: 'channel', by: ['channel'] },
    by_channel_share_base: {
      metric: 'sales',
      transform: 'share',
      within: 'channel',
      by: ['channel'],
      yearBefore: true,
    },
    by_month_growth: { metric: 'sales', transform: 'yoy', by: ['month'] },
    by_month_attainment: { metric: 'attainment', by: ['month'] },
    first_half: { metric: 'sales', period: half(year, 1) },
    first_half_growth: { metric: 'sales', transform: 'yoy', period: half(year, 1) },
    second_half: { metric: 'sales', period: half(year, 2) },
    second_half_growth: { metric: 'sales', transform: 'yoy', period: half(year, 2) },
    new_year_growth: { metric: 'sales', transform: 'yoy', period: januaryAndFebruary(year) },
  } satisfies Outline<string>;
}

const ofParts = {
  by_province_gap: { metric: 'sales', transform: 'gap', by: ['province'] },
  by_province_run_rate: { metric: 'run_rate', by: ['province'] },
  by_series_gap: { metric: 'sales', transform: 'gap', by: ['series'] },
  by_series_run_rate: { metric: 'run_rate', by: ['series'] },
  by_series_margin: { metric: 'gross_margin', by: ['series'] },
} satisfies Outline<string>;

/** Customers, the team, and what is spent. */
const ofMeans = {
  customers: { metric: 'customers' },
  sales_per_customer: { metric: 'sales_per_customer' },
  sales_per_customer_growth: { metric: 'sales_per_customer', transform: 'yoy' },
  new_effective: { metric: 'customers.new_effective' },
  new_effective_change: { metric: 'customers.new_effective', transform: 'dyoy' },
  by_tier_new_effective: { metric: 'customers.new_effective', by: ['tier'] },
  repurchase: { metric: 'repurchase_rate' },
  repurchase_change: { metric: 'repurchase_rate', transform: 'dyoy' },
  by_tier_repurchase: { metric: 'repurchase_rate', by: ['tier'] },
  headcount: { metric: 'headcount' },
  sales_per_head: { metric: 'sales_per_head' },
  sales_per_head_growth: { metric: 'sales_per_head', transform: 'yoy' },
  by_quintile_per_head: { metric: 'sales_per_head', by: ['quintile'] },
  by_quintile_share: { metric: 'sales', transform: 'share', by: ['quintile'] },
  expenses: { metric: 'expenses' },
  expense_ratio: { metric: 'expense_ratio' },
  expense_ratio_target: { metric: 'expense_ratio.target' },
  expense_ratio_gap: { metric: 'expense_ratio', transform: 'gap' },
  expense_ratio_change: { metric: 'expense_ratio', transform: 'dyoy' },
  event_expenses: { metric: 'event_expenses' },
  event_sales: { metric: 'event_sales' },
  marketing_roi: { metric: 'marketing_roi' },
  marketing_roi_target: { metric: 'marketing_roi.target' },
  marketing_roi_gap: { metric: 'marketing_roi', transform: 'gap' },
} satisfies Outline<string>;

export type AnnualKey = keyof ReturnType<typeof annualOutline>;

function half(year: number, number: 1 | 2): Period {
  return { kind: 'half', year, half: number };
}

// The Spring Festival moves between the two months, so only both together compare with those of another year.
function januaryAndFebruary(year: number): Period {
  return { kind: 'span', from: `${year}-01-01`, to: monthEnd(`${year}-02-01`) };
}
