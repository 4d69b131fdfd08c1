// Numbers put into spans. The figure's own text is used; a decline is told in words, so its number loses the sign.

import type { Language } from '../base/errors.ts';
import { formatValue } from '../base/format.ts';
import type { Quoted } from './quoted.ts';
import type { Span } from './spans.ts';

export function number({ text, expr }: Quoted): Span {
  return { text, expr };
}

/** The number without its sign. */
export function size({ value, unit, expr }: Quoted, language: Language): Span {
  return { text: formatValue(value === null ? null : Math.abs(value), unit, { language }), expr };
}

export type Direction = 'up' | 'down' | 'level';

/** Where a change goes, as the reader sees it: what is written 0.0% is level. */
export function directionOf(change: Quoted): Direction | undefined {
  if (change.value === null) return undefined;
  if (!/[1-9]/.test(change.text)) return 'level';
  return change.value > 0 ? 'up' : 'down';
}
