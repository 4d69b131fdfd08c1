// 授信6000万元,已用4350万元,余1650万元; 新建31个,撤并9个,净增22个: what is left of two numbers right before it.

import type { Mention } from '../../context/mention.ts';
import { asSet, claimOn } from '../claims.ts';
import { minus } from '../interval.ts';
import type { Claim } from '../relation.ts';
import { coming, going } from './moves.ts';
import { isAmount, type Sentence } from './sentence.ts';

export function tiedGap(stated: Mention, { before }: Sentence): Claim | undefined {
  if (!isAmount(stated)) return undefined;
  const levels = before.filter((level) => level.unit === stated.unit && isLevelNow(level));
  const [first, second] = levels.slice(-2);
  if (!first || !second || levels.length > 2 || second.segment !== stated.segment) return undefined;
  if (!isRest(stated, first, second) && !isNet(stated, first, second)) return undefined;
  const [more, less] = first.value >= second.value ? [first, second] : [second, first];
  const formula = `${more.text} − ${less.text}`;
  const computed = minus(asSetIfTarget(more), asSetIfTarget(less));
  const stated_ = {
    low: Math.abs(stated.value) - stated.step / 2,
    high: Math.abs(stated.value) + stated.step / 2,
    value: Math.abs(stated.value),
    step: stated.step,
  };
  if (stated.isHedged) return undefined;
  return claimOn(stated, computed, { kind: 'delta', inputs: [more, less], formula, link: 'told', stated: stated_ });
}

// 年初应收518万元 is where it began.
function isLevelNow({ role, lead }: Mention): boolean {
  return role === 'amount' || role === 'target' || (role === 'base' && /[年季月期]初/.test(lead));
}

function asSetIfTarget(level: Mention) {
  return level.role === 'target' ? asSet(level) : level;
}

const whole = /授信|应收|总|需|计划|目标|任务|预算|额度|报名|全部|采购|入库/;
const used = /已|实|用|完成|收|到|备|做/;

function isRest({ role, lead }: Mention, first: Mention, second: Mention): boolean {
  const saysRest = role === 'gap' || /(?:^|尚|还|仍|剩|结)(?:余|欠|缺|差|剩)(?:下|额|有)?$/.test(lead.trim());
  return saysRest && first.value >= second.value && whole.test(first.lead) && used.test(second.lead);
}

function isNet({ lead }: Mention, first: Mention, second: Mention): boolean {
  const isPair =
    (coming.test(first.lead) && going.test(second.lead)) || (going.test(first.lead) && coming.test(second.lead));
  return /净(?:增|减|流|关|开)[^,]{0,3}$/.test(lead) && isPair;
}
