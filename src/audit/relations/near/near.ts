// What a number of running text is recomputed from where its words do not say so to the letter: from two numbers nearby that
// fit it too well for an accident. Only a match is told here; whoever finds none is not accused.

import type { Claim } from '../relation.ts';
import { differences } from './searches/differences.ts';
import { growths, growthsByIncrement, growthsOfBase } from './searches/growths.ts';
import { listFit } from './lists.ts';
import { means } from './searches/means.ts';
import { multiples } from './searches/multiples.ts';
import { parts, remainders, surpluses } from './searches/parts.ts';
import { portions, products } from './searches/products.ts';
import { nearestFit, type Search } from './search.ts';
import { returns } from './searches/returns.ts';
import { totals } from './searches/totals.ts';
import { weightedFit } from './weighted.ts';
import type { Window } from './window.ts';

const searches: readonly Search[] = [
  growths,
  growthsByIncrement,
  growthsOfBase,
  multiples,
  parts,
  remainders,
  surpluses,
  differences,
  means,
  products,
  portions,
  returns,
  totals,
];

export function nearClaims(windows: readonly Window[]): Claim[] {
  return windows.flatMap((window) => [
    ...searches.flatMap((search) => nearestFit(window, search) ?? []),
    ...[listFit(window) ?? [], weightedFit(window) ?? []].flat(),
  ]);
}
