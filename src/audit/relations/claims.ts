// Small helpers with which the rules state their claims.

import type { Mention } from '../context/mention.ts';
import { type Interval, isFinite } from './interval.ts';
import type { Claim } from './relation.ts';

/** A claim on a printed number; undefined where a number has no end to both sides or the computation none. */
export function claimOn(
  of: Mention,
  computed: Interval | undefined,
  rest: Pick<Claim, 'kind' | 'inputs' | 'formula' | 'link'> &
    Partial<Pick<Claim, 'slips' | 'stated' | 'signs' | 'isAgreed'>>,
): Claim | undefined {
  if (!computed || !isFinite(computed) || !rest.inputs.every(isFinite)) return undefined;
  const { value, low, high, step, unit } = of;
  return { of, stated: { value, low, high, step }, unit, computed, ...rest };
}

/** A target is a number that somebody set: it is meant as printed. */
export function asSet(target: Mention): Interval {
  return target.isHedged ? target : { low: target.value, high: target.value, value: target.value };
}

/** One plus a growth rate, as a formula has it: (1 − 3.5%). */
export function onePlus({ value, text }: Mention): string {
  return `(1 ${value < 0 ? '−' : '+'} ${text.replace(/^[-−－+]/, '')})`;
}
