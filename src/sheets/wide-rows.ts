// Rows that reach further to the right than any table of records. In a small file a cell in the last column of each row would
// fill the memory with empty ones.

import type { Words } from '../base/errors.ts';
import type { SheetChunk } from './sheet-row.ts';

export const mostColumns = 2048;

export const tooFarRight: Words = {
  zh: `第 ${mostColumns} 列以后还有内容，不像表格数据。请删去右边多余的列，再导入。`,
  en: `There is something beyond column ${mostColumns}, where no table reaches. Remove the columns on the right.`,
};

/** Chunks whose rows end at the last column; one that held anything behind it is broken. */
export async function* narrowed(chunks: AsyncIterable<SheetChunk>): AsyncGenerator<SheetChunk> {
  for await (const chunk of chunks) {
    for (const row of chunk.rows) {
      if (row.cells.length <= mostColumns) continue;
      const beyond = row.cells.splice(mostColumns);
      if (beyond.some((cell) => cell.trim() !== '')) row.broken ??= tooFarRight;
    }
    yield chunk;
  }
}
