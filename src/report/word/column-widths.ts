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

/** Left and right of a text in its cell. A text behind numbers keeps its distance, since both meet there. */
export function cellMargins(columns: Column[], index: number): { left: number; right: number } {
  const isBehindNumbers = columns[index]!.align === 'left' && columns[index - 1]?.align === 'right';
  return { left: isBehindNumbers ? 240 : 80, right: 80 };
}

/** For what the estimate lacks. */
const reserve = 40;

/** Undefined when even the narrowest columns are wider than the table: the text must be smaller. */
export function columnWidths(columns: Column[], rows: readonly Span[][][], space: Space): number[] | undefined {
  const cells = columns.map((_column, index) => rows.map((row) => written(row[index])));
  const leastBy = (lineOf: (title: string) => string) =>
    columns.map((column, index) => {
      const { left, right } = cellMargins(columns, index);
      return (
        left + right + reserve + leastWidth(lineOf(column.title), column.align, { cells: cells[index]!, ...space })
      );
    });
  // A head breaks before its unit, and elsewhere only when it must.
  const least = [leastBy(longestLine), leastBy(longestWord)].find((widths) => sumOf(widths) <= space.width);
  return least && spread(columns, least, space.width);
}

function spread(columns: Column[], least: number[], width: number): number[] {
  const wished = columns.map(({ share }, index) => Math.max(0, share * width - least[index]!));
  const part = (width - sumOf(least)) / (sumOf(wished) || 1);
  return rounded(
    least.map((narrow, index) => narrow + wished[index]! * part),
    width,
  );
}

function leastWidth(head: string, align: Column['align'], { cells, size }: Space & { cells: string[] }): number {
  const whole = cells.map((cell) => (align === 'right' ? cell : longestWord(cell)));
  return Math.ceil(Math.max(...[head, ...whole].map(widthOf)) * size * 10);
}

function longestLine(title: string): string {
  return widest(title.split(/(?=（|\()/));
}

// With a place for the mark of each footnote.
function written(spans: Span[] = []): string {
  return textOf(spans) + '1'.repeat(spans.flatMap(({ notes = [] }) => notes).length);
}

// Chinese breaks anywhere, so that a few characters of a name are enough; Latin words stay whole.
function longestWord(text: string): string {
  const words = text.split(/[\s\u2E80-\u9FFF\uF900-\uFFEF]|[\u{20000}-\u{3FFFF}]/u).map((word) => word.slice(0, 20));
  return widest([[...text].slice(0, 4).join(''), ...words]);
}

function widest(texts: string[]): string {
  return texts.reduce((left, right) => (widthOf(right) > widthOf(left) ? right : left), '');
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
