// The decimal mark of columns whose first rows leave it open: 1.234 may be a thousand and more. Few columns come here.

import type { NamedFile } from '../sheets/named-file.ts';
import type { Layout } from './layout/layout.ts';
import { weighNumbers } from './layout/learn-columns.ts';
import { type SheetWish, sheetCells } from './sheet-cells.ts';
import { numberStyle } from './values/read-number.ts';

/** Reads the columns that are open to their end, or until they say how they are to be read; what stays open is kept. */
export async function settleSheetNumbers(file: NamedFile, sheet: SheetWish, layout: Layout): Promise<void> {
  if (layout.openNumbers.length === 0) return;
  for await (const cells of sheetCells(file, sheet, layout)) {
    for (const { column, evidence } of layout.openNumbers) weighNumbers(column, cells, evidence);
    if (layout.openNumbers.every(({ evidence }) => numberStyle(evidence))) break;
  }
  for (const { column, evidence } of layout.openNumbers) column.style = numberStyle(evidence) ?? 'point';
  layout.openNumbers = layout.openNumbers.filter(({ evidence }) => !numberStyle(evidence));
}
