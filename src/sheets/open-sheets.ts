// The door of this folder: any file that can be read, as chunks of rows.

import { stat } from 'node:fs/promises';
import { readApart } from './apart/read-apart.ts';
import { readHere } from './read-here.ts';
import type { SheetChunk } from './sheet-row.ts';
import type { TextFormat } from './text-format.ts';

export type { Delimiter, TextFormat } from './text-format.ts';

// Below it the thread takes longer to begin than the file to be read.
const largeBytes = 2 * 1024 * 1024;

/** Refuses files that cannot be read, by what they are. `fileName` is what the user calls the file. */
export async function* openSheets(path: string, fileName: string, text: TextFormat = {}): AsyncGenerator<SheetChunk> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0, // Whoever reads it says that it is not there.
  );
  yield* size < largeBytes ? readHere({ path, fileName }, text) : readApart({ path, fileName }, text);
}
