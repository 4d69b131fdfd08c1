// One unit for all money of a column or chart; it stands in the head, cells hold bare numbers.

import { Decimal } from 'decimal.js';
import type { Language } from '../../../base/errors.ts';
import { type MoneyScale, scaleOf } from '../../../base/format.ts';

export interface MoneyUnit {
  name: string;
  divisor: number;
}

/** Where parts stand above their sum, no coarser than 万元: rounded to 0.01亿元 they would not add up before the reader. */
export function moneyUnitOf(
  values: readonly (number | null)[],
  { language, addsUp = false }: { language: Language; addsUp?: boolean },
): MoneyUnit {
  const known = values.filter((value) => value !== null).map((value) => new Decimal(value));
  if (language === 'zh') {
    const asked = scaleOf(known);
    const scale = addsUp && asked === '亿元' ? '万元' : asked;
    return { name: scale, divisor: divisors[scale] };
  }
  return known.some((value) => value.abs().gte(1e6)) ? { name: '¥m', divisor: 1e6 } : { name: '¥', divisor: 1 };
}

const divisors: Record<MoneyScale, number> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

/** 128,000.02 of 万元. */
export function inUnit(value: number, { divisor }: MoneyUnit): string {
  const text = new Decimal(value).div(divisor).toFixed(2, Decimal.ROUND_HALF_UP);
  return text.replace(/^-(?=0\.00$)/, '').replace(/\B(?=(\d{3})+\.)/g, ',');
}
