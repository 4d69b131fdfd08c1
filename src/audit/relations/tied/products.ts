// 下定88户,定金每户2,000元,共收定金17.6万元: how many, how much each, and what it comes to.

import type { Mention } from '../../context/mention.ts';
import { countedBy, meansOf } from '../../context/means.ts';
import { claimOn } from '../claims.ts';
import { times } from '../interval.ts';
import type { Claim } from '../relation.ts';
import type { Sentence } from './sentence.ts';

export function tiedProduct(stated: Mention, { before }: Sentence): Claim | undefined {
  const [count, each] = before.filter(({ segment }) => segment === stated.segment).slice(-2);
  if (!count || !each || stated.role !== 'amount' || !/共|合计|总计|总额|一共/.test(stated.lead)) return undefined;
  const units = each.unit === stated.unit || each.unit === `${stated.unit}/${count.unit}` ? meansOf(each) : undefined;
  if (!units || units.includes('') || count.role !== 'amount' || !countedBy(count, units)) return undefined;
  const formula = `${count.text} × ${each.text}`;
  return claimOn(stated, times(count, each), { kind: 'product', inputs: [count, each], formula, link: 'told' });
}
