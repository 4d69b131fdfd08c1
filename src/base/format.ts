// How a value is written for people. Values are rounded here and nowhere else.

import { Decimal } from 'decimal.js';
import type { Language } from './errors.ts';

export interface FormatOptions {
  language?: Language;
  /** Puts a plus before positive values, as for growth rates. */
  signed?: boolean;
}

/**
 * The text of a value in base units: `CNY` in 元, 万元 or 亿元 by size, `ratio` (0.286) as percent, `pp` in percentage
 * points. A missing value is a dash.
 */
export function formatValue(value: Decimal | number | null, unit: string, options: FormatOptions = {}): string {
  if (value === null) return '—';
  const number = new Decimal(value);
  const text = (writers[unit] ?? writeCount)(number, options.language ?? 'zh');
  return options.signed && number.gt(0) ? `+${text}` : text;
}

type Writer = (value: Decimal, language: Language) => string;

const writers: Record<string, Writer> = {
  CNY: writeMoney,
  ratio: (value) => `${fixed(value.times(100), 1)}%`,
  pp: (value, language) => `${fixed(value, 1)}${language === 'zh' ? '个百分点' : ' pp'}`,
  days: (value, language) => `${grouped(value, 0)}${language === 'zh' ? '天' : ' days'}`,
};

function writeMoney(value: Decimal, language: Language): string {
  const size = value.abs();
  if (language === 'en') return size.gte(1e6) ? `¥${grouped(value.div(1e6), 2)}m` : `¥${grouped(value, 2)}`;
  if (size.gte(1e8)) return `${grouped(value.div(1e8), 2)}亿元`;
  if (size.gte(1e4)) return `${grouped(value.div(1e4), 2)}万元`;
  return `${grouped(value, 2)}元`;
}

function writeCount(value: Decimal): string {
  return grouped(value, value.isInteger() ? 0 : 2);
}

function grouped(value: Decimal, places: number): string {
  const [whole, fraction] = fixed(value, places).split('.') as [string, string?];
  const withCommas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}

function fixed(value: Decimal, places: number): string {
  const text = value.toFixed(places, Decimal.ROUND_HALF_UP);
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text; // −0.04 % shown with one digit is 0.0 %, not −0.0 %.
}
