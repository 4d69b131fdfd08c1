// How likely a match is though the numbers have nothing to do with each other: how much room it leaves, of all the room there is.

import type { Mention } from '../../context/mention.ts';
import { lastDigitOf } from '../../numbers/hedges.ts';
import { isExact } from '../judge.ts';
import type { Claim } from '../relation.ts';
import { isAmount } from './measures.ts';

/** `spread` is how far apart such numbers usually are. */
export function accident(claim: Claim, spread: number): number {
  const { stated, computed, of, inputs } = claim;
  const told = isExact(claim) ? stated.step || wholeOf(of!) : stated.high - stated.low + computed.high - computed.low;
  const round = Math.min(...[of!, ...inputs].map(roundness)) * Math.abs(of!.value);
  return Math.max(told, isAmount(of!.unit) ? round : 0, 1e-9) / spread;
}

// What is counted is known to one.
function wholeOf({ unit, low, high }: Mention): number {
  return isAmount(unit) ? 1 : high - low;
}

/** Round numbers give round numbers: the least round one of all says how much a match means. */
function roundness(mention: Mention): number {
  const size = Math.abs(mention.value);
  const told = known.get(mention) ?? (size === 0 ? 1 : lastDigitOf(size) / size);
  known.set(mention, told);
  return told;
}

const known = new WeakMap<Mention, number>();
