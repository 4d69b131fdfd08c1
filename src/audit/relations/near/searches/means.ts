// A mean from a total and a count nearby: 人均, 店均, 客单价, 均价, 元/吨.

import { countedBy, countsPer, meansOf } from '../../../context/means.ts';
import type { Mention } from '../../../context/mention.ts';
import { claimOn } from '../../claims.ts';
import { exactly, over, times } from '../../interval.ts';
import type { Claim } from '../../relation.ts';
import { moneyOf } from '../measures.ts';
import type { Search } from '../search.ts';

export const means: Search = {
  mayState: (stated) => stated.role !== 'condition' && meansOf(stated) !== undefined,
  mayLead: (total, stated) =>
    ['amount', 'base', 'from', 'increment'].includes(total.role) &&
    (total.unit === moneyOf(stated.unit) || (total.unit === '' && stated.unit === 'CNY')) &&
    total.value > stated.value,
  mayFollow: (count, stated) =>
    ['amount', 'base', 'from', 'increment'].includes(count.role) && countedBy(count, meansOf(stated)!),
  compute: (total, count, stated) => total.value / (count.value * countsPer(stated, count)),
  mayPair: (_, total, count) => count.unit !== total.unit || count.unit === '个',
  claimOf: meanOf,
  spread: ({ value }) => Math.abs(value),
};

function meanOf(stated: Mention, total: Mention, count: Mention): Claim | undefined {
  const per = countsPer(stated, count);
  const formula = `${total.text} ÷ ${count.text}`;
  return claimOn(stated, over(total, times(count, exactly(per))), {
    ...(stated.step === 0 && !stated.isHedged && { stated: rounded(stated) }),
    kind: 'per_capita',
    inputs: [total, count],
    formula,
    link: 'found',
  });
}

/** A mean of what is counted is told in whole numbers. */
function rounded({ value }: Mention): Claim['stated'] {
  return { value, low: value - 0.5, high: value + 0.5, step: 1 };
}
