// A total of two amounts that do not stand side by side: 买卖、租赁两项合计3218万元.

import type { Mention } from '../../../context/mention.ts';
import { isToldBefore } from '../../../context/mention.ts';
import { claimOn } from '../../claims.ts';
import { plus } from '../../interval.ts';
import type { Claim } from '../../relation.ts';
import type { Search } from '../search.ts';

export const totals: Search = {
  mayState: ({ role, unit, clause }) =>
    role === 'amount' && isAmount(unit) && /合计|共计|总计|加起来|两项|二者|两者|相加|总共/.test(clause),
  mayLead: mayAdd,
  mayFollow: mayAdd,
  mayPair: (_, left, right) => !isToldBefore(right, left),
  claimOf: totalOf,
  compute: (left, right) => left.value + right.value,
  spread: ({ value }) => Math.abs(value),
};

function isAmount(unit: string): boolean {
  return !['ratio', 'pp', 'times', 'return'].includes(unit) && !unit.startsWith('CNY/');
}

function mayAdd(part: Mention, stated: Mention): boolean {
  return part.role === 'amount' && part.unit === stated.unit && part.value > 0 && part.value < stated.value;
}

function totalOf(stated: Mention, left: Mention, right: Mention): Claim | undefined {
  const formula = `${left.text} + ${right.text}`;
  return claimOn(stated, plus(left, right), { kind: 'sum', inputs: [left, right], formula, link: 'found' });
}
