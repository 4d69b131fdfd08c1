// Workbooks as chunks of rows, sheet after sheet in the workbook's order, in memory that does not grow with the rows.

import type { SheetChunk, SheetRow } from '../sheet-row.ts';
import { largestWorkbookBytes, openPackage } from './xlsx-package.ts';
import { damaged } from '../workbook-refusals.ts';
import { rowScanner, type ScannedRow } from './xlsx-scan.ts';
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
      const pieces = await parts.stream(part);
      if (!pieces) throw damaged(fileName); // A sheet that people see must not be left out unseen.
      const scanner = rowScanner(book);
      for await (const piece of pieces) {
        done += piece.length;
        yield { rows: placed(name, scanner.push(piece)), progress: Math.min(1, done / total) };
      }
      yield { rows: placed(name, scanner.end()), progress: Math.min(1, done / total) };
    }
  } finally {
    parts.close();
  }
}

function placed(sheet: string, rows: ScannedRow[]): SheetRow[] {
  return rows.map((row) => ({ sheet, ...row }));
}
