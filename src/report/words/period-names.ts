// How periods and days are called in sentences.

import { type Day, partsOfDay } from '../../base/dates.ts';
import type { Language } from '../../base/errors.ts';
import { type Period, printPeriod } from '../../base/periods.ts';

export function periodName(period: Period, language: Language): string {
  return language === 'zh' ? periodZh(period) : printPeriod(period);
}

/** 11月22日. */
export function dayZh(day: Day): string {
  const { month, dayOfMonth } = partsOfDay(day);
  return `${month}月${dayOfMonth}日`;
}

/** The month of `2025-07`, as 7月. */
export function monthZh(month: string): string {
  return `${Number(month.slice(5, 7))}月`;
}

/** What the target of such a period is called: 全年目标. */
export function targetZh(period: Period): string {
  const names: Partial<Record<Period['kind'], string>> = {
    year: '全年目标',
    half: '半年目标',
    quarter: '季度目标',
    month: '本月目标',
  };
  return names[period.kind] ?? '期间目标';
}

function periodZh(period: Period): string {
  switch (period.kind) {
    case 'year':
      return `${period.year}年`;
    case 'half':
      return `${period.year}年${period.half === 1 ? '上' : '下'}半年`;
    case 'quarter':
      return `${period.year}年${'一二三四'[period.quarter - 1]}季度`;
    case 'month':
      return `${period.month.slice(0, 4)}年${monthZh(period.month)}`;
    case 'day':
      return `${period.day.slice(0, 4)}年${dayZh(period.day)}`;
    case 'week':
      return `${period.year}年第${period.week}周`;
    default:
      return printPeriod(period);
  }
}
