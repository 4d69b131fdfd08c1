// Actual against target: 完成率95%, 超额完成, 没有达标.

import { overAttained } from '../context/words.ts';
import type { Mention } from '../context/mention.ts';
import type { Item } from '../items.ts';
import { asSet, claimOn } from './claims.ts';
import { exactly, minus, over } from './interval.ts';
import type { Claim, Relation } from './relation.ts';
import { show, workingOf } from './explain.ts';

export function attainment(item: Item): (Claim | undefined)[] {
  return [...fromActual(item), fromGap(item)];
}

function fromActual(item: Item): (Claim | undefined)[] {
  const { amount, target, attainment: stated } = item;
  if (!amount || !target || !stated || !alike(amount.unit, target.unit)) return [];
  const reached = over(amount, asSet(target));
  const isSurplus = saysSurplus(stated);
  const computed = isSurplus && reached ? minus(reached, exactly(1)) : reached;
  const formula = `${amount.text} ÷ ${target.text}${isSurplus ? ' − 1' : ''}`;
  const slips = { swapped: over(target, amount), increase_vs_level: reached && minus(reached, exactly(1)) };
  return [
    claimOn(stated, computed, {
      kind: 'attainment',
      inputs: [amount, target],
      formula,
      link: isAlone(amount) && !isOfIncrease(target, amount) ? 'told' : 'found',
      slips,
    }),
  ];
}

/** Nothing was added to the amount before the rate was told: 加上黄金周,已完成目标的九成四. */
function isAlone({ rest }: Mention): boolean {
  return !/加上|连同|加之|算上|计入/.test(rest);
}

// 余额38.6亿元,较年初增加3.5亿元,完成净增任务3.2亿元的108%: the task is not of the balance.
function isOfIncrease(target: Mention, amount: Mention): boolean {
  return /净增|新增|增量/.test(target.clause) && !/净增|新增|增量/.test(amount.clause);
}

/** 全年目标11.5亿元,已完成62.8%,尚余4.27亿元 */
function fromGap({ amount, target, gap, attainment: stated }: Item): Claim | undefined {
  if (amount || !target || !gap || !stated || target.unit !== gap.unit) return undefined;
  const left = over(gap, asSet(target));
  const reached = left && minus(exactly(1), left);
  const computed = reached && saysSurplus(stated) ? minus(reached, exactly(1)) : reached;
  const formula = saysSurplus(stated)
    ? `${gap.text} ÷ ${target.text}`
    : `1 ${gap.value < 0 ? '+' : '−'} ${gap.text} ÷ ${target.text}`;
  return claimOn(stated, computed, { kind: 'attainment', inputs: [target, gap], formula, link: 'likely' });
}

// 超额完成14% is what lies beyond the target; 超额完成目标的114% is all of it.
function saysSurplus({ clause, value }: Mention): boolean {
  return overAttained.test(clause) && value < 1 && !/目标的|任务的|计划的/.test(clause);
}

function alike(left: string, right: string): boolean {
  return left === right || left === '' || right === '';
}

/** 超额完成 with no rate, and a target called missed that lower numbers meet. */
export function attainmentWords(item: Item): Relation[] {
  const { amount, target } = item;
  if (!amount || !target || amount.unit !== target.unit) return [];
  return [...surpassed(item), ...missed(item)];
}

function surpassed({ amount, target, attainment: stated, metric }: Item): Relation[] {
  if (stated || !/超额|超过/.test(target!.clause) || lowerIsBetter.test(metric)) return [];
  const holds = amount!.high > target!.value;
  const ratio = over(amount!, asSet(target!));
  if (!ratio) return [];
  const explanation = `文中写超额完成；${amount!.text} ÷ ${target!.text} = ${show(ratio.value, 'ratio', 0.001)}，${holds ? '确在目标之上' : '并未达到目标'}。`;
  const { value: computed, low, high } = ratio;
  const formula = `${amount!.text} ÷ ${target!.text}`;
  return [
    {
      kind: 'attainment',
      of: undefined,
      numbers: [amount!, target!],
      stated: null,
      computed,
      low,
      high,
      verdict: holds ? 'consistent' : 'contradiction',
      explanation,
      working: workingOf({ formula, computed: ratio, unit: 'ratio', stated: { step: 0.001 } }),
    },
  ];
}

const lowerIsBetter = /天数|费用率|成本|退货|退款|投诉|流失|逾期|差错|损耗|周期|耗时|账期|缺货|事故/;
const saysMissed = /(?:没有|未能?|没能?)(?:达标|完成|达到|达成|实现)/;

function missed({ amount, target, attainment: stated, metric }: Item): Relation[] {
  const last = stated ?? amount!;
  if (!lowerIsBetter.test(metric + amount!.clause) || !saysMissed.test(last.rest) || amount!.high >= asSet(target!).low)
    return [];
  const ratio = over(asSet(target!), amount!);
  if (!ratio) return [];
  const { value: computed, low, high } = ratio;
  const explanation = `${metric || '该指标'}越低越好：实际 ${amount!.text}，目标 ${target!.text}，是达标的（按反向口径完成 ${show(computed, 'ratio', 0.001)}），文中却写没有达标；像是把方向弄反了。`;
  const numbers = stated ? [stated, amount!, target!] : [amount!, target!];
  const formula = `${target!.text} ÷ ${amount!.text}`;
  return [
    {
      kind: 'attainment',
      of: stated,
      numbers,
      stated: stated?.value ?? null,
      computed,
      low,
      high,
      verdict: 'contradiction',
      explanation,
      working: workingOf({ formula, computed: ratio, unit: 'ratio', stated: { step: 0.001 } }),
    },
  ];
}
