// A total from how many there are and how much each has, told before it: 88户, 每户2000元, 共17.6万元.

import type { Mention } from '../../context/mention.ts';
import { countedBy, meansOf } from '../../context/means.ts';
import { isToldBefore } from '../../context/mention.ts';
import { claimOn } from '../claims.ts';
import { times } from '../interval.ts';
import type { Claim } from '../relation.ts';
import type { Search } from './search.ts';

export const products: Search = {
  mayState: ({ role, unit }) => role === 'amount' && !['ratio', 'pp', 'times', 'return'].includes(unit),
  mayLead: (count, stated) => count.role === 'amount' && isToldBefore(count, stated),
  mayFollow: (each, stated) =>
    isToldBefore(each, stated) && totalUnit(each) === stated.unit && meansOf(each) !== undefined,
  claimOf: productOf,
  leadsWithin: 3,
  isAlike: false,
  spread: ({ value }) => Math.abs(value),
};

function totalUnit({ unit }: Mention): string {
  return unit.startsWith('CNY/') ? 'CNY' : unit;
}

function productOf(stated: Mention, count: Mention, each: Mention): Claim | undefined {
  if (!countedBy(count, meansOf(each)!)) return undefined;
  const formula = `${count.text} × ${each.text}`;
  return claimOn(stated, times(count, each), { kind: 'product', inputs: [count, each], formula, link: 'found' });
}
