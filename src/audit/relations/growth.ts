// Now against before: from both levels, from a level and its increment, and from a target's growth and its own.

import type { Mention } from '../context/mention.ts';
import type { Item } from '../items.ts';
import { meanWord } from '../context/words.ts';
import { asSet, claimOn } from './claims.ts';
import { exactly, type Interval, meet, minus, over, plus } from './interval.ts';
import type { Claim } from './relation.ts';

const one = exactly(1);

export function growth(item: Item): (Claim | undefined)[] {
  return [fromBase(item), fromIncrement(item), fromBaseIncrement(item), fromTarget(item), asMultiple(item)];
}

function fromBase({ amount, base, growth: stated }: Item): Claim | undefined {
  if (!amount || !base || !stated || !isLevel(amount) || amount.unit !== base.unit) return undefined;
  const multiple = over(amount, base);
  const computed = multiple && minus(multiple, one);
  if (turnedOnly(stated, computed)) return undefined;
  const back = over(base, amount);
  const slips = {
    increase_vs_level: multiple,
    swapped: back && minus(back, one),
    base: over(minus(amount, base), amount),
  };
  const formula = `${amount.text} ÷ ${base.text} − 1`;
  const link = isDaily(amount) === isDaily(base) || isNearBy(multiple) ? 'told' : 'found';
  return claimOn(stated, computed, { kind: 'growth', inputs: [amount, base], formula, link, slips });
}

// 派件207万件,日均13万件,去年同期182万件: a mean is not set against a total.
function isDaily({ lead }: Mention): boolean {
  return meanWord.test(lead);
}

function isNearBy(multiple: Interval | undefined): boolean {
  return multiple !== undefined && multiple.value > 1 / 3 && multiple.value < 3;
}

function fromIncrement({ amount, base, increment, growth: stated }: Item): Claim | undefined {
  if (!amount || base || !increment || !stated || amount.unit !== increment.unit) return undefined;
  const computed = over(increment, minus(amount, increment));
  if (turnedOnly(stated, computed)) return undefined;
  const formula = `${increment.text} ÷ (${amount.text} − ${increment.text})`;
  const slips = { base: over(increment, amount) };
  return claimOn(stated, computed, { kind: 'growth', inputs: [amount, increment], formula, link: 'told', slips });
}

/** 较上年的2亿元减少0.1亿元,下降5% — the level itself need not be told. */
function fromBaseIncrement({ amount, base, increment, growth: stated }: Item): Claim | undefined {
  if (amount || !base || !increment || !stated || !isLevel(base) || base.unit !== increment.unit) return undefined;
  const formula = `${increment.text} ÷ ${base.text}`;
  return claimOn(stated, over(increment, base), { kind: 'growth', inputs: [base, increment], formula, link: 'told' });
}

// The target, told as growth, and what was reached, told as growth too, are both on the same year before.
function fromTarget({ amount, target, targetGrowth, growth: stated }: Item): Claim | undefined {
  if (!amount || !target || !targetGrowth || !stated || amount.unit !== target.unit) return undefined;
  const base = over(asSet(target), plus(one, targetGrowth));
  const multiple = base && over(amount, base);
  const formula = `${amount.text} ÷ (${target.text} ÷ (1 + ${targetGrowth.text})) − 1`;
  const computed = multiple && minus(multiple, one);
  return claimOn(stated, computed, { kind: 'growth', inputs: [amount, target, targetGrowth], formula, link: 'told' });
}

function asMultiple({ amount, base, times: stated }: Item): Claim | undefined {
  if (!amount || !base || !stated || amount.unit !== base.unit) return undefined;
  const formula = `${amount.text} ÷ ${base.text}`;
  const kind = stated.text.startsWith('翻') ? 'growth' : 'ratio';
  return claimOn(stated, over(amount, base), { kind, inputs: [amount, base], formula, link: 'told' });
}

// Growth of a rate in percent may be meant in points: that is for other rules.
function isLevel({ unit }: Mention): boolean {
  return unit !== 'ratio' && unit !== 'pp';
}

/** The size holds and the sign does not, where neither a word nor the column says which way: 同比20%, 变动20%. */
function turnedOnly(stated: Mention, computed: Interval | undefined): boolean {
  if (!computed || saysWhich.test(stated.lead) || /^[+\-−－]/.test(stated.text)) return false;
  const turned = { low: -computed.high, high: -computed.low, value: -computed.value };
  return !meet(stated, computed) && meet(stated, turned);
}

const saysWhich = /增长|增加|上升|提升|提高|上涨|%/;
