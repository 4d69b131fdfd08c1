// Tries the pairs around a number, the likeliest first, and weighs a match against the chance of an accident: the more likelier
// pairs failed and the less its digits say, the less a match means.

import type { Mention } from '../../context/mention.ts';
import { isSound } from '../judge.ts';
import { accident } from './accident.ts';
import type { Claim } from '../relation.ts';
import { shareLine } from './named-cells.ts';
import { areNamedAlike } from './names.ts';
import type { Near, Window } from './window.ts';

export interface Search {
  /** Whether this number may be what is recomputed. */
  mayState(stated: Mention): boolean;
  /** Whether a number may stand on the left of the computation, on the right. */
  mayLead(candidate: Mention, stated: Mention): boolean;
  mayFollow(candidate: Mention, stated: Mention): boolean;
  /** What two values come to, about: most pairs are put aside by that alone. */
  compute(left: Mention, right: Mention, stated: Mention): number;
  /** Whether they go together at all. */
  mayPair(stated: Mention, left: Mention, right: Mention): boolean;
  /** The claim that two numbers make which go together. */
  claimOf(stated: Mention, left: Mention, right: Mention): Claim | undefined;
  /** What the width of a match is measured by: how far apart such numbers usually are. */
  spread(stated: Mention): number;
}

/** How many accidental matches are put up with: fewer, the further away. */
const mostAccidents = [0.4, 0.4, 0.4, 0.3];
const furtherAccidents = 0.2;
const mostTried = 20;

export function nearestFit(window: Window, search: Search): Claim | undefined {
  if (!search.mayState(window.stated)) return undefined;
  const pairs = pairsAround(window, search);
  const fits = fitsAmong(pairs).sort((one, other) => one.doubt - other.doubt);
  return fits.find((fit) => isNoAccident(fit, pairs))?.claim;
}

function candidates(near: readonly Near[], stated: Mention, isMeant: Search['mayLead']): Near[] {
  const found: Near[] = [];
  for (const each of near) {
    if (isMeant(each.mention, stated)) found.push(each);
    if (found.length === mostTried) break;
  }
  return found;
}

/** The pairs around a number that may be meant. */
export function pairsAround({ stated, near }: Window, search: Search): Pairs {
  return {
    stated,
    search,
    lefts: candidates(near, stated, search.mayLead),
    rights: candidates(near, stated, search.mayFollow),
  };
}

export interface Pairs {
  stated: Mention;
  search: Search;
  lefts: readonly Near[];
  rights: readonly Near[];
}

interface Fit {
  claim: Claim;
  cost: number;
  /** The cost, less what its digits say for it. */
  doubt: number;
}

function fitsAmong({ stated, search, lefts, rights }: Pairs): Fit[] {
  const fits: Fit[] = [];
  const room = Math.abs(stated.value) / 8 + stated.high - stated.low;
  for (const left of lefts)
    for (const right of rights) {
      const value = Math.abs(search.compute(left.mention, right.mention, stated));
      if (Math.abs(value - Math.abs(stated.value)) > room) continue;
      if (!areTried(stated, left.mention, right.mention, search)) continue;
      const claim = search.claimOf(stated, left.mention, right.mention);
      if (!claim || !isSound(claim)) continue;
      const cost = costOf(stated, left, right);
      fits.push({ claim, cost, doubt: cost + Math.log(accident(claim, search.spread(stated))) });
    }
  return fits;
}

export function areTried(stated: Mention, left: Mention, right: Mention, search: Search): boolean {
  return left !== right && shareLine(left, right) && search.mayPair(stated, left, right);
}

/** How unlikely it is that these two are meant: far from the number, far from each other, named otherwise. */
export function costOf(stated: Mention, left: Near, right: Near): number {
  const apart =
    left.mention.segment === right.mention.segment ? 0 : left.mention.paragraph === right.mention.paragraph ? 0.5 : 1;
  return left.far + right.far + apart + (isNamed(stated, left) ? 0 : 0.5) + (isNamed(stated, right) ? 0 : 0.5);
}

function isNamed(stated: Mention, near: Near): boolean {
  return (near.isNamed ??= areNamedAlike(stated, near.mention));
}

/** Of the pairs at least as likely, hardly one was bound to fit. */
function isNoAccident({ claim, cost }: Fit, pairs: Pairs): boolean {
  const most =
    (mostAccidents[Math.floor(cost)] ?? furtherAccidents) / accident(claim, pairs.search.spread(pairs.stated));
  return triedUpTo(cost, pairs, most) <= most;
}

/** How many pairs are at least as likely; not counted on beyond `most`. */
export function triedUpTo(cost: number, { stated, search, lefts, rights }: Pairs, most: number): number {
  let tried = 0;
  for (const left of lefts)
    for (const right of rights) {
      if (left.far + right.far > cost || costOf(stated, left, right) > cost) continue;
      if (areTried(stated, left.mention, right.mention, search)) tried += 1;
      if (tried > most) return tried;
    }
  return tried;
}
