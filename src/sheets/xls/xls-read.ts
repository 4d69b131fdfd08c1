// Old workbooks (.xls, also .et of WPS) from Excel 2 to Excel 2003 as chunks of rows. Own, because the libraries that we tried
// lose hidden sheets and texts of shared formulas, or hold all cells at once; tested against two of them.

import { readFile, stat } from 'node:fs/promises';
import { foreignStreams, unreadable } from '../foreign-formats.ts';
import type { NamedFile } from '../named-file.ts';
import type { SheetChunk, SheetRow } from '../sheet-row.ts';
import { type BiffBook, readBook } from './biff-book.ts';
import { openSheet } from './biff-cells.ts';
import { openCompoundFile } from './compound-file.ts';
import { SheetDamage, sheetDamage, WorkbookLocked } from './damage.ts';
import { damaged } from '../workbook-refusals.ts';
import { largeWorkbook, lockedWorkbook } from './refusals.ts';

/** The format ends at 65,536 rows; what real ledgers make of that takes a quarter of this. */
const largestBytes = 128 * 1024 ** 2;
const chunkRows = 2000;

/** `isBare`: the records stand in the file as they are, not in a compound file. */
export async function* readXls(file: NamedFile, isBare: boolean): AsyncGenerator<SheetChunk> {
  if ((await stat(file.path)).size > largestBytes) throw largeWorkbook(file.fileName, largestBytes);
  const bytes = await readFile(file.path);
  try {
    yield* chunksOf(readBook(isBare ? bytes : workbookStream(bytes, file.fileName)));
  } catch (error) {
    throw refusalOf(error, file.fileName);
  }
}

function* chunksOf(book: BiffBook): Generator<SheetChunk> {
  const { length } = book.stream;
  let covered = 0;
  for (const { name, start } of book.sheets) {
    const { rows, end } = openSheet(book, start);
    covered += end - start;
    if (covered > length) throw sheetDamage(); // Sheets in one another would keep us busy for days.
    let chunk: SheetRow[] = [];
    for (const { row, cells, at } of rows) {
      if (cells.length > 0) chunk.push({ sheet: name, row, cells });
      if (chunk.length < chunkRows) continue;
      yield { rows: chunk, progress: at / length };
      chunk = [];
    }
    yield { rows: chunk, progress: end / length };
  }
}

function workbookStream(bytes: Buffer, fileName: string): Buffer {
  const compound = openCompoundFile(bytes);
  const stream = compound.stream('Workbook') ?? compound.stream('Book');
  if (stream) return stream;
  throw compound.names.includes('EncryptedPackage')
    ? lockedWorkbook(fileName)
    : unreadable(fileName, foreignStreams(compound.names));
}

/** Reading beyond a record's end is what damage looks like from inside. */
function refusalOf(error: unknown, fileName: string): unknown {
  if (error instanceof WorkbookLocked) return lockedWorkbook(fileName);
  if (error instanceof SheetDamage || error instanceof RangeError) return damaged(fileName);
  return error;
}
