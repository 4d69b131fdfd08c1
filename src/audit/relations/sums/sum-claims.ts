// What is claimed of parts and their whole.

import type { Mention } from '../../context/mention.ts';
import type { Item } from '../../items.ts';
import { claimOn } from '../claims.ts';
import { exactly, total } from '../interval.ts';
import type { Claim } from '../relation.ts';

export interface Sum {
  whole: Item;
  parts: readonly Item[];
  link: Claim['link'];
}

export function claimOfSum({ whole, parts, link }: Sum): Claim | undefined {
  return claimSum(
    whole.amount!,
    parts.map(({ amount }) => amount!),
    link,
  );
}

export function claimSum(whole: Mention, parts: readonly Mention[], link: Claim['link']): Claim | undefined {
  const formula = parts.map(({ text }) => text).join(' + ');
  return claimOn(whole, total(parts), { kind: 'sum', inputs: parts, formula, link });
}

export function shareClaim(parts: readonly Item[], link: Claim['link'] = 'found'): Claim {
  return claimOfShares(
    parts.map(({ share }) => share!),
    link,
  );
}

/** Shares that make up the whole. */
export function claimOfShares(inputs: readonly Mention[], link: Claim['link']): Claim {
  const formula = inputs.map(({ text }) => text).join(' + ');
  const stated = { ...exactly(1), step: inputs[0]!.step };
  return { kind: 'sum', of: undefined, stated, unit: 'ratio', inputs, computed: total(inputs), formula, link };
}

// Parts of one whole bear different names, and none of them is a whole itself.
export function areParallel(parts: readonly Item[]): boolean {
  const names = parts.map(({ label, period, metric }) => `${label}|${period}|${metric}`);
  return new Set(names).size === parts.length || parts.every(({ label }) => label === '');
}
