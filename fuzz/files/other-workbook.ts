// Tables as the workbooks of old and other programs.

import { utils, write } from '@e965/xlsx';
import { linesOf, type Table } from './table.ts';

/** Those in which Chinese survives, as the library writes them. */
export const otherFormats = { xlsx: 'xlsx', biff8: 'xls', xlml: 'xls', html: 'xls' } as const;
/** Those that lose it, or that the intake does not read. */
export const odderFormats = { biff5: 'xls', biff2: 'xls', xlsb: 'xlsb', ods: 'ods', sylk: 'slk', dif: 'dif' } as const;

export type OtherFormat = keyof typeof otherFormats | keyof typeof odderFormats;

export function otherWorkbook(tables: readonly Table[], format: OtherFormat): Buffer {
  const book = utils.book_new();
  for (const [index, table] of tables.entries()) {
    const sheet = utils.aoa_to_sheet(linesOf(table).map((cells) => cells.map(typed)));
    utils.book_append_sheet(book, sheet, `表${index + 1}`);
  }
  return Buffer.from(write(book, { type: 'buffer', bookType: format }) as Uint8Array);
}

/** An old workbook has 256 columns, and cells that are not much longer. */
export function fitsOtherWorkbook(table: Table): boolean {
  return linesOf(table).every((cells) => cells.length <= 200 && cells.every((cell) => cell.length <= 200));
}

function typed(text: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(text) && !/^-?0\d/.test(text) ? Number(text) : text;
}
