// A relation among numbers, recomputed.

import type { Mention } from '../context/mention.ts';
import type { Interval } from './interval.ts';
import type { Reason } from './reasons.ts';

export type RelationKind =
  | 'share'
  | 'attainment'
  | 'growth'
  | 'sum'
  | 'per_capita'
  | 'delta'
  | 'ratio'
  | 'product'
  | 'group_mean'
  | 'bound';

export type AuditVerdict = 'consistent' | 'rounding' | 'contradiction' | 'suspicious' | 'unverifiable';

export type Slip = 'unit' | 'decimal' | 'swapped' | 'base' | 'period' | 'increase_vs_level';

/** What a rule says: these numbers hang together so. Whether they do is judged in one place for all. */
export interface Claim {
  kind: RelationKind;
  /** The number that is recomputed; a sum of shares has none and is held against `stated`. */
  of: Mention | undefined;
  stated: Interval & { step: number };
  unit: string;
  inputs: readonly Mention[];
  computed: Interval;
  /** The computation with the numbers put in: 6.2亿元 ÷ 12.8亿元. */
  formula: string;
  /** The same in signs alone, where it is told in words. */
  signs?: string;
  /**
   * How surely the numbers hang together: `told` by the words, so that a mismatch is a contradiction; `likely`, so that it is
   * suspicious; `found`, so that only a match says anything.
   */
  link: 'told' | 'likely' | 'found';
  /** The other lines of the table hang together so: no other explanation of this one counts. */
  isAgreed?: true;
  /** Other readings of the stated number that would hold, by the slip that each stands for. */
  slips?: Partial<Record<Slip, Interval | undefined>>;
}

export interface Relation {
  kind: RelationKind;
  of: Mention | undefined;
  /** The stated number first, then those that it was recomputed from. */
  numbers: Mention[];
  stated: number | null;
  /** Null where it cannot be recomputed. */
  computed: number | null;
  low: number | null;
  high: number | null;
  verdict: AuditVerdict;
  explanation: string;
  /** Why it cannot be recomputed. */
  reason?: Reason;
  /** How it was recomputed, where more than one number takes part. */
  working?: Working;
  likely?: Slip;
}

/** A computation as people write it: 12.8亿元 ÷ 32人, 4000万元, and how far the prints leave that open. */
export interface Working {
  formula: string;
  computed: string;
  low: string;
  high: string;
}
