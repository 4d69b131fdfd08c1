// A percentage as part of a whole: shares, attainment, and rates of what was reached among what was tried.

import type { Mention } from '../../../context/mention.ts';
import { isToldBefore } from '../../../context/mention.ts';
import { familyOfMetric, metricIn } from '../../../context/metrics.ts';
import { rateWord } from '../../../context/words.ts';
import { asSet, claimOn } from '../../claims.ts';
import { exactly, minus, over } from '../../interval.ts';
import type { Claim } from '../../relation.ts';
import { isAmount, mayMeasureAlike } from '../measures.ts';
import { isQuotient } from './quotients.ts';
import type { Search } from '../search.ts';

export const parts: Search = {
  mayState: ({ role, unit, value }) =>
    unit === 'ratio' &&
    value !== 1 &&
    ['share', 'attainment', 'amount', 'other', 'base', 'from', 'portion'].includes(role),
  mayLead: (part) => ['amount', 'increment', 'gap', 'base', 'from'].includes(part.role) && isPositive(part),
  mayFollow: (whole) =>
    ['amount', 'target', 'base', 'from', 'gap', 'increment'].includes(whole.role) && isPositive(whole),
  compute: (part, whole) => part.value / whole.value,
  mayPair: mayBePart,
  claimOf: partOf,
  spread: () => 1,
};

/** 出租率94%: what is left when the empty rooms are taken away. */
export const remainders: Search = {
  ...parts,
  mayState: ({ role, unit, lead }) => unit === 'ratio' && role === 'amount' && /率[^率,]{0,3}$/.test(lead),
  mayLead: (part) => part.role === 'amount' && isPositive(part) && /空置|剩|余|未|欠|退|流失|损/.test(part.clause),
  compute: (part, whole) => 1 - part.value / whole.value,
  mayPair: (_, part, whole) => part.unit === whole.unit && part.value < whole.value,
  claimOf: restOf,
};

/** 预算560万元,实支612万元,超了9.3%: what lies beyond the target. */
export const surpluses: Search = {
  mayState: ({ role, unit, lead, clause }) => unit === 'ratio' && role !== 'share' && /超/.test(lead + clause),
  mayLead: ({ role, unit }) => role === 'amount' && isAmount(unit),
  mayFollow: ({ role, unit }) => role === 'target' && isAmount(unit),
  compute: (actual, target) => actual.value / target.value - 1,
  mayPair: (_, actual, target) => mayMeasureAlike(actual, target),
  claimOf: surplusOf,
  spread: () => 1,
};

function isPositive({ unit, value }: Mention): boolean {
  return isAmount(unit) && value !== 0;
}

function mayBePart(stated: Mention, part: Mention, whole: Mention): boolean {
  if (isOfOtherKind(stated, part)) return false;
  const isReached = isAttainment(stated, whole);
  if (whole.role === 'target' && !isReached) return false;
  const isAlike = mayMeasureAlike(part, whole);
  if (!isAlike && (!rateWord.test(stated.lead) || isToldBefore(stated, whole))) return false;
  if (!isReached && Math.abs(part.value) > Math.abs(whole.value) * (isRate(stated) ? 1.2 : 1)) return false;
  return !(isReached && isAlike && whole.role !== 'target' && isToldBefore(part, whole));
}

function isAttainment({ role, clause }: Mention, whole: Mention): boolean {
  return (
    role === 'attainment' ||
    (whole.role === 'target' && role !== 'share' && /完成|达成|进度|目标|任务|计划|预算/.test(clause))
  );
}

const money = new Set([
  'sales',
  'receipts',
  'premium',
  'claims',
  'gross',
  'profit',
  'cost',
  'netAssets',
  'assets',
  'debt',
]);

// 27家贡献新增销售额的18%: of money, and not of customers.
function isOfOtherKind({ clause }: Mention, { unit }: Mention): boolean {
  const phrase = /(?:占|贡献)(?:了|到|比)?([^占]*)$/.exec(clause)?.[1] ?? '';
  return unit !== 'CNY' && unit !== '' && money.has(familyOfMetric(metricIn(phrase)));
}

function partOf(stated: Mention, part: Mention, whole: Mention): Claim | undefined {
  const isReached = isAttainment(stated, whole);
  const kind = isReached ? 'attainment' : isQuotient(stated, part, whole) ? 'ratio' : 'share';
  const computed = over(part, isReached ? asSet(whole) : whole);
  const formula = `${part.text} ÷ ${whole.text}`;
  const size =
    computed && computed.value < 0 ? { low: -computed.high, high: -computed.low, value: -computed.value } : computed;
  return claimOn(stated, size, { kind, inputs: [part, whole], formula, link: 'found' });
}

function isRate({ lead }: Mention): boolean {
  return /率[^率,]{0,3}$/.test(lead);
}

function restOf(stated: Mention, part: Mention, whole: Mention): Claim | undefined {
  const share = over(part, whole);
  const formula = `1 − ${part.text} ÷ ${whole.text}`;
  return claimOn(stated, share && minus(exactly(1), share), {
    kind: 'share',
    inputs: [part, whole],
    formula,
    link: 'found',
  });
}

function surplusOf(stated: Mention, actual: Mention, target: Mention): Claim | undefined {
  const reached = over(actual, asSet(target));
  const formula = `${actual.text} ÷ ${target.text} − 1`;
  return claimOn(stated, reached && minus(reached, exactly(1)), {
    kind: 'attainment',
    inputs: [actual, target],
    formula,
    link: 'found',
  });
}
