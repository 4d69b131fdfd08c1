// The rows of one sheet below its headers, read once more where the first of them do not say enough.

import type { NamedFile } from '../sheets/named-file.ts';
import type { Layout, LayoutWish } from './layout/layout.ts';
import { openMapped } from './open-mapped.ts';
import { joinCells } from './rows/join-cells.ts';

export interface SheetWish {
  sheet: string | null;
  /** The last row of the headers: what stands above is no evidence. */
  headerRow: number;
  wish: LayoutWish;
}

export async function* sheetCells(
  file: NamedFile,
  { sheet, headerRow, wish }: SheetWish,
  layout: Layout,
): AsyncGenerator<string[][]> {
  for await (const chunk of openMapped(file, wish.mapping.text)) {
    const ofSheet = chunk.rows.filter((each) => each.sheet === sheet && each.row > headerRow);
    yield ofSheet.map((row) => joinCells(layout, row.cells)).filter(Array.isArray);
  }
}
