// Growth from two levels nearby, or from a level and what it grew by.

import type { Mention } from '../../../context/mention.ts';
import { mayBeSame } from '../../../context/metrics.ts';
import { isBefore } from '../../../context/periods.ts';
import { earlier } from '../../../context/words.ts';
import { claimOn } from '../../claims.ts';
import { exactly, type Interval, meet, minus, over } from '../../interval.ts';
import type { Claim } from '../../relation.ts';
import { mayMeasureAlike } from '../measures.ts';
import { areNamedAlike } from '../names.ts';
import type { Search } from '../search.ts';

const common = {
  mayLead: ({ role, unit }: Mention) => ['amount', 'mean', 'target'].includes(role) && isLevel(unit),
  spread: () => 1,
};

export const growths: Search = {
  ...common,
  mayState: isGrowth,
  mayFollow: ({ role, unit }) => ['amount', 'mean', 'base', 'from'].includes(role) && isLevel(unit),
  compute: (now, base, { role }) => now.value / base.value - (role === 'times' ? 0 : 1),
  mayPair: (_, now, base) =>
    mayMeasureAlike(now, base) && (now.unit !== 'CNY' || mayBeSame(now.metric, base.metric)) && mayBeBase(base, now),
  claimOf: betweenLevels,
};

export const growthsByIncrement: Search = {
  ...common,
  mayState: (stated) => isGrowth(stated) && stated.role !== 'times',
  mayFollow: ({ role, unit }) => role === 'increment' && isLevel(unit),
  compute: (now, increment) => increment.value / (now.value - increment.value),
  mayPair: (_, now, increment) => now.role !== 'target' && now.unit === increment.unit,
  claimOf: byIncrement,
};

/** 比去年多47万元,上升12.9%: what it grew by, over what it was. */
export const growthsOfBase: Search = {
  ...common,
  mayState: (stated) => isGrowth(stated) && stated.role === 'growth',
  mayLead: ({ role, unit }) => ['increment', 'gap'].includes(role) && isLevel(unit),
  mayFollow: ({ role, unit, lead }) =>
    isLevel(unit) && (role === 'base' || role === 'from' || (role === 'amount' && earlier.test(lead))),
  compute: (increment, base) => increment.value / base.value,
  mayPair: (_, increment, base) => increment.unit === base.unit,
  claimOf: ofBase,
};

function ofBase(stated: Mention, increment: Mention, base: Mention): Claim | undefined {
  const growth = over(increment, base);
  const formula = `${increment.text} ÷ ${base.text}`;
  return claimOn(stated, growth && asPrinted(stated, growth), {
    kind: 'growth',
    inputs: [base, increment],
    formula,
    link: 'found',
  });
}

function isGrowth({ role, unit, value }: Mention): boolean {
  return ['growth', 'other', 'times'].includes(role) && (unit === 'ratio' || unit === 'times') && value !== 0;
}

function isLevel(unit: string): boolean {
  return !['ratio', 'pp', 'times', 'return'].includes(unit);
}

function betweenLevels(stated: Mention, now: Mention, base: Mention): Claim | undefined {
  const multiple = over(now, base);
  if (!multiple) return undefined;
  const isTimes = stated.role === 'times';
  const computed = isTimes ? multiple : asPrinted(stated, minus(multiple, exactly(1)));
  const formula = `${now.text} ÷ ${base.text}${isTimes ? '' : ' − 1'}`;
  const kind = isTimes && !stated.text.startsWith('翻') ? 'ratio' : 'growth';
  return claimOn(stated, computed, { kind, inputs: [now, base], formula, link: 'found' });
}

function byIncrement(stated: Mention, now: Mention, increment: Mention): Claim | undefined {
  const growth = over(increment, minus(now, increment));
  const formula = `${increment.text} ÷ (${now.text} − ${increment.text})`;
  const computed = growth && asPrinted(stated, growth);
  return claimOn(stated, computed, { kind: 'growth', inputs: [now, increment], formula, link: 'found' });
}

const plans = /明年|来年|下(?:季|月|半年|周)|计划|目标|力争|预计|争取|做到/;

/** Words or period say that it was earlier, or it stands in the same segment, or is named alike. */
function mayBeBase(base: Mention, now: Mention): boolean {
  if (now.role === 'target' || plans.test(now.clause)) return base.role === 'amount';
  const isEarlier =
    base.role === 'base' || base.role === 'from' || earlier.test(base.clause) || isBefore(base.period, now.period);
  return isEarlier || base.segment === now.segment || (base.sentence === now.sentence && areNamedAlike(now, base));
}

// 同比18.7% of what went down: the sign is left to the reader.
function asPrinted(stated: Mention, computed: Interval): Interval {
  const turned = { low: -computed.high, high: -computed.low, value: -computed.value };
  return /[同环]比[^增升涨减降]*$/.test(stated.lead) && meet(stated, turned) ? turned : computed;
}
