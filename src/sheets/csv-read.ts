// CSV files as they come: any of three delimiters, UTF-8 or GBK, and the tricks that keep Excel from eating zeros.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { csvScanner } from './csv-scan.ts';
import { detectEncoding } from './encoding.ts';
import type { SheetChunk, SheetRow } from './sheet-row.ts';
import { readHead } from './sniff.ts';

export async function* readCsv(path: string): AsyncGenerator<SheetChunk> {
  const encoding = await detectEncoding(path);
  const { size } = await stat(path);
  const decoder = new TextDecoder(encoding);
  const scanner = csvScanner(sniffDelimiter(new TextDecoder(encoding).decode(await readHead(path, 65_536))));
  let bytesRead = 0;
  for await (const block of createReadStream(path, { highWaterMark: 1_048_576 }) as AsyncIterable<Buffer>) {
    bytesRead += block.length;
    yield { rows: plain(scanner.push(decoder.decode(block, { stream: true }))), progress: bytesRead / size };
  }
  yield { rows: plain([...scanner.push(decoder.decode()), ...scanner.end()]), progress: 1 };
}

/** The delimiter that splits most of the first lines into the same number of cells; a comma where none does. */
export function sniffDelimiter(head: string): string {
  const lines = head
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .slice(0, 30)
    .filter(Boolean);
  const best = [',', '\t', ';'].map((delimiter) => ({ delimiter, score: regularity(lines, delimiter) }));
  return best.reduce((left, right) => (right.score > left.score ? right : left)).delimiter;
}

function regularity(lines: string[], delimiter: string): number {
  const tally = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...[...tally].map(([count, times]) => count * times));
}

function plain(rows: SheetRow[]): SheetRow[] {
  for (const row of rows) {
    const { cells } = row;
    for (let index = 0; index < cells.length; index += 1) {
      const first = cells[index]!.charCodeAt(0);
      if (first === equalsSign || first === apostrophe) cells[index] = plainText(cells[index]!);
    }
    if (cells.some((cell) => cell.includes('\ufffd'))) row.broken = undecodable;
  }
  return rows;
}

const equalsSign = 61;
const apostrophe = 39;

const undecodable = {
  zh: '有无法识别的字符（编码混杂）。请把文件另存为 UTF-8 编码的 CSV，或 .xlsx。',
  en: 'Some characters cannot be decoded (mixed encodings). Save the file as UTF-8 CSV or as .xlsx.',
};

/** `="00123"` guards leading zeros; an apostrophe before = + - @ is what `writeCsv` puts there. */
function plainText(cell: string): string {
  if (/^="[^"]*"$/.test(cell)) return cell.slice(2, -1);
  return /^'[=+\-@\t]/.test(cell) ? cell.slice(1) : cell;
}
