// A total from how many there are and how much each has: 88户, 每户2000元, 共17.6万元; and what a percentage told right before comes
// to: 毛利率34%,挣了334.6万元.

import { countedBy, countsPer, meansOf } from '../../../context/means.ts';
import { isToldBefore, type Mention } from '../../../context/mention.ts';
import { claimOn } from '../../claims.ts';
import { exactly, times } from '../../interval.ts';
import type { Claim } from '../../relation.ts';
import { isAmount, mayMeasureAlike, moneyOf, signedLike } from '../measures.ts';
import type { Search } from '../search.ts';

export const products: Search = {
  mayState: ({ role, unit }) => isAmount(unit) && ['amount', 'base', 'increment', 'mean'].includes(role),
  mayLead: ({ role, unit }) => isAmount(unit) && ['amount', 'base', 'increment'].includes(role),
  mayFollow: (each, stated) =>
    isAmount(each.unit) &&
    (moneyOf(each.unit) === stated.unit || stated.unit === '') &&
    each.value < Math.abs(stated.value),
  compute: (count, each) => count.value * each.value * countsPer(each, count),
  mayPair: mayMultiply,
  claimOf: productOf,
  spread: ({ value }) => Math.abs(value),
};

/** Only where words say that it is so much for each. */
export const namedProducts: Search = {
  ...products,
  mayPair: (stated, count, each) => meansOf(each) !== undefined && mayMultiply(stated, count, each),
};

function mayMultiply(stated: Mention, count: Mention, each: Mention): boolean {
  const over = meansOf(each) ?? (each.paragraph === stated.paragraph ? [''] : undefined);
  if (!isToldBefore(each, stated)) return false;
  return over !== undefined && countedBy(count, over) && count.unit !== moneyOf(each.unit);
}

function productOf(stated: Mention, count: Mention, each: Mention): Claim | undefined {
  const formula = `${count.text} × ${each.text}`;
  return claimOn(stated, signedLike(stated, times(times(count, exactly(countsPer(each, count))), each)), {
    kind: 'product',
    inputs: [count, each],
    formula,
    link: 'found',
  });
}

export const portions: Search = {
  mayState: ({ role, unit }) => isAmount(unit) && ['amount', 'increment', 'base'].includes(role),
  mayLead: ({ unit }, stated) =>
    isAmount(unit) && (moneyOf(unit) === moneyOf(stated.unit) || unit === '' || stated.unit === ''),
  mayFollow: (rate, stated) => (rate.unit === 'ratio' || rate.unit === 'pp') && standsBefore(rate, stated),
  compute: (whole, rate) => whole.value * (rate.unit === 'pp' ? 0.01 : 1) * Math.abs(rate.value),
  mayPair: (stated, whole, rate) =>
    mayMeasureAlike(whole, stated) && rate.role !== 'growth' && rate.role !== 'attainment',
  claimOf: portionOf,
  spread: ({ value }) => Math.abs(value),
};

const closest = 24;

function standsBefore(rate: Mention, stated: Mention): boolean {
  return rate.sentence === stated.sentence && rate.end <= stated.start && stated.start - rate.end <= closest;
}

function portionOf(stated: Mention, whole: Mention, rate: Mention): Claim | undefined {
  const size = {
    value: Math.abs(rate.value),
    low: Math.min(Math.abs(rate.low), Math.abs(rate.high)),
    high: Math.max(Math.abs(rate.low), Math.abs(rate.high)),
  };
  const fraction = rate.unit === 'pp' ? times(size, exactly(0.01)) : size;
  const formula = `${whole.text} × ${rate.text}`;
  return claimOn(stated, signedLike(stated, times(whole, fraction)), {
    kind: 'product',
    inputs: [whole, rate],
    formula,
    link: 'found',
  });
}
