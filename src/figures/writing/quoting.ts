// Numbers put into spans. The figure's own text is used; a decline is told in words, so its number loses the sign.

import type { Quoted } from './quoted.ts';
import type { Span } from './spans.ts';

export function number({ text, expr }: Quoted): Span {
  return { text, expr };
}

/** The number without its sign, written as the figure itself is: 3.5%, ¥8.00m, 1:4.2. */
export function size({ text, expr }: Quoted): Span {
  return { text: text.replace('-', ''), expr };
}

export type Direction = 'up' | 'down' | 'level';

/** Where a change goes, as the reader sees it: what is written 0.0% is level. */
export function directionOf(change: Quoted): Direction | undefined {
  if (change.value === null) return undefined;
  if (!/[1-9]/.test(change.text)) return 'level';
  return change.value > 0 ? 'up' : 'down';
}
