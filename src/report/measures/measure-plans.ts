// How each kind of problem is gone about: who takes it, how soon, and by which of the figures that prove it one sees that it
// worked. The words are in words/*-measures.ts.

import type { Quoted } from '../../figures/writing/quoted.ts';

export type Owner = 'manager' | 'supervisor' | 'operations';

export interface MeasurePlan {
  owner: Owner;
  /** Quarters after the first one behind the report: 0 is that first one. */
  quartersLater: number;
  /** Tells the figure to look at among those of the finding. */
  yardstick: RegExp;
  /** Of several such figures. */
  which?: 'last' | 'least';
  /** The figure that it should come to, where there is one. */
  aim?: RegExp;
}

export const measurePlans: Readonly<Record<string, MeasurePlan>> = {
  slow_province: { owner: 'supervisor', quartersLater: 1, yardstick: /^sales:yoy\{/, aim: /^sales:yoy@/ },
  slow_series: { owner: 'operations', quartersLater: 1, yardstick: /^sales:yoy\{/, aim: /^sales:yoy@/ },
  province_behind_target: { owner: 'supervisor', quartersLater: 0, yardstick: /^attainment\{/ },
  series_behind_target: { owner: 'operations', quartersLater: 0, yardstick: /^attainment\{/ },
  decline_run: { owner: 'supervisor', quartersLater: 0, yardstick: /^sales:mom\{/, which: 'last' },
  low_county_coverage: {
    owner: 'supervisor',
    quartersLater: 2,
    yardstick: /^county_coverage\{/,
    aim: /^county_coverage@/,
  },
  narrow_series: { owner: 'operations', quartersLater: 2, yardstick: /^sales:share\(series\)\{/, which: 'least' },
  margin_erosion: { owner: 'manager', quartersLater: 0, yardstick: /^gross_margin\{/ },
  discount_growth: { owner: 'operations', quartersLater: 0, yardstick: /^discount\{/ },
  lost_customers: { owner: 'supervisor', quartersLater: 0, yardstick: /^customers\.lost\{/ },
  customer_concentration: { owner: 'manager', quartersLater: 3, yardstick: /^concentration\.top10@/ },
  low_repurchase: {
    owner: 'supervisor',
    quartersLater: 1,
    yardstick: /^repurchase_rate\{customer_age=new/,
    aim: /^repurchase_rate\{customer_age=existing/,
  },
  small_first_orders: {
    owner: 'operations',
    quartersLater: 1,
    yardstick: /^first_order_value\{market=new/,
    aim: /^first_order_value\{market=mature/,
  },
  cadence_not_kept: { owner: 'supervisor', quartersLater: 0, yardstick: /^cadence_compliance\{/ },
  uneven_team: {
    owner: 'manager',
    quartersLater: 1,
    yardstick: /^sales_per_head\{quintile=bottom/,
    aim: /^sales_per_head\{quintile=middle/,
  },
  low_event_return: {
    owner: 'operations',
    quartersLater: 2,
    yardstick: /^marketing_roi@/,
    aim: /^marketing_roi\.target@/,
  },
  overdue_receivables: { owner: 'operations', quartersLater: 0, yardstick: /^overdue_rate@/ },
};

/** The figure of a finding that a pattern means. */
export function figureMeant<Known extends Pick<Quoted, 'expr' | 'value'>>(
  figures: readonly Known[],
  { yardstick, which }: MeasurePlan,
): Known | undefined {
  const fitting = figures.filter(({ expr, value }) => value !== null && yardstick.test(expr));
  if (which === 'least') return fitting.toSorted((left, right) => left.value! - right.value!)[0];
  return which === 'last' ? fitting.at(-1) : fitting[0];
}
