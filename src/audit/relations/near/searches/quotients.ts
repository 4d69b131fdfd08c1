// Percentages that are no shares, for what is divided is no part of what it is divided by: 费用率, 利润率, 存贷比, 佣金占收入的15%.

import type { Mention } from '../../../context/mention.ts';

const rates =
  /(?<!续|交|学|保|退|缴)费率|费用率|利润率|毛利率|净利率|负债率|回报率|收益率|佣金率|抽佣率|赔付率|不良率|分红率|GOP率|[售贷入绩]比|比是/;
const costs = /费用|成本|支出|投入|投放|花费|佣金|利润|毛利|减值|赔付|欠款|应收|人工|工资|研发|GOP|分红|派现/;

export function isQuotient({ lead, clause }: Mention, part: Mention, whole: Mention): boolean {
  if (rates.test(/[到至为成]\s?$/.test(lead) ? clause : lead)) return true;
  if (part.unit !== whole.unit && [part, whole].some(({ unit }) => unit === '人次' || unit === 'CNY')) return true;
  const name = costs.exec(part.lead)?.[0];
  return (
    name !== undefined &&
    part.unit === 'CNY' &&
    !whole.clause.includes(name) &&
    /收入|销售|营业|营收|GMV|成交|学费|流水|总|存货|发货/.test(whole.clause + whole.metric)
  );
}
