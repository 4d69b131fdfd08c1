// Numbers as people write them, to exact decimal text with at most six places: what the ledger holds. No floats take part.

import { Decimal } from 'decimal.js';

const exact = Decimal.clone({ precision: 60, toExpNeg: -30, toExpPos: 60 });
const largest = new exact('1e14'); // numeric(20, 6)

/** `1,234.50`, `￥１２`, `1.28亿`, `(1,234)`, `12%`. Undefined when the text is no number or one too large to keep. */
export function readNumber(text: string): string | undefined {
  // Nearly all cells of nearly all files; the general way takes ten times as long.
  if (/^-?[1-9]\d{0,12}$/.test(text) || /^-?(?:0|[1-9]\d{0,12})\.\d{0,5}[1-9]$/.test(text)) return text;
  const value = readDecimal(text);
  return value && ledgerText(value);
}

/** The decimal that a text stands for, not rounded. */
export function readDecimal(text: string): Decimal | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,，]+$|[\s¥$€]|元|rmb|cny/gi, '')
    .replace(/[−–]/g, '-');
  const negative = /^\((.+)\)$/.exec(plain) ?? /^([^-]+)-$/.exec(plain);
  const match = numberShape.exec(negative?.[1] ?? plain);
  if (!match) return undefined;
  const value = new exact(match[1]!.replaceAll(',', '')).times(suffixes[match[2] ?? '']!);
  return negative ? value.neg() : value;
}

/** Rounded to six places, half away from zero, without needless zeros; undefined when the ledger cannot hold it. */
export function ledgerText(value: Decimal): string | undefined {
  if (!value.isFinite() || value.abs().gte(largest)) return undefined;
  const rounded = new exact(value).toDecimalPlaces(6, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? '0' : rounded.toFixed();
}

const numberShape = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:e[+-]?\d{1,2})?|[+-]?\.\d+)(%|千|万|百万|亿)?$/i;

const suffixes: Record<string, Decimal> = {
  '': new exact(1),
  '%': new exact('0.01'),
  千: new exact(1_000),
  万: new exact(10_000),
  百万: new exact(1_000_000),
  亿: new exact(100_000_000),
};

/** A decimal text of at most six places as whole millionths: sums of these are exact and quick. */
export function millionths(text: string): bigint {
  const point = text.indexOf('.');
  return point < 0 ? BigInt(text) * 1_000_000n : BigInt(text.slice(0, point) + text.slice(point + 1).padEnd(6, '0'));
}

/** The decimal text of whole millionths. */
export function millionthsText(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -6)}${fraction && `.${fraction}`}`;
}
