// The turns of phrase that board and report share.

import type { ResolvedCondition } from '../../figures/tree/resolve.ts';
import type { Quoted } from '../../figures/writing/quoted.ts';
import { say, type Span } from '../../figures/writing/spans.ts';
import { directionOf, number, size } from '../../figures/writing/quoting.ts';

/** 同比增长15.3%, 同比下降3.5%, 与上年同期持平; without a rate, why there is none. */
export function growthZh(growth: Quoted): Span[] {
  const direction = directionOf(growth);
  if (direction === undefined) return say`${noGrowthZh(growth)}`;
  if (direction === 'level') return say`与上年同期基本持平（${number(growth)}）`;
  const caveat = growth.verdicts.includes('missing_month') ? '（其中有缺月，仅供参考）' : '';
  return say`同比${direction === 'up' ? '增长' : '下降'}${size(growth)}${caveat}`;
}

/** 同比提高1.2个百分点, 同比下降0.4个百分点; undefined when there is nothing to compare with. */
export function pointsZh(change: Quoted): Span[] | undefined {
  const direction = directionOf(change);
  if (direction === undefined) return undefined;
  if (direction === 'level') return say`与上年同期持平（${number(change)}）`;
  return say`同比${direction === 'up' ? '提高' : '下降'}${size(change)}`;
}

/** A slice in words, to stand before a noun: 浙江A系列. */
export function sliceZh(conditions: readonly ResolvedCondition[]): string {
  return conditions.map(conditionZh).join('');
}

export function conditionZh({ members, negated }: ResolvedCondition): string {
  const names = members.map(({ name }) => name).join('、');
  return negated ? `除${names}外` : names;
}

function noGrowthZh({ verdicts }: Quoted): string {
  if (verdicts.includes('no_base')) return '账册未覆盖上年同期，无法同比';
  if (verdicts.includes('zero_base')) return '上年同期销售额为零，无法计算同比';
  if (verdicts.includes('missing_month')) return '上年同期数据缺失，暂无法同比';
  if (verdicts.includes('out_of_scope')) return '同比超出您的查看权限';
  return '暂无同比数据';
}
