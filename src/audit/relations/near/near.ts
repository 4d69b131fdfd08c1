// What a number of running text is recomputed from where its words do not say so to the letter: from two numbers nearby that
// fit it too well for an accident. Only a match is told here; whoever finds none is not accused.

import type { Mention } from '../../context/mention.ts';
import type { Grid } from '../../tables/tabulate.ts';
import type { Claim } from '../relation.ts';
import { differences } from './differences.ts';
import { growths, growthsByIncrement } from './growths.ts';
import { means } from './means.ts';
import { products } from './products.ts';
import { parts } from './parts.ts';
import { nearestFit, type Search } from './search.ts';
import { returns } from './returns.ts';
import { totals } from './totals.ts';
import { windowsOf } from './window.ts';

const searches: readonly Search[] = [growths, growthsByIncrement, parts, differences, means, products, returns, totals];

export function nearClaims(mentions: readonly Mention[], grids: readonly Grid[]): Claim[] {
  return windowsOf(mentions, grids).flatMap((window) => searches.flatMap((search) => nearestFit(window, search) ?? []));
}
