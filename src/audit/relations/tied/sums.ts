// 运费3,040万元、仓储1,270万元、利息864万元,三项共计5,174万元: as many as the words say, and no others of their unit in the sentence.

import { manyTogether } from '../../context/together.ts';
import type { Mention } from '../../context/mention.ts';
import type { Claim } from '../relation.ts';
import { claimSum } from '../sums/sum-claims.ts';
import { isAmount, type Sentence } from './sentence.ts';

export function tiedSum(stated: Mention, { before }: Sentence): Claim | undefined {
  const many = manyTogether(stated);
  if (many === undefined || stated.isHedged || !isPart(stated, stated)) return undefined;
  const parts = before.filter((part) => isPart(part, stated));
  const isAll = parts.length === many && parts.every((part) => part.value > 0 && part.value < stated.value);
  return isAll ? claimSum(stated, parts, 'told') : undefined;
}

function isPart(part: Mention, { unit, role }: Mention): boolean {
  return part.unit === unit && part.role === role && (role === 'share' || (role === 'amount' && isAmount(part)));
}
