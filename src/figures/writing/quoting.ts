// Numbers put into spans. The figure's own text is used; a decline is told in words, so its number loses the sign.

import { formatValue } from '../../base/format.ts';
import type { Quoted } from './quoted.ts';
import type { Span } from './spans.ts';

export function number({ text, expr }: Pick<Quoted, 'text' | 'expr'>): Span {
  return { text, expr };
}

/** The number without its sign, written as the figure itself is: 3.5%, ¥8.00m, 1:4.2. */
export function size({ text, expr }: Quoted): Span {
  return { text: text.replace('-', ''), expr };
}

/** A part of a whole that is not all of it: 99.97% is not written 100.0%. */
export function shortOfAll(part: Quoted): Quoted {
  if (!part.text.startsWith('100.0%')) return part;
  const texts = [2, 3, 4].map((places) => formatValue(part.value, 'ratio', { places }));
  return { ...part, text: texts.find((text) => !text.startsWith('100')) ?? part.text };
}

export type Direction = 'up' | 'down' | 'level';

/** Where a change goes, as the reader sees it: what is written 0.0% is level. */
export function directionOf(change: Quoted): Direction | undefined {
  if (change.value === null) return undefined;
  if (!/[1-9]/.test(change.text)) return 'level';
  return change.value > 0 ? 'up' : 'down';
}
