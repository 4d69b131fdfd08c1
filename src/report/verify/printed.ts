// Whether the text that a list gives of a figure can have been printed of its value. Who alters the text in the document and in its
// list alike is found here.

import { Decimal } from 'decimal.js';
import type { Listed } from './listed.ts';
import { numbersIn } from './meaning.ts';

/** True as well where the text holds no number, or several. */
export function canBePrintOf({ text, value, unit }: Listed): boolean {
  const [token, ...others] = numbersIn(text);
  if (!token || others.length > 0 || !Number.isFinite(value)) return true;
  const { meaning } = token;
  if (meaning.unit !== '' && meaning.unit !== unit && !(unit === 'ratio' && meaning.unit === 'return')) return true;
  const scales = meaning.unit === '' ? [1, 1e4, 1e6, 1e8, 0.01] : [1];
  const step = stepOf(text.slice(token.start, token.end)).times(scaleIn(text, token.meaning.value));
  const size = meaning.value.abs();
  return readings(value).some((reading) =>
    scales.some((scale) => reading.minus(size.times(scale)).abs().lte(step.times(scale).times(0.51))),
  );
}

// “超额完成11.3%” is printed of 111.3 %.
function readings(value: number): Decimal[] {
  const size = new Decimal(value).abs();
  return [size, size.minus(1).abs()];
}

/** One in the last digit that is printed. */
function stepOf(text: string): Decimal {
  const digits = /\.(\d+)/.exec(text.normalize('NFKC'))?.[1] ?? '';
  return new Decimal(10).pow(-digits.length);
}

/** What a unit makes of one: 万元 of 1 are 10,000. */
function scaleIn(text: string, value: Decimal): Decimal {
  const bare = /\d[\d,' ]*(?:\.\d+)?/.exec(text.normalize('NFKC').replace(/^[^\d]*1\s*:/, ''))?.[0];
  const digits = new Decimal((bare ?? '0').replace(/[,' ]/g, '') || 0);
  return digits.isZero() ? new Decimal(1) : value.abs().div(digits);
}
