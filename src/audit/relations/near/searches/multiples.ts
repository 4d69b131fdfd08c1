// How many times one number is another: 是2019年的2.4倍, 之比0.37:1.

import type { Mention } from '../../../context/mention.ts';
import { claimOn } from '../../claims.ts';
import { over } from '../../interval.ts';
import type { Claim } from '../../relation.ts';
import { isAmount } from '../measures.ts';
import type { Search } from '../search.ts';

export const multiples: Search = {
  mayState: ({ unit, role, text }) => unit === 'times' && role !== 'growth' && !text.startsWith('翻'),
  mayLead: isLevel,
  mayFollow: isLevel,
  compute: (left, right) => left.value / right.value,
  mayPair: (_, left, right) => left.unit === right.unit,
  claimOf: multipleOf,
  spread: ({ value }) => Math.abs(value),
};

function isLevel({ unit, role }: Mention): boolean {
  return isAmount(unit) && ['amount', 'mean', 'base', 'from'].includes(role);
}

function multipleOf(stated: Mention, left: Mention, right: Mention): Claim | undefined {
  const formula = `${left.text} ÷ ${right.text}`;
  return claimOn(stated, over(left, right), { kind: 'ratio', inputs: [left, right], formula, link: 'found' });
}
