// Days, months and periods as a Chinese reader expects them.

import { type Day, partsOfDay } from '../../base/dates.ts';
import type { FiscalPeriod } from '../../base/fiscal-years.ts';
import { type Period, rangeOf } from '../../base/periods.ts';

const quarters = ['一', '二', '三', '四'];

export function dayZh(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${year}年${month}月${dayOfMonth}日`;
}

/** `2025-07` as 7月; with `withYear`, 2025年7月. */
export function monthZh(month: string, options: { withYear?: boolean } = {}): string {
  const [year, number] = month.split('-');
  return `${options.withYear ? `${year}年` : ''}${Number(number)}月`;
}

/** 3月, 5月和6月 of a list; three or more in a row as 7月至9月. */
export function monthsZh(months: readonly string[]): string {
  const numbers = months.map((month) => Number(month.slice(5)));
  const inRow = numbers.length > 2 && numbers.at(-1)! - numbers[0]! === numbers.length - 1;
  if (inRow) return `${numbers[0]}月至${numbers.at(-1)}月`;
  return numbers.map((number) => `${number}月`).join('、');
}

/** What a period is called: 2025年, 2025年上半年, 2025年三季度. */
export function periodZh(period: Period): string {
  switch (period.kind) {
    case 'year':
      return `${period.year}年`;
    case 'half':
      return `${period.year}年${period.half === 1 ? '上' : '下'}半年`;
    case 'quarter':
      return `${period.year}年${quarters[period.quarter - 1]}季度`;
    case 'month':
      return monthZh(period.month, { withYear: true });
    case 'week':
      return `${period.year}年第${period.week}周`;
    case 'day':
      return dayZh(period.day);
    case 'fiscal':
      return `${period.year}财年${fiscalPartZh(period)}`;
    case 'ytd':
      return `${period.day.slice(0, 4)}年1月1日至${dayZh(period.day).slice(5)}`;
    default:
      return rangeZh(rangeOf(period));
  }
}

/** How the target of a period is called: 全年目标, 季度目标. */
export function targetZh(period: Period): string {
  const names: Partial<Record<Period['kind'], string>> = {
    year: '全年',
    half: '半年',
    quarter: '季度',
    month: '当月',
    week: '本周',
    day: '当日',
  };
  return `${names[period.kind] ?? '期间'}目标`;
}

function fiscalPartZh({ part }: FiscalPeriod): string {
  if (!part) return '';
  return part.unit === 'half' ? `${part.number === 1 ? '上' : '下'}半年` : `${quarters[part.number - 1]}季度`;
}

function rangeZh({ from, to }: { from: Day; to: Day }): string {
  return `${dayZh(from)}至${from.slice(0, 4) === to.slice(0, 4) ? dayZh(to).slice(5) : dayZh(to)}`;
}
