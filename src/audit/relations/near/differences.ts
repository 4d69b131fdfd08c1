// A difference from the two numbers that it lies between: amounts of one unit, or percentages and their points.

import type { Mention } from '../../context/mention.ts';
import { differenceLead } from '../../context/words.ts';
import { asSet, claimOn } from '../claims.ts';
import { exactly, type Interval, meet, minus, times } from '../interval.ts';
import type { Claim } from '../relation.ts';
import type { Search } from './search.ts';

export const differences: Search = {
  mayState: (stated) => stated.unit === 'pp' || (isAmount(stated) && isDifference(stated)),
  mayLead: isLevel,
  mayFollow: isLevel,
  claimOf: differenceOf,
  leadsWithin: 3,
  isAlike: true,
  spread: ({ unit, value }) => (unit === 'pp' ? 10 : Math.abs(value)),
};

function isAmount({ unit }: Mention): boolean {
  return !['ratio', 'pp', 'times', 'return'].includes(unit);
}

function isDifference({ role, lead }: Mention): boolean {
  return role === 'increment' || role === 'gap' || differenceLead.test(lead);
}

function isLevel(candidate: Mention, stated: Mention): boolean {
  const unit = stated.unit === 'pp' ? 'ratio' : stated.unit;
  return (
    (candidate.unit === unit || (unit === 'CNY' && candidate.unit.startsWith('CNY/'))) &&
    !['growth', 'increment', 'gap', 'portion'].includes(candidate.role)
  );
}

function differenceOf(stated: Mention, left: Mention, right: Mention): Claim | undefined {
  if (left.value < right.value) return undefined;
  const scale = stated.unit === 'pp' ? 100 : 1;
  const computed = signed(stated, times(minus(set(left), set(right)), exactly(scale)));
  const formula = `${left.text} − ${right.text}`;
  return claimOn(stated, computed, { kind: 'delta', inputs: [left, right], formula, link: 'found' });
}

function set(level: Mention): Interval {
  return level.role === 'target' ? asSet(level) : level;
}

// A difference is told by its size; the verb before it says which way.
function signed(stated: Interval, computed: Interval): Interval {
  const turned = { low: -computed.high, high: -computed.low, value: -computed.value };
  return meet(stated, turned) && !meet(stated, computed) ? turned : computed;
}
