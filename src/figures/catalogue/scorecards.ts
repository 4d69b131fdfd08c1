// Figures that are looked at side by side: how each distributor does, what each event brought.

import type { Words } from '../../base/errors.ts';
import type { DimensionKey } from './dimensions.ts';

interface Scorecard {
  names: Words;
  by: DimensionKey;
  /** Without slice and period. */
  figures: readonly string[];
}

export const scorecards = {
  distributor: {
    names: { zh: '经销商评分卡', en: 'Distributor scorecard' },
    by: 'distributor',
    figures: [
      'sales',
      'sales:yoy',
      'sales:share',
      'attainment',
      'gross_margin',
      'discount',
      'return_rate',
      'orders',
      'order_value',
      'customers',
      'customers.new',
      'repurchase_rate',
      'counties_covered',
      'events',
      'event_conversions',
    ],
  },
  event: {
    names: { zh: '活动评估', en: 'Event review' },
    by: 'event',
    figures: [
      'event_reach',
      'event_attendees',
      'event_conversions',
      'event_conversion_rate',
      'event_sales',
      'event_expenses',
      'event_cost_per_conversion',
      'marketing_roi',
    ],
  },
} satisfies Record<string, Scorecard>;

export type ScorecardKey = keyof typeof scorecards;

/** The expressions of a scorecard; what belongs to none of its members, as a direct customer to no distributor, is left out. */
export function scorecardExpressions(key: ScorecardKey, period: string): string[] {
  const { by, figures } = scorecards[key];
  return figures.map((figure) => `${figure}{${by}!=未分配} by ${by}@${period}`);
}
