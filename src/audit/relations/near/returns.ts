// What came of what was put in: 投入产出比 1:6, ROI 6.

import type { Mention } from '../../context/mention.ts';
import { claimOn } from '../claims.ts';
import { over } from '../interval.ts';
import type { Claim } from '../relation.ts';
import type { Search } from './search.ts';

export const returns: Search = {
  mayState: ({ unit, lead, role }) =>
    unit === 'return' || (role === 'amount' && /ROI\D{0,4}$|产出比\D{0,4}$/.test(lead)),
  mayLead: isMoney,
  mayFollow: isMoney,
  claimOf: returnOf,
  leadsWithin: 3,
  isAlike: true,
  spread: ({ value }) => Math.abs(value),
};

function isMoney({ role, unit }: Mention): boolean {
  return ['amount', 'increment'].includes(role) && unit === 'CNY';
}

function returnOf(stated: Mention, gain: Mention, cost: Mention): Claim | undefined {
  const formula = `${gain.text} ÷ ${cost.text}`;
  return claimOn(stated, over(gain, cost), { kind: 'ratio', inputs: [gain, cost], formula, link: 'found' });
}
