// What each verdict says to people: a short mark, and the sentence behind it.

import type { Words } from '../../base/errors.ts';
import type { Verdict } from '../figure.ts';

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
  small_base: {
    name: { zh: '基数过小', en: 'small base' },
    sentence: {
      zh: '基期数值太小，增长率没有意义，请看差额。',
      en: 'The base is so small that a growth rate says nothing; look at the difference.',
    },
  },
  festival_shift: {
    name: { zh: '春节错月', en: 'festival shift' },
    sentence: {
      zh: '春节有的年份在一月、有的在二月，单看一月或二月不可比，请看一二月合计。',
      en: 'The Spring Festival falls in January or in February, so neither month compares alone; look at both together.',
    },
  },
  not_closed: {
    name: { zh: '未月结', en: 'not closed' },
    sentence: {
      zh: '期间内有的月份已过但还没有月结，数字仍可能变动。',
      en: 'Some month of the period is over but not closed, so its figures may still change.',
    },
  },
  incomplete_cost: {
    name: { zh: '成本不全', en: 'incomplete cost' },
    sentence: {
      zh: '相当一部分销售额没有成本，毛利率只代表有成本的部分。',
      en: 'A good part of the sales has no cost; the margin speaks only for the part that has one.',
    },
  },
  unknown_calendar: {
    name: { zh: '日历未定', en: 'unknown calendar' },
    sentence: {
      zh: '这一年的放假安排还不知道，工作日按周一至周五计算；请在日历里补上。',
      en: 'The holidays of that year are not known, so weekdays were counted; add them to the calendar.',
    },
  },
  no_records: {
    name: { zh: '无记录', en: 'no records' },
    sentence: { zh: '这个范围和期间没有任何记录。', en: 'There is no record in this slice and period.' },
  },
  no_target: {
    name: { zh: '无目标', en: 'no target' },
    sentence: { zh: '这个范围和期间没有下达目标。', en: 'There is no target for this slice and period.' },
  },
  out_of_scope: {
    name: { zh: '超出权限', en: 'out of scope' },
    sentence: {
      zh: '要用到您无权查看的数据，或人数太少、会看出某一个人的数字；如需查看，请联系管理员。',
      en: 'This needs rows that you may not see, or is of so few people that it would tell the figure of one; an administrator can give you access.',
    },
  },
};
