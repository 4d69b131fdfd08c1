// CSV that Excel opens rightly with a double click: a byte order mark, CRLF, and no cell that would run as a formula.

import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes rows of text to a file; memory stays flat however many there are. */
export async function writeCsv(path: string, rows: AsyncIterable<string[]> | Iterable<string[]>): Promise<void> {
  await pipeline(Readable.from(csvText(rows)), createWriteStream(path, { mode: 0o600 }));
}

/** The text of a CSV file, in pieces. */
export async function* csvText(rows: AsyncIterable<string[]> | Iterable<string[]>): AsyncGenerator<string> {
  let piece = '\ufeff';
  for await (const row of rows) {
    piece += csvLine(row);
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function csvLine(cells: string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) && !isNumeric(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function isNumeric(text: string): boolean {
  return /^[+-]?[\d,]+(\.\d+)?%?$/.test(text);
}
