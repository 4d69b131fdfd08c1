// CSV that Excel opens rightly with a double click: a byte order mark, CRLF, and no cell that would run as a formula.

import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes rows of text to a file; memory stays flat however many there are. */
export async function writeCsv(
  path: string,
  rows: AsyncIterable<string[]> | Iterable<string[]>,
  delimiter = ',',
): Promise<void> {
  await pipeline(Readable.from(csvText(rows, delimiter)), createWriteStream(path, { mode: 0o600 }));
}

/** The text of a CSV file, in pieces. */
export async function* csvText(
  rows: AsyncIterable<string[]> | Iterable<string[]>,
  delimiter = ',',
): AsyncGenerator<string> {
  let piece = '\ufeff';
  for await (const row of rows) {
    piece += csvLine(row, delimiter);
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Excel takes the signs of any width for ones of a formula, and passes over blanks before them. */
export const formulaStart = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

function csvLine(cells: string[], delimiter: string): string {
  return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
}

function csvCell(text: string, delimiter: string): string {
  const safe = formulaStart.test(text) && !isNumeric(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function isNumeric(text: string): boolean {
  return /^[+-]?[\d,]+(\.\d+)?%?$/.test(text);
}
