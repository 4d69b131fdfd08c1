import type { Answer } from '../api/shapes.ts';

/** Metric with transform, and what it is broken down by. */
const asked = {
  customers: ['customers'],
  newCustomers: ['customers.new_effective'],
  lost: ['customers.lost'],
  repurchase: ['repurchase_rate'],
  customersByTier: ['customers', 'tier'],
  salesByTier: ['sales', 'tier'],
  shareByTier: ['sales:share(tier)', 'tier'],
  growthByTier: ['sales:yoy', 'tier'],
  customersByProvince: ['customers', 'province'],
  newByProvince: ['customers.new_effective', 'province'],
  lostByProvince: ['customers.lost', 'province'],
  headcount: ['headcount'],
  perHead: ['sales_per_head'],
  turnover: ['turnover_rate'],
  salesByQuintile: ['sales', 'quintile'],
  shareByQuintile: ['sales:share(quintile)', 'quintile'],
  customersByQuintile: ['customers', 'quintile'],
  ratio: ['expense_ratio'],
  ratioTarget: ['expense_ratio.target'],
  ratioGap: ['expense_ratio:gap'],
  roi: ['marketing_roi'],
  expensesByKind: ['expenses', 'kind'],
  ratioByKind: ['expense_ratio', 'kind'],
} satisfies Record<string, [metric: string, by?: string]>;

export type BeyondKey = keyof typeof asked;
export type AnswerOf = (key: BeyondKey) => Answer | undefined;

/** The expressions of what stands behind sales, of a period and under the conditions of the filter bar. */
export function beyond(period: string, where: string | undefined): Record<BeyondKey, string> {
  const conditions = where === undefined ? '' : `{${where}}`;
  const entries = Object.entries(asked).map(([key, [metric, by]]) => [
    key,
    `${metric}${conditions}${by === undefined ? '' : ` by ${by}`}@${period}`,
  ]);
  return Object.fromEntries(entries) as Record<BeyondKey, string>;
}
