// Growth from two levels nearby, or from a level and what it grew by.

import type { Mention } from '../../context/mention.ts';
import { mayBeSame } from '../../context/metrics.ts';
import { isBefore } from '../../context/periods.ts';
import { earlier } from '../../context/words.ts';
import { claimOn } from '../claims.ts';
import { exactly, type Interval, meet, minus, over } from '../interval.ts';
import type { Claim } from '../relation.ts';
import type { Search } from './search.ts';

export const growths: Search = {
  mayState: ({ role, unit, value }) =>
    (role === 'growth' || role === 'other' || role === 'times') &&
    (unit === 'ratio' || unit === 'times') &&
    value !== 0,
  mayLead: ({ role, unit }) => ['amount', 'mean', 'target'].includes(role) && isLevel(unit),
  mayFollow: ({ role, unit }) => ['amount', 'mean', 'base', 'from', 'increment'].includes(role) && isLevel(unit),
  claimOf: growthOf,
  spread: () => 1,
};

function isLevel(unit: string): boolean {
  return !['ratio', 'pp', 'times', 'return'].includes(unit);
}

function growthOf(stated: Mention, now: Mention, other: Mention): Claim | undefined {
  if (now.unit !== other.unit || !mayBeSame(now.metric, other.metric)) return undefined;
  if (other.role !== 'increment' && !isMarked(other, now) && other.segment !== now.segment) return undefined;
  if (now.role === 'target' && other.role === 'increment') return undefined;
  const isIncrement = other.role === 'increment';
  const multiple = isIncrement ? over(now, minus(now, other)) : over(now, other);
  if (!multiple) return undefined;
  const formula = isIncrement ? `${other.text} ÷ (${now.text} − ${other.text})` : `${now.text} ÷ ${other.text} − 1`;
  if (stated.role === 'times' && isIncrement) return undefined;
  const computed = stated.role === 'times' ? multiple : asPrinted(stated, minus(multiple, exactly(1)));
  const kind = stated.role === 'times' && !stated.text.startsWith('翻') ? 'ratio' : 'growth';
  return claimOn(stated, computed, { kind, inputs: [now, other], formula, link: 'found' });
}

/** Whether words or period say that it was earlier. */
function isMarked(base: Mention, now: Mention): boolean {
  return base.role === 'base' || base.role === 'from' || earlier.test(base.clause) || isBefore(base.period, now.period);
}

// 同比18.7% of what went down: the sign is left to the reader.
function asPrinted(stated: Mention, computed: Interval): Interval {
  const turned = { low: -computed.high, high: -computed.low, value: -computed.value };
  return /[同环]比[^增升涨减降]*$/.test(stated.lead) && meet(stated, turned) ? turned : computed;
}
