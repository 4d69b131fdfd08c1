// What each verdict says to people: a short mark, and the sentence behind it.

import type { Words } from '../base/errors.ts';
import type { Verdict } from './figure.ts';

export const verdictWords: Record<Verdict, { name: Words; sentence: Words }> = {
  zero_base: {
    name: { zh: '基数为零', en: 'zero base' },
    sentence: { zh: '除数为零，求不出比率。', en: 'The divisor is zero, so there is no rate.' },
  },
  no_base: {
    name: { zh: '无基数', en: 'no base' },
    sentence: {
      zh: '基期早于账册的第一天，没有可比的数据。',
      en: 'The base period lies before the first day of the ledger.',
    },
  },
  missing_month: {
    name: { zh: '缺月', en: 'missing month' },
    sentence: {
      zh: '期间内有的月份没有任何数据，数字不完整，请先补导。',
      en: 'Some month of the period has no data at all; import it before you rely on this.',
    },
  },
  partial_period: {
    name: { zh: '期间未完', en: 'partial period' },
    sentence: {
      zh: '期间还没有结束：数字算到业务日，比较也只比同样的天数。',
      en: 'The period is not over: figures go up to the business day and are compared with as many days.',
    },
  },
  no_target: {
    name: { zh: '无目标', en: 'no target' },
    sentence: { zh: '这个范围和期间没有下达目标。', en: 'There is no target for this slice and period.' },
  },
  out_of_scope: {
    name: { zh: '超出权限', en: 'out of scope' },
    sentence: {
      zh: '要用到您无权查看的数据；如需查看，请联系管理员。',
      en: 'This needs rows that you may not see; an administrator can give you access.',
    },
  },
};
