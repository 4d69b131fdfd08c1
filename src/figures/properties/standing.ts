// What a customer is in a calendar year: tier, lifecycle, new or existing. Computed from the purchases of the whole ledger,
// never from a slice or from what the asker may see.

import { addDays, addMonths, type DateRange, type Day } from '../../base/dates.ts';
import type { NumberKey } from '../../records/definition-list.ts';

export interface CustomerPurchases {
  /** Yuan in the window of the year. */
  amount: number;
  /** First order ever. */
  firstDay: Day;
  /** Last order up to the end of the year, or to the business day in a running one. */
  lastDay: Day | null;
  boughtBefore: boolean;
}

export interface Standing {
  tier: 'strategic' | 'core' | 'base' | 'none';
  lifecycle: 'new' | 'active' | 'returning' | 'dormant' | 'lost' | 'gone';
  age: 'new' | 'existing';
}

export interface StandingYear {
  year: number;
  /** The days whose purchases decide the tier: the calendar year, of a running one the last twelve months. */
  window: DateRange;
}

export function standingYear(year: number, businessDay: Day): StandingYear {
  const last = `${year}-12-31`;
  if (last <= businessDay) return { year, window: { from: `${year}-01-01`, to: last } };
  return { year, window: { from: addDays(addMonths(businessDay, -12), 1), to: businessDay } };
}

/** What customers are in a year. The company's bands decide, as they hold at the end of the window. */
export function standingIn(
  { year, window }: StandingYear,
  decided: (key: NumberKey) => number,
): (purchases: CustomerPurchases) => Standing {
  const bands = (['strategic', 'core', 'base'] as const).map((tier) => ({ tier, from: decided(`tier.${tier}`) }));
  const begins = `${year}-01-01`;
  const recently = lastMonthsFrom(window.to, decided('lost.months'));
  return (purchases) => ({
    tier: bands.find(({ from }) => purchases.amount >= from)?.tier ?? 'none',
    lifecycle: lifecycleOf(purchases, { begins, recently }),
    age: purchases.firstDay >= begins ? 'new' : 'existing',
  });
}

// `recently` begins the last months in which a customer who is not lost bought something.
function lifecycleOf(
  { firstDay, lastDay, boughtBefore }: CustomerPurchases,
  { begins, recently }: { begins: Day; recently: Day },
): Standing['lifecycle'] {
  if (firstDay >= begins) return 'new';
  if (lastDay !== null && lastDay >= recently) return boughtBefore ? 'active' : 'returning';
  if (boughtBefore) return 'lost';
  return lastDay !== null && lastDay >= begins ? 'dormant' : 'gone';
}

/** The first day of the last so many months that end with a day. */
export function lastMonthsFrom(last: Day, months: number): Day {
  return addMonths(addDays(last, 1), -months);
}
