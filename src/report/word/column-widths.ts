// How wide the columns of a table are: as their shares say, but never so narrow that an amount breaks. Widths of characters are
// estimated, since the fonts are known only where the document is read.

import type { Column } from '../blocks.ts';
import { type Span, textOf } from '../../figures/writing/spans.ts';

interface Space {
  /** Of the whole table, in twentieths of a point. */
  width: number;
  /** Half-points. */
  size: number;
}

/** Left and right of a text in its cell, and a little more for what the estimate lacks. */
const padding = 160;

/** Undefined when even the narrowest columns are wider than the table: the text must be smaller. */
export function columnWidths(columns: Column[], rows: readonly Span[][][], space: Space): number[] | undefined {
  const least = columns.map((column, index) =>
    leastWidth(
      column,
      rows.map((row) => textOf(row[index] ?? [])),
      space,
    ),
  );
  const spare = space.width - sumOf(least);
  if (spare < 0) return undefined;
  const wished = columns.map(({ share }, index) => Math.max(0, share * space.width - least[index]!));
  const part = spare / (sumOf(wished) || 1);
  return rounded(
    least.map((width, index) => width + wished[index]! * part),
    space.width,
  );
}

function leastWidth({ title, align }: Column, cells: string[], { size }: Space): number {
  const whole = cells.flatMap((cell) => (align === 'right' ? [cell] : longestWord(cell)));
  const most = Math.max(widthOf(longestWord(title)), ...whole.map(widthOf));
  return Math.ceil(most * size * 10) + padding;
}

// Chinese breaks anywhere, so that a few characters of a name are enough; Latin words stay whole.
function longestWord(text: string): string {
  const words = text.split(/[\s\u2E80-\u9FFF\uF900-\uFFEF]|[\u{20000}-\u{3FFFF}]/u).map((word) => word.slice(0, 20));
  const longest = words.reduce((left, right) => (widthOf(right) > widthOf(left) ? right : left), '');
  const some = [...text].slice(0, 4).join('');
  return widthOf(longest) > widthOf(some) ? longest : some;
}

/** In characters as wide as high. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2E80-\uFFEF]|[\u{20000}-\u{3FFFF}]/u.test(character) ? 1 : 0.55),
    0,
  );
}

function rounded(widths: number[], total: number): number[] {
  const whole = widths.map(Math.floor);
  return whole.map((width, index) => (index === 0 ? width + total - sumOf(whole) : width));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}
