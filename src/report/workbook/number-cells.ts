// Numbers of a report as cells of a workbook: the value unrounded, shown as the text shows it.

import { Decimal } from 'decimal.js';
import type { Unit } from '../../figures/figure.ts';
import type { Span } from '../../figures/writing/spans.ts';
import type { BookCell } from '../../sheets/xlsx-book.ts';
import type { Proof } from '../proof.ts';

/** In base units: yuan, a fraction, percentage points, pieces. */
export function baseCell({ value, unit, text }: Proof): BookCell {
  if (value === null) return null;
  return { value, format: text.startsWith('1:') ? '"1:"0.0##' : formats[unit] };
}

const formats: Record<Unit, string> = {
  CNY: '#,##0.00',
  ratio: '0.0%',
  pp: '0.0##',
  count: '#,##0.##',
  people: '#,##0.##',
  days: '#,##0.##',
  hours: '#,##0.##',
  score: '#,##0.##',
};

/** In the unit of its column, as 128,000.02 below 销售额（万元）; what is no lone number stays the text that it is. */
export function tableCell(spans: readonly Span[], proofs: ReadonlyMap<string, Proof>): BookCell {
  const text = spans.map((span) => span.text).join('');
  const proof = spans.length === 1 && spans[0]!.expr !== undefined ? proofs.get(spans[0]!.expr) : undefined;
  if (!proof || proof.value === null) return text;
  return shownAs(text, new Decimal(proof.value)) ?? text;
}

// 12.80亿元 is 1280000197.27 ÷ 10⁸, with 亿元 written behind it by the format.
function shownAs(text: string, value: Decimal): BookCell | undefined {
  const [, before = '', digits, fraction = '', after = ''] =
    /^(\D*?)-?(\d[\d,]*)(\.\d+)?(\D*)$/.exec(withoutReturn(text)) ?? [];
  if (digits === undefined) return undefined;
  const shown = new Decimal(`${digits.replaceAll(',', '')}${fraction}`);
  const tolerance = new Decimal(10).pow(1 - Math.max(1, fraction.length)).times(0.5000001);
  const scale = scales.find((each) => value.abs().div(each).minus(shown).abs().lte(tolerance));
  if (scale === undefined) return undefined;
  const places = fraction === '' ? '' : `.${'0'.repeat(fraction.length - 1)}`;
  const prefix = text.startsWith('1:') ? '1:' : before.replace('+', '');
  if (after === '%') return { value: value.toNumber(), format: `0${places}%` };
  return { value: value.div(scale).toNumber(), format: `${literal(prefix)}#,##0${places}${literal(after)}` };
}

const scales = [1, 1e4, 1e6, 1e8, 0.01];

/** 1:4.2 is 4.2. */
function withoutReturn(text: string): string {
  return text.replace(/^1:/, '');
}

function literal(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}
