// A cell of several paragraphs says what all of them say.

import type { TableCell } from '../document.ts';

export function cellText({ text, more = [] }: TableCell): string {
  return [text, ...more.map((each) => each.text)].join(' ');
}

/** The one that holds its number, and those above it; what stands below is told beside it, as text. */
export function linesToNumber(cell: TableCell): TableCell[] {
  const lines = linesOf(cell);
  const at = lines.findIndex(({ text }) => /[\d０-９]/.test(text));
  return at < 0 ? lines : lines.slice(0, at + 1);
}

/** Its paragraphs, each as a cell of its own. */
export function linesOf({ more = [], ...first }: TableCell): TableCell[] {
  return [first, ...more];
}
