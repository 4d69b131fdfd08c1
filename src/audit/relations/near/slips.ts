// A number that its neighbours give to the digit but for a power of ten was written in the wrong unit, or its point was moved:
// 童装2.77万元 between brands of 亿元. So rare by accident that it is said, though no word ties the numbers.

import type { Mention } from '../../context/mention.ts';
import type { Grid } from '../../tables/tabulate.ts';
import type { Claim } from '../relation.ts';
import { growths } from './growths.ts';
import { means } from './means.ts';
import { parts } from './parts.ts';
import { products } from './products.ts';
import { claimsWithin, type Search } from './search.ts';
import { type Window, windowsOf } from './window.ts';

const searches: readonly Search[] = [parts, means, products, growths];
const nearRings = 2;

/** Only for numbers that nothing explains. */
export function slipClaims(mentions: readonly Mention[], grids: readonly Grid[]): Claim[] {
  return windowsOf(mentions, grids).flatMap((window) => searches.flatMap((search) => slippedFit(window, search) ?? []));
}

const mostAccidents = 0.03;

function slippedFit({ stated, rings }: Window, search: Search): Claim | undefined {
  const open = (stated.high - stated.low) / Math.abs(stated.value);
  if (stated.isHedged || stated.value === 0 || !search.mayState(stated) || open > 0.011) return undefined;
  const claims = claimsWithin({ stated, rings: rings.slice(0, nearRings) }, search);
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
