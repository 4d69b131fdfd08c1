// 报名216户,到场163户,到场率75.5%: the rate bears the name of the number right before it, among the one before that.

import type { Mention } from '../../context/mention.ts';
import { claimOn } from '../claims.ts';
import { over } from '../interval.ts';
import { nameShared } from '../near/names.ts';
import type { Claim } from '../relation.ts';
import { isAmount, type Sentence } from './sentence.ts';

export function tiedRate(stated: Mention, { before }: Sentence): Claim | undefined {
  const name = /([\u4e00-\u9fff]{2,4})率[^率]{0,3}$/.exec(stated.lead)?.[1];
  if (stated.unit !== 'ratio' || stated.role !== 'amount' || !name || otherRates.test(stated.lead)) return undefined;
  const [whole, part] = before.slice(-2);
  if (!whole || !part || part.segment !== stated.segment || whole.unit !== part.unit || !isAmount(part))
    return undefined;
  if (
    whole.role !== 'amount' ||
    part.role !== 'amount' ||
    part.value > whole.value ||
    !(part.lead.includes(name.slice(0, 2)) || nameShared(name, part.lead))
  )
    return undefined;
  const formula = `${part.text} ÷ ${whole.text}`;
  return claimOn(stated, over(part, whole), { kind: 'share', inputs: [part, whole], formula, link: 'told' });
}

const otherRates = /毛利|利润|净利|费用|负债|增长|复购|退货|满意|周转|平均/;
