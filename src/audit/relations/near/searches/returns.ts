// What came of what was put in: 投入产出比 1:6, ROI 6.

import type { Mention } from '../../../context/mention.ts';
import { claimOn } from '../../claims.ts';
import { over } from '../../interval.ts';
import type { Claim } from '../../relation.ts';
import { isAmount } from '../measures.ts';
import type { Search } from '../search.ts';

export const returns: Search = {
  mayState: ({ unit, lead, role }) =>
    unit === 'return' || (role === 'amount' && unit !== 'CNY' && /RO(?:I|AS)\D{0,4}$|产出比\D{0,4}$/.test(lead)),
  mayLead: isPut,
  mayFollow: isPut,
  compute: (gain, cost) => gain.value / cost.value,
  mayPair: (_, gain, cost) => gain.unit === cost.unit,
  claimOf: returnOf,
  spread: ({ value }) => Math.abs(value),
};

function isPut({ role, unit }: Mention): boolean {
  return ['amount', 'increment'].includes(role) && isAmount(unit) && !unit.startsWith('CNY/');
}

function returnOf(stated: Mention, gain: Mention, cost: Mention): Claim | undefined {
  const formula = `${gain.text} ÷ ${cost.text}`;
  return claimOn(stated, over(gain, cost), { kind: 'ratio', inputs: [gain, cost], formula, link: 'found' });
}
