// What no part can be: larger than its whole, more than a hundred percent.

import { metricIn } from '../context/metrics.ts';
import type { Item } from '../items.ts';
import type { Book } from './book.ts';
import { show } from './explain.ts';
import type { Relation } from './relation.ts';

export function bounds(book: Book): Relation[] {
  return [...book.items.flatMap(overOne), ...book.groups.flatMap(largerThanWhole)];
}

const neverOverOne =
  /^(?:客户|会员)?(?:复购率|回购率|留存率|覆盖率|出租率|续约率|续租率|渗透率|市场占有率|占有率|合格率|准时率|出勤率|中标率|逾期率|退货率)$/;

function overOne({ share, amount, metric }: Item): Relation[] {
  const rate = share ?? (amount?.unit === 'ratio' && neverOverOne.test(metric) ? amount : undefined);
  if (
    !rate ||
    rate.unit !== 'ratio' ||
    rate.low <= 1 ||
    !Number.isFinite(rate.high) ||
    /相当于|是.{0,8}的/.test(rate.clause)
  )
    return [];
  const { value, low, high } = rate;
  const explanation = `文中写 ${share ? '占比' : metric} ${rate.text}，而一部分不可能超过整体的 100%。`;
  return [
    {
      kind: 'bound',
      of: rate,
      numbers: [rate],
      stated: value,
      computed: 1,
      low: Math.min(low, 1),
      high: Math.min(high, 1),
      verdict: 'contradiction',
      explanation,
    },
  ];
}

/** 新增146家,其中战略级150家: a count larger than what it is counted from. Money may be net of losses and is left alone. */
function largerThanWhole(group: readonly Item[]): Relation[] {
  return group.slice(1).flatMap((part, index): Relation[] => {
    const whole = group[index]!;
    if (!isCount(whole) || !isCount(part) || whole.amount!.unit !== part.amount!.unit || part.table !== undefined)
      return [];
    if (!/其中/.test(part.amount!.gap) || part.sentence !== whole.sentence || part.amount!.low <= whole.amount!.high)
      return [];
    if (/净/.test(whole.amount!.lead)) return [];
    if (metricIn(part.amount!.lead) !== '' && metricIn(part.amount!.lead) !== whole.metric) return [];
    const { amount } = part;
    const explanation = `文中写其中 ${amount!.text}，多于整体 ${whole.amount!.text}（多 ${show(amount!.value - whole.amount!.value, amount!.unit)}），部分不可能大于整体。`;
    return [
      {
        kind: 'bound',
        of: amount,
        numbers: [amount!, whole.amount!],
        stated: amount!.value,
        computed: whole.amount!.value,
        low: whole.amount!.low,
        high: whole.amount!.high,
        verdict: 'contradiction',
        explanation,
      },
    ];
  });
}

function isCount({ amount }: Item): boolean {
  return amount !== undefined && amount.step === 0 && Number.isFinite(amount.high);
}
