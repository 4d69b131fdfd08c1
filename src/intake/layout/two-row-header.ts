// Headers in two rows: a group (本期) above what it holds (数量, 金额). Merged cells come as their text in the first cell and
// blanks after it, to the right or below. Each column gets one header: 本期 › 金额, and plain 日期 where nothing stands below.

import { readDay } from '../values/read-day.ts';
import { readDecimal } from '../values/read-number.ts';

/** What stands between a group and what it holds. */
export const groupMark = ' › ';

/** Undefined when the lower row is no second row of headers. */
export function combineHeaders(upper: readonly string[], lower: readonly string[]): string[] | undefined {
  if (!isWords(lower) || !hasGroup(upper, lower)) return undefined;
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const above = upper[index] ?? '';
    const below = lower[index] ?? '';
    if (above !== '' || below === '') group = below === '' ? '' : above;
    if (below === '') return above;
    return group === '' ? below : `${group}${groupMark}${below}`;
  });
}

function isWords(cells: readonly string[]): boolean {
  const filled = cells.filter(Boolean);
  return filled.length >= 2 && filled.every((cell) => cell.length <= 30 && !readDecimal(cell) && !readDay(cell));
}

// A group reaches over a second column, and something beside it stands in one row alone.
function hasGroup(upper: readonly string[], lower: readonly string[]): boolean {
  const reaches = lower.some((below, index) => index > 0 && below !== '' && !upper[index] && lower[index - 1] !== '');
  const isAlone = upper.some((above, index) => above !== '' && !lower[index]);
  const isCovered = lower.some((below, index) => below !== '' && upper[index]);
  return reaches && isCovered && (isAlone || upper.filter(Boolean).length >= 2);
}
