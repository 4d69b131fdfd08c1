// 人均3200元,比上年的3340元下降4.2%; 去年430件,今年626件,涨了45.6%: one level that was before and one that is now.

import type { Mention } from '../../context/mention.ts';
import { earlier, priorLead } from '../../context/words.ts';
import { claimOn } from '../claims.ts';
import { exactly, minus, over } from '../interval.ts';
import type { Claim } from '../relation.ts';
import { areNamedAlike } from '../near/names.ts';
import { isAmount, isLevel, type Sentence } from './sentence.ts';

export function tiedGrowth(stated: Mention, { before }: Sentence): Claim | undefined {
  if (stated.role !== 'growth' || stated.unit !== 'ratio') return undefined;
  const levels = before.filter((level) => level.segment === stated.segment && isLevel(level) && isAmount(level));
  const [first, second, ...others] = levels.slice(-3).reverse();
  if (!first || !second || first.unit !== second.unit || others.some(({ unit }) => unit === first.unit))
    return undefined;
  const [base, now] = isEarlier(first) ? [first, second] : [second, first];
  if (!isEarlier(base) || isEarlier(now) || now.role === 'target') return undefined;
  if (stated.metric !== '' || !areOfOneThing(now, base) || isOfAnother(before.at(-1)!)) return undefined;
  if (/同比/.test(stated.clause) && isOfMonthBefore(base)) return undefined;
  const multiple = over(now, base);
  const formula = `${now.text} ÷ ${base.text} − 1`;
  return claimOn(stated, multiple && minus(multiple, exactly(1)), {
    kind: 'growth',
    inputs: [now, base],
    formula,
    link: 'told',
  });
}

function isOfMonthBefore({ clause, lead }: Mention): boolean {
  return priorLead.test(lead) || /环比/.test(clause);
}

/** 环比二季度的1.36亿元增长8.1%,同比增长4.6%: the second is not beside the same number. */
function isOfAnother({ role }: Mention): boolean {
  return role === 'share' || role === 'growth';
}

function isEarlier({ role, lead }: Mention): boolean {
  return role === 'base' || role === 'from' || earlier.test(lead);
}

/** Neither has a name of its own, or both have one in common. */
function areOfOneThing(now: Mention, base: Mention): boolean {
  return base.label.length < 2 || now.label.length < 2 || areNamedAlike(now, base);
}
