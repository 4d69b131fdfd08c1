// The door of this folder: any file that can be read, as chunks of rows.

import { stat } from 'node:fs/promises';
import { readApart } from './apart/read-apart.ts';
import { readHere } from './read-here.ts';
import type { SheetChunk } from './sheet-row.ts';
import { sniffFormat } from './sniff.ts';
import type { TextFormat } from './text-format.ts';

export type { Delimiter, TextFormat } from './text-format.ts';

/** Refuses files that cannot be read, by what they are. `fileName` is what the user calls the file. */
export async function* openSheets(path: string, fileName: string, text: TextFormat = {}): AsyncGenerator<SheetChunk> {
  const read = (await isWorthAThread(path, fileName)) ? readApart : readHere;
  yield* read({ path, fileName }, text);
}

// Below it a thread takes longer to begin than the file to be read.
const largeBytes = 2 * 1024 * 1024;

// Text is read so fast that copying its rows between threads takes what is won. What cannot be read is refused by its reader.
async function isWorthAThread(path: string, fileName: string): Promise<boolean> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size < largeBytes) return false;
  const format = await sniffFormat(path, fileName).catch(() => 'text');
  return format !== 'text';
}
