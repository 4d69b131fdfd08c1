// 前20%的销售人均680万元(占42%): a share of the total over a part of the heads.

import { meanOfWhat } from '../../context/metrics.ts';
import type { Item } from '../../items.ts';
import type { Book } from '../book.ts';
import { claimOn } from '../claims.ts';
import { type Interval, meet, over, times } from '../interval.ts';
import type { Claim } from '../relation.ts';
import { wholesFor } from './heads.ts';

/** 前20%的人均 × 20%的人数 = 占比 × 总额 */
export function groupMean(item: Item, heads: Item | undefined, book: Book): Claim | undefined {
  const { mean, portion, share } = item;
  if (!share || !heads?.amount || mean!.unit !== 'CNY') return undefined;
  const group = groupOf(portion!, heads.amount);
  const claims = wholesFor(meanOfWhat(mean!.metric) || '销售额', item, book).map((whole) => {
    const formula = `${whole.amount!.text} × ${share.text} ÷（${heads.amount!.text} × ${portion!.text}）`;
    const inputs = [share, whole.amount!, heads.amount!, portion!];
    const link = whole.period === item.period ? 'told' : 'found';
    return claimOn(mean!, over(times(share, whole.amount!), group), { kind: 'group_mean', inputs, formula, link });
  });
  return claims.find((claim) => claim !== undefined && meet(claim.stated, claim.computed)) ?? claims[0];
}

// Whether a fifth of 32 is six or seven heads, or of the sellers among them only, is open.
function groupOf(portion: Interval, heads: Interval): Interval {
  const exact = portion.value * heads.value;
  return { low: Math.max(0.5, Math.floor(exact * 0.8)), high: Math.ceil(exact * 1.1), value: exact };
}
