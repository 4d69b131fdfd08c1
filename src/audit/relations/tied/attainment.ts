// 全年出货6518万美元,…;出货任务7000万美元,…,完成率93.1%: the only target, and the only amount that is named like it.

import type { Mention } from '../../context/mention.ts';
import { asSet, claimOn } from '../claims.ts';
import { over } from '../interval.ts';
import { nameShared } from '../near/names.ts';
import type { Claim } from '../relation.ts';
import { isAmount, type Sentence } from './sentence.ts';

export function tiedAttainment(stated: Mention, { before }: Sentence): Claim | undefined {
  if (stated.role !== 'attainment' || !/(?:完成率|达成率|完成比例|完成度)[^,]{0,3}$/.test(stated.lead))
    return undefined;
  const targets = before.filter((other) => other.role === 'target' && isAmount(other));
  const target = targets[0];
  if (targets.length !== 1 || target!.segment !== stated.segment) return undefined;
  const actuals = before.filter(({ role, unit }) => role === 'amount' && unit === target!.unit);
  const actual = actuals[0];
  const name = target!.lead.replace(/全年|年度|计划|任务|目标|指标|预算/g, '');
  if (actuals.length !== 1 || !nameShared(name, actual!.lead)) return undefined;
  const formula = `${actual!.text} ÷ ${target!.text}`;
  return claimOn(stated, over(actual!, asSet(target!)), {
    kind: 'attainment',
    inputs: [actual!, target!],
    formula,
    link: 'told',
    slips: { swapped: over(asSet(target!), actual!) },
  });
}
