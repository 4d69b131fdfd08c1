// 1,104单成交2,318万元,单均2.1万元: the only total and the only count of its sentence.

import type { Mention } from '../../context/mention.ts';
import { countedBy, countsPer, meansOf } from '../../context/means.ts';
import { claimOn } from '../claims.ts';
import { exactly, over, times } from '../interval.ts';
import type { Claim } from '../relation.ts';
import type { Sentence } from './sentence.ts';

export function tiedMean(stated: Mention, { before }: Sentence): Claim | undefined {
  const units = stated.isAside || stated.isHedged ? undefined : meansOf(stated);
  if (!units || (units.includes('') && !isPrice(stated)) || !['mean', 'amount'].includes(stated.role)) return undefined;
  const unit = stated.unit.startsWith('CNY/') ? 'CNY' : stated.unit;
  const near = before.filter(({ segment }) => segment === stated.segment);
  const totals = near.filter((other) => other.unit === unit && other.role !== 'mean');
  const counts = near.filter((other) => countedBy(other, units) && (units[0] !== '' || sold.test(other.unit)));
  const [total, count] = [totals[0], counts[0]];
  if (totals.length !== 1 || counts.length !== 1 || total!.role !== 'amount' || count!.role !== 'amount')
    return undefined;
  if (total!.value <= stated.value || /去年|上年|同期|其中|新增/.test(stated.gap + total!.clause + count!.clause))
    return undefined;
  const formula = `${total!.text} ÷ ${count!.text}`;
  return claimOn(stated, over(total!, times(count!, exactly(countsPer(stated, count!)))), {
    kind: 'per_capita',
    inputs: [total!, count!],
    formula,
    link: 'told',
  });
}

/** 15.8万吨,收入4.03亿元,均价2,551元: a price is over what is sold, and not over shops and days. */
function isPrice({ lead }: Mention): boolean {
  return /(?:均价|单价)[^,]{0,2}$/.test(lead);
}

const sold = /^(?:千?万?吨|公斤|千克|斤|件|台|套|辆|平方米|瓶|箱|盒|册|张|支|袋|桶|升|千升|度|千瓦时|兆瓦时|方)$/;
