// 年度报告:客户、团队、费用。

import type { AnnualKey } from '../annual-outline.ts';
import { type Answers, type Quoted, quote, quoteParts, sameMember } from '../../figures/writing/quoted.ts';
import { directionOf, number, size } from '../../figures/writing/quoting.ts';
import { joined, type Span, say } from '../../figures/writing/spans.ts';
import type { Standing } from '../standing.ts';
import { growthZh, listZh, pointsZh } from './zh-phrases.ts';

/** 成交与新增客户,复购。 */
export function customersZh(answers: Answers<AnnualKey>): Span[][] {
  if (!quote(answers.customers).value) return [];
  return [say`${boughtZh(answers)}${newZh(answers)}`, repurchaseZh(answers)].filter((spans) => spans.length > 0);
}

/** 人数、人均,业绩两端;一个人不成团队。 */
export function teamZh(answers: Answers<AnnualKey>, { stage }: Standing): Span[][] {
  const [headcount, perHead] = [quote(answers.headcount), quote(answers.sales_per_head)];
  if ((headcount.value ?? 0) < 2 || perHead.value === null) return [];
  const growth = knownZh(quote(answers.sales_per_head_growth), growthZh);
  const team = say`${stage === 'over' ? '年末' : '目前'}在岗${number(headcount)}，人均销售额${number(perHead)}${growth}。`;
  return [say`${team}${endsZh(answers)}`];
}

/** 费用率与目标,市场活动的投入产出。 */
export function expensesZh(answers: Answers<AnnualKey>): Span[][] {
  return [ratioZh(answers), returnZh(answers)].filter((spans) => spans.length > 0);
}

function boughtZh(answers: Answers<AnnualKey>): Span[] {
  const perCustomer = quote(answers.sales_per_customer);
  const growth = knownZh(quote(answers.sales_per_customer_growth), growthZh);
  return say`期内成交客户${number(quote(answers.customers))}家，户均销售额${number(perCustomer)}${growth}。`;
}

function newZh(answers: Answers<AnnualKey>): Span[] {
  const fresh = quote(answers.new_effective);
  if (fresh.value === null) return [];
  const tiers = quoteParts(answers.by_tier_new_effective, 'tier').filter(({ value }) => value);
  const items = tiers.map((tier) => say`${tier.label}${number(tier)}家`);
  const among = items.length > 1 ? say`，其中${listZh(items, '级')}` : [];
  return say`新增有效客户${number(fresh)}家${knownZh(quote(answers.new_effective_change), moreZh)}${among}。`;
}

function moreZh(change: Quoted): Span[] {
  const direction = directionOf(change);
  if (direction === 'level') return say`与上年同期持平`;
  return say`比上年同期${direction === 'up' ? '增加' : '减少'}${size(change)}家`;
}

function repurchaseZh(answers: Answers<AnnualKey>): Span[] {
  const rate = quote(answers.repurchase);
  if (rate.value === null) return [];
  const tiers = quoteParts(answers.by_tier_repurchase, 'tier').filter(({ value }) => value !== null);
  const items = tiers.map((tier) => say`${tier.label}${number(tier)}`);
  const among = items.length > 1 ? say`。分级别看，${listZh(items, '级')}` : [];
  return say`客户复购率${number(rate)}${knownZh(quote(answers.repurchase_change), pointsZh)}${among}。`;
}

// The groups stand in their order, the best sellers first.
function endsZh(answers: Answers<AnnualKey>): Span[] {
  const groups = quoteParts(answers.by_quintile_per_head, 'quintile').filter(({ value }) => value !== null);
  const shares = quoteParts(answers.by_quintile_share, 'quintile');
  if (groups.length < 3) return [];
  const ends = [groups[0]!, groups.at(-1)!].map((group) => {
    const share = sameMember(shares, group);
    const part = share && share.value !== null ? say`，占销售额的${number(share)}` : [];
    return say`${group.label}的销售员人均${number(group)}${part}`;
  });
  return say`按业绩分，${joined(ends, '；')}。`;
}

function ratioZh(answers: Answers<AnnualKey>): Span[] {
  const [expenses, ratio] = [quote(answers.expenses), quote(answers.expense_ratio)];
  if (!expenses.value || ratio.value === null) return [];
  const target = quote(answers.expense_ratio_target);
  const beside = knownZh(quote(answers.expense_ratio_gap), (gap) => besideTargetZh(gap, target));
  const change = knownZh(quote(answers.expense_ratio_change), pointsZh);
  return say`期内费用${number(expenses)}，费用率${number(ratio)}${beside}${change}。`;
}

function besideTargetZh(gap: Quoted, target: Quoted): Span[] {
  const direction = directionOf(gap);
  if (direction === 'level') return say`与${number(target)}的目标持平`;
  return say`比${number(target)}的目标${direction === 'up' ? '高' : '低'}${size(gap)}`;
}

function returnZh(answers: Answers<AnnualKey>): Span[] {
  const roi = quote(answers.marketing_roi);
  const [spent, sales] = [quote(answers.event_expenses), quote(answers.event_sales)];
  if (roi.value === null || !spent.value || sales.value === null) return [];
  const target = quote(answers.marketing_roi_target);
  const beside = knownZh(quote(answers.marketing_roi_gap), (gap) => {
    const words = { up: '高于', down: '低于', level: '达到' }[directionOf(gap)!];
    return say`${words}${number(target)}的目标`;
  });
  return say`市场活动费用${number(spent)}，转化客户实现销售额${number(sales)}，投入产出比${number(roi)}${beside}。`;
}

/** 一个从句,前面带逗号;没有值的不说。 */
function knownZh(quoted: Quoted, words: (quoted: Quoted) => Span[] | undefined): Span[] {
  return quoted.value === null ? [] : say`，${words(quoted)}`;
}
