// A text may be longer than a browser can draw at once. What a report needs is far less.

import type { AuditBlock, AuditSpan } from '../../api/shapes.ts';

export const blocksAtOnce = 4000;
export const rowsAtOnce = 500;

export function numbersIn(block: AuditBlock): string[] {
  return block.kind === 'table' ? block.rows.flatMap(numbersInRow) : numbersOf(block.spans);
}

export function numbersInRow(cells: readonly AuditSpan[][][]): string[] {
  return cells.flatMap((cell) => cell.flatMap(numbersOf));
}

export function numbersOf(spans: readonly AuditSpan[]): string[] {
  return spans.flatMap(({ number }) => number ?? []);
}
