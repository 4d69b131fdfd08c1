// The door of this folder: any file that can be read, as chunks of rows.

import { readCsv } from './csv-read.ts';
import type { SheetChunk } from './sheet-row.ts';
import { sniffFormat } from './sniff.ts';
import { readXlsx } from './xlsx-read.ts';

/** Refuses files that are neither CSV nor .xlsx. `fileName` is what the user calls the file. */
export async function* openSheets(path: string, fileName: string): AsyncGenerator<SheetChunk> {
  const format = await sniffFormat(path, fileName);
  yield* format === 'xlsx' ? readXlsx(path, fileName) : readCsv(path);
}
