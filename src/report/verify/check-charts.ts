// The values that the charts of a document draw, beside those that its list knows.

import { Decimal } from 'decimal.js';
import type { Listed } from './listed.ts';
import type { DrawnPoint } from '../../word/stories.ts';
import type { Place } from './verification.ts';

/** What the chart draws at a listed point; undefined when it holds no such point. */
export function drawnAt(charts: readonly DrawnPoint[][], { point }: Listed): string | undefined {
  const drawn = charts[(point?.chart ?? 0) - 1];
  return drawn?.find(({ series, category }) => series === point?.series && category === point.category)?.text;
}

/** LibreOffice writes the last digits of a float its own way; nobody sees them. */
export function drawsSame(written: string, drawn: string): boolean {
  const [one, other] = [decimalOf(written), decimalOf(drawn)];
  if (!one || !other) return written === drawn;
  return one.minus(other).abs().lte(one.abs().times(1e-9));
}

export function placeOfPoint({ point }: Listed): Place {
  const words = `${point?.series ?? ''} · ${point?.category ?? ''}`;
  return { part: 'chart', heading: null, table: null, row: null, column: null, before: words, after: '' };
}

function decimalOf(text: string): Decimal | undefined {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? new Decimal(text) : undefined;
}
