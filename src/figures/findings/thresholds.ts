// From where on a figure is worth a finding. One place, each with its reason; what is a company's own to decide stands among
// its definitions instead.

export const thresholds = {
  /** Growth well below the whole's: five percentage points, or a quarter of a great one. Less is noise between provinces. */
  slowPoints: 0.05,
  slowPart: 1 / 4,
  /** Percentage points behind time from which a running period is worth a word; less is the season's noise. */
  behindPoints: 2,
  /** A series whose share in a province is under half of the best province's: the market takes it, this one was not won. */
  narrowPart: 1 / 2,
  /** Top fifth against last fifth in sales a head: above three times, coaching the last pays more than hiring. */
  unevenTimes: 3,
  /** A tenth of contacts missed is illness and holidays; more is neglect. */
  cadenceLeast: 0.9,
  /** Half of the sales with ten customers, or a sixth with one: losing one of them loses the year. */
  top10Most: 0.5,
  top1Most: 1 / 6,
  /** New customers that buy again clearly less often than existing ones: ten percentage points. */
  repurchasePoints: 0.1,
  /** First orders of a new market under seven tenths of the mature one's. */
  firstOrderPart: 0.7,
  /** Percentage points of margin lost, or of discount given more, that outweigh a year's change of mix. */
  marginPoints: 0.5,
  discountPoints: 1,
  /** A tenth of what is open is late by mistake or habit; more is risk. */
  overdueMost: 0.1,
  /** Ten percentage points under the region's coverage. */
  coveragePoints: 0.1,
  /** Blank counties are the weaker ones: half of what a covered one brings is to be had. */
  blankCountyPart: 1 / 2,
  /** Stakes in parts of the period's sales, from which a finding is high, or medium. */
  high: 0.01,
  medium: 0.002,
} as const;

/** How far from the whole's growth a part must be to be told apart. */
export function tellingDistance(whole: number): number {
  return Math.max(thresholds.slowPoints, Math.abs(whole) * thresholds.slowPart);
}
