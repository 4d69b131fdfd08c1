// Numbers as people write them, to exact decimal text with at most six places: what the ledger holds. No floats take part.

import { Decimal } from 'decimal.js';

const exact = Decimal.clone({ precision: 60, toExpNeg: -30, toExpPos: 60 });
const largest = new exact('1e14'); // numeric(20, 6)

/** How a column writes numbers: `1,234.56`, or `1.234,56`. */
export type NumberStyle = 'point' | 'comma';

/** `1,234.50`, `￥１２`, `1.28亿`, `(1,234)`, `12%`, `红字100`. Undefined when it is no number, or one too large to keep. */
export function readNumber(text: string, style: NumberStyle = 'point'): string | undefined {
  // Nearly all cells of nearly all files; the general way takes ten times as long.
  if (/^-?[1-9]\d{0,12}$/.test(text)) return text;
  if (style === 'point' && /^-?(?:0|[1-9]\d{0,12})\.\d{0,5}[1-9]$/.test(text)) return text;
  if (style === 'point' && /^-?[1-9]\d{0,12}\.\d{0,5}0$/.test(text)) return text.replace(/\.?0+$/, '');
  const value = readDecimal(text, style);
  return value && ledgerText(value);
}

/** The decimal that a text stands for, not rounded. */
export function readDecimal(text: string, style: NumberStyle = 'point'): Decimal | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]+$|[\s¥$€]|人民币|元整?|rmb|cny/gi, '')
    .replace(/[−–]/g, '-')
    .replace(/(?<=\d)['’](?=\d{3})/g, '');
  const red = redMark.exec(plain);
  const negative = /^\((.+)\)$/.exec(plain) ?? /^([^-]+)-$/.exec(plain);
  const value = plainDecimal(red ? (red[1] ?? red[2])! : (negative?.[1] ?? plain), style);
  return red || negative ? value?.abs().neg() : value;
}

// 红字 and parentheses are below nothing, with a minus or without.
const redMark = /^[([【]?(?:红字?|负)[)\]】]?:?(.+)$|^(.+?)[([【]?红字?[)\]】]?$/;

function plainDecimal(text: string, style: NumberStyle): Decimal | undefined {
  const match = numberShape.exec(
    style === 'comma' ? text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : text,
  );
  return match ? new exact(match[1]!.replaceAll(',', '')).times(suffixes[match[2] ?? '']!) : undefined;
}

/** What the cells of a column show of its decimal mark. */
export interface NumberEvidence {
  comma: boolean;
  point: boolean;
  /** A cell that is a number either way: 1.234. */
  open: string;
}

export function numberEvidence(): NumberEvidence {
  return { comma: false, point: false, open: '' };
}

/** Takes one more cell of the column. */
export function weighNumber(evidence: NumberEvidence, text: string): void {
  if (!/[.,]/.test(text)) return;
  const plain = text.normalize('NFKC').replace(/[\s¥$€元()-]/g, '');
  if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d+,\d{1,2}$|^0,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/.test(plain)) evidence.comma = true;
  else if (/^\d{1,3}(?:,\d{3})+(?:\.\d+|$)|^\d+\.(?:\d{1,2}|\d{4,})$|^0\.\d+$/.test(plain)) evidence.point = true;
  else if (/^\d{1,3}\.\d{3}$/.test(plain)) evidence.open ||= text.trim();
}

/** A comma in front of decimals must be there, and no point in its place; undefined where more cells may show it. */
export function numberStyle({ comma, point, open }: NumberEvidence): NumberStyle | undefined {
  if (comma !== point) return comma ? 'comma' : 'point';
  return open && !comma ? undefined : 'point';
}

/** Rounded to six places, half away from zero, without needless zeros; undefined when the ledger cannot hold it. */
export function ledgerText(value: Decimal): string | undefined {
  if (!value.isFinite() || value.abs().gte(largest)) return undefined;
  const rounded = new exact(value).toDecimalPlaces(6, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? '0' : rounded.toFixed();
}

const numberShape =
  /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:e[+-]?\d{1,2})?|[+-]?\.\d+)(%|‰|千|万|百万|千万|亿|万亿)?$/i;

const suffixes: Record<string, Decimal> = {
  '': new exact(1),
  '%': new exact('0.01'),
  '‰': new exact('0.001'),
  千: new exact(1_000),
  万: new exact(10_000),
  百万: new exact(1_000_000),
  千万: new exact(10_000_000),
  亿: new exact(100_000_000),
  万亿: new exact(1_000_000_000_000),
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
