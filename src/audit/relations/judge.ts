// The verdict on a claim: interval against interval, and how surely the numbers hang together.

import { lastDigitOf } from '../numbers/hedges.ts';
import { explain, workingOf } from './explain.ts';
import { exactly, type Interval, meet, over } from './interval.ts';
import type { AuditVerdict, Claim, Relation, Slip } from './relation.ts';

/** Undefined where nothing can be said: a mismatch among numbers that only may hang together. */
export function judge(claim: Claim): Relation | undefined {
  const verdict = verdictOf(claim);
  if (!verdict || !Number.isFinite(claim.computed.value)) return undefined;
  const likely = verdict === 'contradiction' || verdict === 'suspicious' ? likelySlip(claim) : undefined;
  const { kind, of, inputs, stated, computed } = claim;
  return {
    kind,
    of,
    numbers: of ? [of, ...inputs] : [...inputs],
    stated: stated.value,
    computed: computed.value,
    low: computed.low,
    high: computed.high,
    verdict,
    explanation: explain(claim, verdict, likely),
    working: workingOf(claim),
    ...(likely && { likely }),
  };
}

export function isSound(claim: Claim): boolean {
  const verdict = verdictOf(claim);
  return verdict === 'consistent' || verdict === 'rounding';
}

/** The printed values themselves give the printed result. */
export function isExact(claim: Claim): boolean {
  return verdictOf(claim) === 'consistent';
}

function verdictOf({ stated, computed, link, of, kind }: Claim): AuditVerdict | undefined {
  if (meet(stated, computed)) return rounds(computed.value, stated) ? 'consistent' : 'rounding';
  if (of && isRough(kind) && meet(roughly(stated), computed)) return 'rounding';
  return { told: 'contradiction' as const, likely: 'suspicious' as const, found: undefined }[link];
}

function rounds(value: number, { value: stated, step }: Claim['stated']): boolean {
  return step === 0
    ? Math.abs(value - stated) < 1e-9 * Math.max(1, Math.abs(stated))
    : Math.abs(value - stated) <= step / 2 + 1e-9 * Math.abs(stated);
}

// A mean price is told to the hundred, and nobody says so.
function isRough(kind: Claim['kind']): boolean {
  return kind === 'per_capita' || kind === 'group_mean' || kind === 'product';
}

function roughly(stated: Interval): Interval {
  const half = lastDigitOf(Math.abs(stated.value)) / 2;
  return Math.abs(stated.value) < 100 ? stated : { ...stated, low: stated.low - half, high: stated.high + half };
}

function likelySlip({ stated, computed, slips = {} }: Claim): Slip | undefined {
  const told = Object.entries(slips) as [Slip, Interval | undefined][];
  const found = told.find(([, other]) => other && meet(stated, other));
  return found?.[0] ?? powerSlip(stated, computed);
}

export function powerSlip(stated: Interval, computed: Interval): Slip | undefined {
  for (const power of [1, 2, 3, 4, 8]) {
    const factor = 10 ** power;
    const moved = [over(stated, exactly(factor)), over(stated, exactly(1 / factor))];
    if (moved.some((other) => other && meet(other, computed))) return power === 4 || power === 8 ? 'unit' : 'decimal';
  }
  return undefined;
}
