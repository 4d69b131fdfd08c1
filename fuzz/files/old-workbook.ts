// Tables as the workbooks of old and other programs.

import { utils, write } from '@e965/xlsx';
import { linesOf, type Table } from './table.ts';

/** Book type of the library → the extension that people meet it under. */
export const oldFormats = { biff8: 'xls', biff5: 'xls', xlml: 'xls', html: 'xls', xlsb: 'xlsb', ods: 'ods' } as const;
export type OldFormat = keyof typeof oldFormats;

export function oldWorkbook(tables: readonly Table[], format: OldFormat): Buffer {
  const book = utils.book_new();
  for (const [index, table] of tables.entries()) {
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet(linesOf(table).map((cells) => cells.map(typed))),
      `表${index + 1}`,
    );
  }
  return Buffer.from(write(book, { type: 'buffer', bookType: format }) as Uint8Array);
}

function typed(text: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(text) && !/^-?0\d/.test(text) ? Number(text) : text.slice(0, 32_000);
}
