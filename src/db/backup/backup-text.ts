// The text inside a backup file: lines, and the rows of a table up to the line `\.`. Split at line feeds alone, which
// COPY escapes in values; node:readline would also split at U+2028, which occurs in names pasted from the web.

import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { backupUnreadable } from '../errors.ts';

export interface BackupText {
  /** The next line without its end; undefined after the last. */
  line(): Promise<string | undefined>;
  /** What stands before the next line `\.`, in pieces of any size; that line is passed over. */
  rows(): AsyncGenerator<Buffer>;
  /** The next so many bytes, in pieces of any size. */
  bytes(count: number): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

const lineFeed = Buffer.from('\n');
const endOfRows = Buffer.from('\n\\.\n');

/** Reading throws a refusal where the file is missing, damaged or cut short. */
export function readText(file: string): BackupText {
  const chunks = chunksOf(file);
  let rest: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { value, done } = await chunks.next();
    if (value) rest = Buffer.concat([rest, value]);
    return !done;
  };
  return {
    async line() {
      while (!rest.includes(lineFeed)) if (!(await more())) return undefined;
      const end = rest.indexOf(lineFeed);
      const line = rest.toString('utf8', 0, end);
      rest = rest.subarray(end + 1);
      return line;
    },
    async *rows() {
      // The line before ended with a line feed; with it in front, an empty table looks like any other.
      rest = Buffer.concat([lineFeed, rest]);
      let given = 1;
      for (let end = rest.indexOf(endOfRows); end < 0; end = rest.indexOf(endOfRows)) {
        const kept = Math.max(0, rest.length - endOfRows.length + 1);
        if (kept > given) yield rest.subarray(given, kept);
        rest = rest.subarray(kept);
        given = Math.max(0, given - kept);
        if (!(await more())) throw backupUnreadable(`${file}: unexpected end of file`);
      }
      const end = rest.indexOf(endOfRows);
      yield rest.subarray(given, end + 1);
      rest = rest.subarray(end + endOfRows.length);
    },
    async *bytes(count) {
      for (let left = count; left > 0; ) {
        if (rest.length === 0 && !(await more())) throw backupUnreadable(`${file}: unexpected end of file`);
        const piece = rest.subarray(0, left);
        rest = rest.subarray(piece.length);
        left -= piece.length;
        yield piece;
      }
    },
    close: async () => void (await chunks.return(undefined)),
  };
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  const source = pipeline(createReadStream(file), createGunzip(), () => {});
  try {
    for await (const chunk of source) yield chunk as Buffer;
  } catch (error) {
    throw backupUnreadable(`${file}: ${(error as Error).message}`);
  }
}
