// 数字存疑之处,一事一句。

import type { Doubt, Grouping } from '../doubts.ts';
import { number } from '../../../figures/writing/quoting.ts';
import { say, type Span } from '../../../figures/writing/spans.ts';
import { monthsZh, periodZh } from '../../words/zh-calendar.ts';

const groupingZh: Record<Grouping, string> = { province: '省份', series: '系列' };

export function attentionZh(doubt: Doubt): Span[] {
  switch (doubt.kind) {
    case 'missing_months':
      return say`${doubt.months[0]!.slice(0, 4)}年${monthsZh(doubt.months)}没有任何销售数据，以下数字不完整，请先补导。`;
    case 'no_target':
      return say`${periodZh(doubt.period)}没有对应的销售目标，无法计算完成率。`;
    case 'incomplete_target':
      return say`${periodZh(doubt.period)}的销售目标只下达了部分月份，完成率仅供参考。`;
    case 'unassigned':
      return say`有${number(doubt.sales)}销售额未标明${groupingZh[doubt.by]}。`;
  }
}
