// A number that its neighbours give to the digit but for a power of ten was written in the wrong unit, or its point was moved:
// 童装2.77万元 between brands of 亿元. So rare by accident that it is said, though no word ties the numbers.

import type { Claim } from '../relation.ts';
import { growths } from './growths.ts';
import { means } from './means.ts';
import { parts } from './parts.ts';
import { namedProducts } from './products.ts';
import { claimsInSentence, type Search } from './search.ts';
import type { Window } from './window.ts';

const searches: readonly Search[] = [parts, means, namedProducts, growths];

/** Only for numbers that nothing explains. */
export function slipClaims(windows: readonly Window[]): Claim[] {
  const slipped = windows.flatMap((window) => searches.flatMap((search) => slippedFit(window, search) ?? []));
  const keyOf = ({ of, inputs }: Claim) =>
    [of!, ...inputs]
      .map(({ paragraph, start }) => `${paragraph}:${start}`)
      .sort()
      .join();
  // Of three numbers that do not fit the one told last is looked at.
  return [...Map.groupBy(slipped, keyOf).values()].map((same) => same.at(-1)!);
}

const mostAccidents = 0.03;

function slippedFit(window: Window, search: Search): Claim | undefined {
  const { stated } = window;
  const open = (stated.high - stated.low) / Math.abs(stated.value);
  if (stated.isHedged || stated.value === 0 || !search.mayState(stated) || open > 0.011) return undefined;
  const claims = claimsInSentence(window, search);
  const slipped = claims.filter(isPowerOff);
  return slipped.length === 1 && claims.length * open <= mostAccidents ? { ...slipped[0]!, link: 'told' } : undefined;
}

const powers = [-4, -2, -1, 1, 2, 4];

function isPowerOff({ stated, computed }: Claim): boolean {
  return powers.some((power) => {
    const moved = computed.value * 10 ** power;
    return moved >= stated.low - 1e-9 && moved <= stated.high + 1e-9;
  });
}
