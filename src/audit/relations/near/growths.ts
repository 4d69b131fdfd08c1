// Growth from two levels nearby, or from a level and what it grew by.

import type { Mention } from '../../context/mention.ts';
import { mayBeSame } from '../../context/metrics.ts';
import { isBefore } from '../../context/periods.ts';
import { earlier } from '../../context/words.ts';
import { claimOn } from '../claims.ts';
import { exactly, type Interval, meet, minus, over } from '../interval.ts';
import type { Claim } from '../relation.ts';
import { areNamedAlike } from './names.ts';
import type { Search } from './search.ts';

const common = {
  mayLead: ({ role, unit }: Mention) => ['amount', 'mean', 'target'].includes(role) && isLevel(unit),
  leadsWithin: 3,
  isAlike: false,
  spread: () => 1,
};

export const growths: Search = {
  ...common,
  mayState: isGrowth,
  mayFollow: ({ role, unit }) => ['amount', 'mean', 'base', 'from'].includes(role) && isLevel(unit),
  claimOf: betweenLevels,
};

export const growthsByIncrement: Search = {
  ...common,
  mayState: (stated) => isGrowth(stated) && stated.role !== 'times',
  mayFollow: ({ role, unit }) => role === 'increment' && isLevel(unit),
  claimOf: byIncrement,
};

function isGrowth({ role, unit, value }: Mention): boolean {
  return ['growth', 'other', 'times'].includes(role) && (unit === 'ratio' || unit === 'times') && value !== 0;
}

function isLevel(unit: string): boolean {
  return !['ratio', 'pp', 'times', 'return'].includes(unit);
}

function betweenLevels(stated: Mention, now: Mention, base: Mention): Claim | undefined {
  if (!areOfOneMeasure(now, base) || !mayBeSame(now.metric, base.metric) || !mayBeBase(base, now)) return undefined;
  const multiple = over(now, base);
  if (!multiple) return undefined;
  const isTimes = stated.role === 'times';
  const computed = isTimes ? multiple : asPrinted(stated, minus(multiple, exactly(1)));
  const formula = `${now.text} ÷ ${base.text}${isTimes ? '' : ' − 1'}`;
  const kind = isTimes && !stated.text.startsWith('翻') ? 'ratio' : 'growth';
  return claimOn(stated, computed, { kind, inputs: [now, base], formula, link: 'found' });
}

function byIncrement(stated: Mention, now: Mention, increment: Mention): Claim | undefined {
  if (now.role === 'target' || now.unit !== increment.unit) return undefined;
  const growth = over(increment, minus(now, increment));
  const formula = `${increment.text} ÷ (${now.text} − ${increment.text})`;
  const computed = growth && asPrinted(stated, growth);
  return claimOn(stated, computed, { kind: 'growth', inputs: [now, increment], formula, link: 'found' });
}

function areOfOneMeasure(now: Mention, base: Mention): boolean {
  return (
    now.unit === base.unit ||
    (now.unit.startsWith('CNY') && base.unit.startsWith('CNY') && now.unit.length + base.unit.length < 12)
  );
}

/** Words or period say that it was earlier, or it stands in the same segment, or is named alike. */
function mayBeBase(base: Mention, now: Mention): boolean {
  const isEarlier =
    base.role === 'base' || base.role === 'from' || earlier.test(base.clause) || isBefore(base.period, now.period);
  return isEarlier || base.segment === now.segment || (base.sentence === now.sentence && areNamedAlike(now, base));
}

// 同比18.7% of what went down: the sign is left to the reader.
function asPrinted(stated: Mention, computed: Interval): Interval {
  const turned = { low: -computed.high, high: -computed.low, value: -computed.value };
  return /[同环]比[^增升涨减降]*$/.test(stated.lead) && meet(stated, turned) ? turned : computed;
}
