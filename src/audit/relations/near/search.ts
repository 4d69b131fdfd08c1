// Tries the pairs around a number, the nearest first, and weighs a match against the chance of an accident: the more pairs were
// tried and the less digits say, the less a match means.

import type { Mention } from '../../context/mention.ts';
import { isExact, isSound } from '../judge.ts';
import type { Claim } from '../relation.ts';
import { shareLine } from './named-cells.ts';
import { areNamedAlike } from './names.ts';
import type { Window } from './window.ts';

export interface Search {
  /** Whether this number may be what is recomputed. */
  mayState(stated: Mention): boolean;
  /** Whether a number may stand on the left of the computation, on the right. */
  mayLead(candidate: Mention, stated: Mention): boolean;
  mayFollow(candidate: Mention, stated: Mention): boolean;
  /** The claim that two numbers make; undefined where they do not go together. */
  claimOf(stated: Mention, left: Mention, right: Mention): Claim | undefined;
  /** How many rings away the left number may stand. */
  leadsWithin: number;
  /** Both numbers are of one unit. */
  isAlike: boolean;
  /** What the width of a match is measured by: how far apart such numbers usually are. */
  spread(stated: Mention): number;
}

/** How many accidental matches are put up with in each ring: fewer, the further away. */
const mostAccidents = [0.45, 0.3, 0.2, 0.12, 0.12];

export function nearestFit({ stated, rings }: Window, search: Search): Claim | undefined {
  if (!search.mayState(stated)) return undefined;
  const [lefts, rights]: [Mention[], Mention[]] = [[], []];
  for (const [at, ring] of rings.entries()) {
    const left = at < search.leadsWithin || at === rings.length - 1 ? nearestOf(ring, stated, search.mayLead) : [];
    lefts.push(...left);
    const units = new Set(lefts.map(({ unit }) => unit));
    const right = nearestOf(
      ring,
      stated,
      (candidate) => search.mayFollow(candidate, stated) && (!search.isAlike || units.has(candidate.unit)),
    );
    rights.push(...right);
    if (left.length + right.length === 0) continue;
    const fitting = fittingOf(claimsOf(stated, { lefts, rights, search }), search, mostAccidents[at]!);
    if (fitting) return fitting;
  }
  return undefined;
}

/** All claims that the pairs of some rings make, whether they fit or not. */
export function claimsWithin({ stated, rings }: Window, search: Search): Claim[] {
  const near = rings.flat();
  const lefts = nearestOf(near, stated, search.mayLead);
  const rights = nearestOf(near, stated, search.mayFollow);
  return claimsOf(stated, { lefts, rights, search });
}

const mostOfRing = 10;

function nearestOf(ring: readonly Mention[], stated: Mention, isMeant: Search['mayLead']): Mention[] {
  const meant = ring.filter((candidate) => isMeant(candidate, stated));
  if (meant.length <= mostOfRing) return meant;
  return meant.sort((one, other) => apart(one, stated) - apart(other, stated)).slice(0, mostOfRing);
}

function apart({ start, paragraph }: Mention, stated: Mention): number {
  return Math.abs(start - stated.start) + 1000 * Math.abs(paragraph - stated.paragraph);
}

interface Pairs {
  lefts: readonly Mention[];
  rights: readonly Mention[];
  search: Search;
}

function claimsOf(stated: Mention, { lefts, rights, search }: Pairs): Claim[] {
  const claims: Claim[] = [];
  for (const left of lefts)
    for (const right of rights) {
      const claim = left === right || !shareLine(left, right) ? undefined : search.claimOf(stated, left, right);
      if (claim) claims.push(claim);
    }
  return claims;
}

/** The fitting claim whose numbers stand nearest, unless so many were tried that one was bound to fit. */
function fittingOf(claims: readonly Claim[], search: Search, most: number): Claim | undefined {
  const fitting = claims.filter((claim) => isClose(claim) && isSound(claim)).sort(byDistance);
  const named = fitting.find(isNamed);
  if (named && claims.filter(isNamed).length * accident(named, search) <= most) return named;
  return fitting[0] && claims.length * accident(fitting[0], search) <= most ? fitting[0] : undefined;
}

// What is far off cannot fit, however roughly it is told.
function isClose({ stated, computed }: Claim): boolean {
  const room = Math.abs(stated.value) / 5 + stated.high - stated.low;
  return computed.low <= stated.value + room && computed.high >= stated.value - room;
}

function byDistance(one: Claim, other: Claim): number {
  return distance(one) - distance(other);
}

function distance({ of, inputs }: Claim): number {
  return inputs.reduce((sum, input) => sum + apart(input, of!), 0);
}

/** Its own clause names one of the numbers that it is recomputed from. */
function isNamed({ of, inputs }: Claim): boolean {
  return inputs.some((input) => areNamedAlike(of!, input));
}

// That the printed values meet says more than that their intervals do.
function accident(claim: Claim, { spread }: Search): number {
  const { stated, computed, of } = claim;
  return (stated.high - stated.low + (isExact(claim) ? 0 : computed.high - computed.low)) / spread(of!);
}
