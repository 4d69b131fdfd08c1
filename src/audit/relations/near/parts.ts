// A percentage as part of a whole: shares, attainment, and rates of what was reached among what was tried.

import type { Mention } from '../../context/mention.ts';
import { isToldBefore } from '../../context/mention.ts';
import { familyOfMetric, metricIn } from '../../context/metrics.ts';
import { rateWord } from '../../context/words.ts';
import { asSet, claimOn } from '../claims.ts';
import { over } from '../interval.ts';
import type { Claim } from '../relation.ts';
import type { Search } from './search.ts';

export const parts: Search = {
  mayState: ({ role, unit }) => unit === 'ratio' && ['share', 'attainment', 'amount', 'other'].includes(role),
  mayLead: (part) => ['amount', 'increment', 'gap'].includes(part.role) && isAmount(part),
  mayFollow: (whole) => ['amount', 'target', 'base'].includes(whole.role) && isAmount(whole),
  claimOf: partOf,
  leadsWithin: 3,
  isAlike: false,
  spread: () => 1,
};

function isAmount({ unit, value }: Mention): boolean {
  return !['ratio', 'pp', 'times', 'return'].includes(unit) && value > 0;
}

// What is no part of what it is divided by: 费用率, 利润率, orders among visits.
function isQuotient({ lead }: Mention, part: Mention, whole: Mention): boolean {
  return (
    /费率|费用率|利润率|毛利率|净利率|负债率|回报率|收益率/.test(lead) ||
    (part.unit !== whole.unit && [part, whole].some(({ unit }) => unit === '人次' || unit === 'CNY'))
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
  if (isOfOtherKind(stated, part)) return undefined;
  const isAttainment = stated.role === 'attainment' || whole.role === 'target';
  const isRate = part.unit !== whole.unit;
  if (isRate && (!rateWord.test(stated.lead) || isToldBefore(stated, whole))) return undefined;
  if (!isAttainment && part.value > whole.value) return undefined;
  if (isAttainment && !isRate && whole.role !== 'target' && isToldBefore(part, whole)) return undefined;
  const kind = isAttainment ? 'attainment' : isQuotient(stated, part, whole) ? 'ratio' : 'share';
  const formula = `${part.text} ÷ ${whole.text}`;
  return claimOn(stated, over(part, isAttainment ? asSet(whole) : whole), {
    kind,
    inputs: [part, whole],
    formula,
    link: 'found',
  });
}
