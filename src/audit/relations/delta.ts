// Differences: from, to and how much between; what is still missing to a target; and from-to said the wrong way round.

import type { Item } from '../items.ts';
import { asSet, claimOn } from './claims.ts';
import { exactly, type Interval, meet, minus, times } from './interval.ts';
import { show, workingOf } from './explain.ts';
import type { Claim, Relation } from './relation.ts';

export function delta(item: Item): (Claim | undefined)[] {
  return [increase(item), pointsFromBase(item), pointsFromTarget(item), shortfall(item)];
}

function increase({ amount, base, increment }: Item): Claim | undefined {
  if (!amount || !base || !increment || amount.unit !== increment.unit || amount.unit !== base.unit) return undefined;
  const computed = minus(amount, base);
  if (isTurned(increment, computed)) return undefined;
  return claimOn(increment, computed, {
    kind: 'delta',
    inputs: [amount, base],
    formula: `${amount.text} − ${base.text}`,
    link: flow.test(amount.lead) ? 'found' : 'told',
  });
}

// 新开6家,关闭9家,净减3家,年初56家: what came and went is no level.
const flow = /新[开增签建]|关闭|关了|流失|撤|淘汰|入职|离职/;

function pointsFromBase({ amount: level, share, base, points }: Item): Claim | undefined {
  const amount = level?.unit === 'ratio' ? level : share;
  if (!amount || !base || !points || amount.unit !== 'ratio' || base.unit !== 'ratio') return undefined;
  const computed = inPoints(minus(amount, base));
  if (isTurned(points, computed)) return undefined;
  return claimOn(points, computed, {
    kind: 'delta',
    inputs: [amount, base],
    formula: `${amount.text} − ${base.text}`,
    link: 'told',
  });
}

// 考核线23.5%,做到24.7%,超出1.2个百分点
function pointsFromTarget({ amount, base, target, points }: Item): Claim | undefined {
  if (!amount || base || !target || !points || amount.unit !== 'ratio' || target.unit !== 'ratio') return undefined;
  const isAgainstTarget = !/较|比上|同比|去年|上年/.test(points.clause) && /超|高|低|差|距/.test(points.clause);
  const computed = inPoints(minus(amount, asSet(target)));
  if (isTurned(points, computed)) return undefined;
  return claimOn(points, computed, {
    kind: 'delta',
    inputs: [amount, target],
    formula: `${amount.text} − ${target.text}`,
    link: isAgainstTarget ? 'told' : 'found',
  });
}

function shortfall({ amount, target, gap }: Item): Claim | undefined {
  if (!amount || !target || !gap || amount.unit !== target.unit || amount.unit !== gap.unit) return undefined;
  const formula = `${target.text} − ${amount.text}`;
  return claimOn(gap, minus(asSet(target), amount), { kind: 'delta', inputs: [target, amount], formula, link: 'told' });
}

function inPoints(fraction: Interval): Interval {
  return times(fraction, exactly(100));
}

function isTurned(stated: Interval, computed: Interval): boolean {
  return !meet(stated, computed) && meet(stated, { low: -computed.high, high: -computed.low, value: -computed.value });
}

const rising = /提升|上升|提高|增长|增加|增至|增到|升至|升到|上涨|涨至|涨到|扩大|攀升|跃升/;
const falling = /下降|降低|降至|降到|减少|减至|减到|下滑|回落|缩减|缩短|压缩|压降|跌至|跌到/;

/** 从75%提升至68%: the verb goes one way and the numbers the other. */
export function direction({ amount, base }: Item): Relation[] {
  if (!amount || base?.role !== 'from' || amount.unit !== base.unit) return [];
  const saysUp = rising.test(amount.lead);
  if (saysUp === falling.test(amount.lead)) return [];
  const isUp = amount.low > base.high;
  const isDown = amount.high < base.low;
  if (saysUp ? !isDown : !isUp) return [];
  const computed = minus(amount, base);
  const explanation = `文中写从 ${base.text} ${saysUp ? '上升' : '下降'}到 ${amount.text}，但后者${saysUp ? '更小' : '更大'}（相差 ${show(computed.value, amount.unit, amount.step)}）；像是两个数写反了，或动词用反了。`;
  const { value, low, high } = computed;
  const formula = `${amount.text} − ${base.text}`;
  return [
    {
      kind: 'delta',
      of: undefined,
      numbers: [amount, base],
      stated: null,
      computed: value,
      low,
      high,
      verdict: 'contradiction',
      explanation,
      working: workingOf({ formula, computed, unit: amount.unit, stated: amount }),
      likely: 'swapped',
    },
  ];
}
