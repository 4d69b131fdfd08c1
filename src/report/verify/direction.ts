// A change that is printed without its sign stands behind a word that says which way it went. Turning the word turns the number.

import { parseQuestion } from '../../figures/language/parse.ts';
import type { Listed } from './listed.ts';

const up = /(?:增长|提高|增加|上升|提升|回升|grew by|up|rose by|increased by)(?:了|约|近|\s)*$/i;
const down = /(?:下降|降低|减少|下滑|回落|缩减|fell by|down|decreased by)(?:了|约|近|\s)*$/i;
const changes = new Set(['yoy', 'mom', 'qoq', 'dyoy', 'dmom', 'dqoq']);

/** Whether the words before a figure say the opposite of its value. */
export function isTurned(figure: Listed, before: string): boolean {
  if (!isUnsignedChange(figure)) return false;
  return figure.value > 0 ? down.test(before) : figure.value < 0 && up.test(before);
}

function isUnsignedChange({ text, expr }: Listed): boolean {
  if (/[+\-−－＋]/.test(text)) return false;
  try {
    return changes.has(parseQuestion(expr).transform?.key ?? '');
  } catch {
    return false;
  }
}
