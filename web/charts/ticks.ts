import type { Language } from '../words/words.ts';

/** A tick of a money axis: round numbers in the unit that suits them. */
export function moneyTick(value: number, language: Language): string {
  if (value === 0) return '0';
  if (language === 'en') return `¥${shortNumber(value / 1e6)}m`;
  return value >= 1e8 ? `${shortNumber(value / 1e8)}亿` : `${shortNumber(value / 1e4)}万`;
}

function shortNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
