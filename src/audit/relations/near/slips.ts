// A number that its neighbours give to the digit but for a power of ten was written in the wrong unit, or its point was moved:
// 童装2.77万元 between brands of 亿元. So rare by accident that it is said, though no word ties the numbers.

import type { Mention } from '../../context/mention.ts';
import type { Claim } from '../relation.ts';
import { growths } from './searches/growths.ts';
import { means } from './searches/means.ts';
import { multiples } from './searches/multiples.ts';
import { parts } from './searches/parts.ts';
import { namedProducts } from './searches/products.ts';
import { areTried, costOf, type Pairs, pairsAround, type Search, triedUpTo } from './search.ts';
import type { Window } from './window.ts';

const searches: readonly Search[] = [parts, means, multiples, namedProducts, growths];

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
  if (stated.isHedged || stated.value === 0 || open > 0.011 || !search.mayState(stated)) return undefined;
  const pairs = pairsAround(window, search);
  const most = mostAccidents / open;
  const slipped = slipsAmong(pairs).filter(({ cost }) => triedUpTo(cost, pairs, most) <= most);
  return slipped.length === 1 ? { ...slipped[0]!.claim, link: 'told' } : undefined;
}

interface Slip {
  claim: Claim;
  cost: number;
}

function slipsAmong({ stated, search, lefts, rights }: Pairs): Slip[] {
  const slips: Slip[] = [];
  for (const left of lefts)
    for (const right of rights) {
      if (!isPowerOff(stated, search.compute(left.mention, right.mention, stated))) continue;
      if (!areTried(stated, left.mention, right.mention, search)) continue;
      const claim = search.claimOf(stated, left.mention, right.mention);
      if (claim) slips.push({ claim, cost: costOf(stated, left, right) });
    }
  return slips;
}

const factors = [1e-4, 1e-2, 0.1, 10, 100, 1e4];

function isPowerOff({ low, high }: Mention, value: number): boolean {
  for (const factor of factors) if (value * factor >= low - 1e-9 && value * factor <= high + 1e-9) return true;
  return false;
}
