// What must be known of customers and sellers as a whole before questions can be answered: standings by year, first and last
// orders, who still buys, which sellers stand at the ends of the ranking. Columns, as they travel to the statements.

import type { DateRange, Day } from '../../base/dates.ts';
import type { RelationKey } from '../catalogue/relation-keys.ts';

/** What customers are in calendar years. */
export interface Standings {
  customerIds: number[];
  years: StandingsOfYear[];
}

/** Row by row of the standings; null before the year of the first order. */
export interface StandingsOfYear {
  /** Its first day. */
  year: Day;
  tiers: (string | null)[];
  lifecycles: (string | null)[];
  ages: (string | null)[];
}

/** Row by row: the customer, the first and the last order ever, up to the business day. */
export interface Profiles {
  customerIds: number[];
  firstDays: Day[];
  lastDays: Day[];
  /** Whose purchases reach the base band in the calendar year of their first order. */
  areEffective: boolean[];
}

export interface SeriesFirsts {
  customerIds: number[];
  seriesIds: number[];
  firstDays: Day[];
}

export interface Quintiles {
  top: number[];
  middle: number[];
  bottom: number[];
}

export interface Properties {
  standings: Standings;
  profiles: Profiles;
  seriesFirsts: SeriesFirsts;
  /** Row by row of the profiles, the first order of any of these series; null where there is none. */
  firstsOfSeries(series: readonly number[]): readonly (Day | null)[];
  /** Row by row of the profiles, whether the customer bought anything in the range. */
  stillBuying(range: DateRange): readonly boolean[];
  quintiles(range: DateRange): Quintiles;
  /** The days on which receivables were written down, of whomever. */
  snapshotDays: readonly Day[];
  /** Whether the company has any row of a relation in a range, of whomever. */
  isPresent(presence: Presence): boolean;
}

/** A relation in a range of days. */
export interface Presence {
  of: RelationKey;
  range: DateRange;
}

/** What the leaves of some questions need. */
export interface PropertyNeeds {
  standingYears: number[];
  profiles: boolean;
  /** First orders of series from a day on; those of before it are not read. */
  seriesFirsts: { since: Day } | undefined;
  buyingRanges: DateRange[];
  quintileRanges: DateRange[];
  snapshots: boolean;
  presences: Presence[];
}

export function rangeId({ from, to }: DateRange): string {
  return `${from}..${to}`;
}

export function presenceId({ of, range }: Presence): string {
  return `${of} ${rangeId(range)}`;
}

export function uniqueRanges(ranges: DateRange[]): DateRange[] {
  return [...new Map(ranges.map((range) => [rangeId(range), range])).values()];
}
