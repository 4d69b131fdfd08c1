// What a number is in its clause: an amount, a target, a growth, a share … Decided by the words next to it, the narrow ones first.

import type { Reading } from '../numbers/reading.ts';
import type { Surroundings } from './clauses.ts';
import type { Role } from './mention.ts';
import {
  attained,
  baseLead,
  baseShare,
  down,
  fromLead,
  growthBehind,
  lackWord,
  lowering,
  meanWord,
  otherBase,
  priorLead,
  rateOfGrowth,
  shareBehind,
  shareWord,
  surplusWord,
  targetBehind,
  targetLead,
  toTail,
  up,
} from './words.ts';

export function roleOf(number: Reading, around: Surroundings): Role {
  if (number.isThreshold) return 'condition';
  if (number.unit === 'pp') return 'points';
  if (number.unit === 'times') return roleOfTimes(around);
  if (number.unit === 'ratio') return roleOfPercent(around);
  return roleOfAmount(number, around);
}

function roleOfPercent({ lead, clause, tail, rest }: Surroundings): Role {
  if (/(?:前|后|排名前|末位|尾部|头部)\s?$/.test(lead)) return 'portion';
  if (fromLead.test(lead) && toTail.test(tail)) return 'from';
  if (attained.test(lead) || (attained.test(clause) && /^[^,]{0,3}的?$/.test(lead))) return 'attainment';
  if (baseLead.test(lead) && isVerbOfNext(tail, rest)) return 'base';
  if (isGrowth(lead, tail)) return otherBase.test(clause) ? 'other' : 'growth';
  if (isTarget(lead, tail)) return 'target';
  if (/比例(?:任务)?[为是]?$/.test(lead)) return 'other';
  if (baseShare.test(lead)) return 'base';
  if (shareWord.test(lead) || shareBehind.test(tail))
    return /(?:升|增|降|高|减|跌|变)(?:至|到)\s?$/.test(lead) ? 'other' : 'share';
  return roleOfLevel(lead, tail);
}

// 比去年的77.1%下降3.1个百分点: the verb is that of the number behind it.
function isVerbOfNext(tail: string, rest: string): boolean {
  return tail !== '' && /^[^的,]{1,6}$/.test(tail) && /^[约近]?\d/.test(rest.slice(tail.length));
}

function isTarget(lead: string, tail: string): boolean {
  return targetLead.test(lead) || targetBehind.test(tail);
}

function isGrowth(lead: string, tail: string): boolean {
  return rateOfGrowth.test(lead) || up.test(lead) || down.test(lead) || growthBehind.test(tail);
}

function roleOfLevel(lead: string, tail: string): Role {
  if (fromLead.test(lead) && toTail.test(tail)) return 'from';
  return baseLead.test(lead) || priorLead.test(lead) ? 'base' : 'amount';
}

function roleOfTimes({ lead, clause }: Surroundings): Role {
  if (otherBase.test(clause)) return 'other';
  return up.test(lead) ? 'growth' : 'times';
}

function roleOfAmount(number: Reading, { lead, clause, tail }: Surroundings): Role {
  if (fromLead.test(lead) && toTail.test(tail)) return 'from';
  if (lackWord.test(lead) || isSurplus({ lead, clause })) return 'gap';
  if (isTarget(lead, tail)) return 'target';
  if ((up.test(lead) || down.test(lead)) && !/新增$|新增[^,]$/.test(lead)) return 'increment';
  if (meanWord.test(lead) && isMeasure(number.unit)) return 'mean';
  return roleOfLevel(lead, tail);
}

/** 超出1,288万元: more than the target, unless a year before is named. */
export function isSurplus({ lead, clause }: Pick<Surroundings, 'lead' | 'clause'>): boolean {
  return surplusWord.test(lead) && !/上年|去年|同期|同比/.test(clause);
}

function isMeasure(unit: string): boolean {
  return unit === '' || unit === 'CNY' || unit === 'hours' || unit.startsWith('CNY/');
}

/** Whether the words before a change say that it went down. */
export function isLowering({ lead, tail }: Pick<Surroundings, 'lead' | 'tail'>): boolean {
  return (
    down.test(lead) ||
    (/降幅|跌幅|减幅/.test(lead) && lowering.test(lead)) ||
    /^\s?的?(?:降幅|下滑|下降|跌幅)/.test(tail)
  );
}
