// A difference from the two numbers that it lies between: amounts of one unit, or percentages and their points.

import type { Mention } from '../../../context/mention.ts';
import { differenceLead } from '../../../context/words.ts';
import { asSet, claimOn } from '../../claims.ts';
import { exactly, type Interval, meet, minus, times } from '../../interval.ts';
import type { Claim } from '../../relation.ts';
import { isAmount } from '../measures.ts';
import type { Search } from '../search.ts';

export const differences: Search = {
  mayState: ({ unit, role }) =>
    unit === 'pp' || (isAmount(unit) && ['amount', 'increment', 'gap', 'base'].includes(role)),
  mayLead: isLevel,
  mayFollow: isLevel,
  mayPair: mayDiffer,
  claimOf: differenceOf,
  compute: (left, right, { unit }) => (left.value - right.value) * (unit === 'pp' ? 100 : 1),
  // Where no word says that it is a difference, it must fit all the better.
  spread: (stated) => (stated.unit === 'pp' ? 10 : Math.abs(stated.value) / (isDifference(stated) ? 1 : 4)),
};

function isDifference({ role, lead }: Mention): boolean {
  return role === 'increment' || role === 'gap' || differenceLead.test(lead);
}

function isLevel(candidate: Mention, stated: Mention): boolean {
  const unit = stated.unit === 'pp' ? 'ratio' : stated.unit;
  return (
    (candidate.unit === unit || (unit === 'CNY' && (candidate.unit.startsWith('CNY/') || candidate.unit === ''))) &&
    !['increment', 'gap', 'portion'].includes(candidate.role)
  );
}

function mayDiffer(stated: Mention, left: Mention, right: Mention): boolean {
  const { unit, sentence } = stated;
  if (unit !== 'pp' && !isDifference(stated) && (left.sentence !== sentence || right.sentence !== sentence))
    return false;
  if (Math.abs(left.value) < Math.abs(right.value)) return false;
  return (left.role === 'growth') === (right.role === 'growth') && (left.role !== 'growth' || unit === 'pp');
}

function differenceOf(stated: Mention, left: Mention, right: Mention): Claim | undefined {
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
