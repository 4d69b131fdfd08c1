// Text files as they come: several delimiters, UTF-8, UTF-16 or GBK, and the tricks that keep Excel from eating zeros.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { formulaStart } from '../csv-write.ts';
import { type CsvScanner, csvScanner } from './csv-scan.ts';
import { sniffDelimiter, usualWords } from './delimiter.ts';
import { detectEncoding } from './encoding.ts';
import { printedScanner } from './printed-scan.ts';
import type { SheetChunk, SheetRow } from '../sheet-row.ts';
import { readHead } from '../sniff.ts';
import type { TextFormat } from '../text-format.ts';

export async function* readCsv(path: string, format: TextFormat = {}): AsyncGenerator<SheetChunk> {
  const encoding = format.encoding ?? (await detectEncoding(path));
  const { size } = await stat(path);
  const decoder = new TextDecoder(encoding);
  const { scanner, firstLine, clean } = openText(
    new TextDecoder(encoding).decode(await readHead(path, 65_536)),
    format,
  );
  let bytesRead = 0;
  let unread = firstLine;
  for await (const block of createReadStream(path, { highWaterMark: 32_768 }) as AsyncIterable<Buffer>) {
    bytesRead += block.length;
    const text = clean(decoder.decode(block, { stream: true }).slice(unread));
    unread = 0;
    yield { rows: plain(scanner.push(text)), progress: bytesRead / size };
  }
  yield { rows: plain([...scanner.push(clean(decoder.decode())), ...scanner.end()]), progress: 1 };
}

interface OpenText {
  scanner: CsvScanner;
  /** Length of a first line that is no row: `sep=;` tells Excel the delimiter. */
  firstLine: number;
  clean(text: string): string;
}

function openText(head: string, format: TextFormat): OpenText {
  const told = /^"?sep=(.)"?(\r\n?|\n|$)/i.exec(head);
  const firstLine = told?.[0].length ?? 0;
  const table = head.slice(firstLine);
  const delimiter = format.delimiter ?? told?.[1] ?? sniffDelimiter(table);
  const isOldMac = table.includes('\r') && !table.includes('\n');
  return {
    scanner: delimiter === 'whitespace' ? printedScanner(usualWords(table)) : csvScanner(delimiter),
    firstLine,
    clean: (text) => cleaned(text, isOldMac),
  };
}

/** Without the NUL bytes that programs pad with and the mark that ended files of DOS. */
function cleaned(text: string, isOldMac: boolean): string {
  const clean = text.replaceAll('\0', '').replaceAll('\u001a', '');
  return isOldMac ? clean.replaceAll('\r', '\n') : clean;
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

/** `="00123"` guards leading zeros; an apostrophe before what could be a formula is what `writeCsv` puts there. */
function plainText(cell: string): string {
  if (/^="[^"]*"$/.test(cell)) return cell.slice(2, -1);
  return cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell;
}
