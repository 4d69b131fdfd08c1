// A mean from a total and a count nearby: 人均, 店均, 客单价, 均价, 元/吨.

import type { Mention } from '../../context/mention.ts';
import { countedBy, meansOf } from '../../context/means.ts';
import { isToldBefore } from '../../context/mention.ts';
import { claimOn } from '../claims.ts';
import { over } from '../interval.ts';
import type { Claim } from '../relation.ts';
import type { Search } from './search.ts';

export const means: Search = {
  mayState: (stated) => stated.role !== 'condition' && meansOf(stated) !== undefined,
  mayLead: (total, stated) => total.role === 'amount' && total.unit === totalUnit(stated) && total.value > stated.value,
  mayFollow: (count, stated) =>
    ['amount', 'base', 'increment'].includes(count.role) && countedBy(count, meansOf(stated)!),
  claimOf: meanOf,
  leadsWithin: 4,
  isAlike: false,
  spread: ({ value }) => Math.abs(value),
};

function totalUnit({ unit }: Mention): string {
  return unit.startsWith('CNY/') ? 'CNY' : unit;
}

function meanOf(stated: Mention, total: Mention, count: Mention): Claim | undefined {
  if (isToldBefore(stated, total) && isToldBefore(count, stated)) return undefined;
  const formula = `${total.text} ÷ ${count.text}`;
  return claimOn(stated, over(total, count), { kind: 'per_capita', inputs: [total, count], formula, link: 'found' });
}
