// How a value is written for people. Values are rounded here and nowhere else.

import { Decimal } from 'decimal.js';
import type { Language } from './errors.ts';

/** In what Chinese money is counted: 元, 万元 or 亿元. */
export type MoneyScale = '元' | '万元' | '亿元';

export interface FormatOptions {
  language?: Language;
  /** One scale for all values of a table; without it each value has its own. */
  scale?: MoneyScale | undefined;
  /** Digits of percentages and percentage points; one without it. */
  places?: number;
  /** Puts a plus before positive values, as for growth rates. */
  signed?: boolean;
}

/**
 * The text of a value in base units: `CNY` in 元, 万元 or 亿元 by size, `ratio` (0.286) as percent, `pp` in percentage
 * points, `return` (4.2) as 1:4.2. A missing value is a dash.
 */
export function formatValue(value: Decimal | number | null, unit: string, options: FormatOptions = {}): string {
  if (value === null) return '—';
  const number = new Decimal(value);
  const text = (writers[unit] ?? writeCount)(number, options.language ?? 'zh', options);
  return options.signed && number.gt(0) ? `+${text}` : text;
}

/** The scale in which a column of money reads well: the smallest value must still show its second digit. */
export function scaleOf(values: readonly Decimal[]): MoneyScale {
  const sizes = values.map((value) => value.abs()).filter((size) => !size.isZero());
  if (sizes.length === 0) return '元';
  if (Decimal.min(...sizes).gte(0.95e8)) return '亿元';
  return Decimal.max(...sizes).gte(1e4) ? '万元' : '元';
}

type Writer = (value: Decimal, language: Language, options: FormatOptions) => string;

const writers: Record<string, Writer> = {
  CNY: writeMoney,
  ratio: (value, _language, { places = 1 }) => `${fixed(value.times(100), places)}%`,
  pp: (value, language, { places = 1 }) => `${fixed(value, places)}${language === 'zh' ? '个百分点' : ' pp'}`,
  days: (value, language) => `${grouped(value, 0)}${language === 'zh' ? '天' : ' days'}`,
  people: (value, language) => `${shortest(value)}${language === 'zh' ? '人' : ' people'}`,
  hours: (value, language) => `${shortest(value)}${language === 'zh' ? '小时' : ' hours'}`,
  score: (value, language) => `${shortest(value)}${language === 'zh' ? '分' : ' points'}`,
  return: (value, _language, { places = 1 }) => `1:${fixed(value, places)}`,
};

const scales: Record<MoneyScale, number> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

function writeMoney(value: Decimal, language: Language, { scale = ownScale(value) }: FormatOptions): string {
  if (language === 'en') return value.abs().gte(1e6) ? `¥${grouped(value.div(1e6), 2)}m` : `¥${grouped(value, 2)}`;
  return `${grouped(value.div(scales[scale]), 2)}${scale}`;
}

function ownScale(value: Decimal): MoneyScale {
  const size = value.abs();
  if (size.gte(1e8)) return '亿元';
  return size.gte(1e4) ? '万元' : '元';
}

function writeCount(value: Decimal): string {
  return grouped(value, value.isInteger() ? 0 : 2);
}

// One digit behind the point, where there is one.
function shortest(value: Decimal): string {
  return grouped(value, value.toDecimalPlaces(1).isInteger() ? 0 : 1);
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
