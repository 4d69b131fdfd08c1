// Workbooks as chunks of rows, sheet after sheet in the workbook's order, in memory that does not grow with the rows.

import type { SheetChunk } from './sheet-row.ts';
import { largestWorkbookBytes, openPackage } from './xlsx-package.ts';
import { rowScanner } from './xlsx-scan.ts';
import { readWorkbook } from './xlsx-workbook.ts';

/** `limitBytes` bounds what the file may unpack to. */
export async function* readXlsx(
  path: string,
  fileName: string,
  limitBytes = largestWorkbookBytes,
): AsyncGenerator<SheetChunk> {
  const parts = await openPackage(path, fileName, limitBytes);
  try {
    const book = await readWorkbook(parts);
    const total = book.sheets.reduce((sum, { part }) => sum + parts.size(part), 0);
    let done = 0;
    for (const { name, part } of book.sheets) {
      const scan = rowScanner(book);
      for await (const piece of (await parts.stream(part)) ?? []) {
        done += piece.length;
        const rows = scan(piece).map(({ row, cells }) => ({ sheet: name, row, cells }));
        yield { rows, progress: Math.min(1, done / total) };
      }
    }
  } finally {
    parts.close();
  }
}
