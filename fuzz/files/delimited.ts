// A table as delimited text.

import { chance, pick, type Random } from '../../samples/random.ts';
import { encodings, type TextEncoding } from './encode.ts';
import { linesOf, type Table } from './table.ts';

export interface DelimitedText {
  text: string;
  encoding: TextEncoding;
}

export function delimitedText(random: Random, table: Table): DelimitedText {
  const delimiter = pick(random, [',', ',', '\t', ';']);
  const lineEnd = pick(random, ['\r\n', '\n']);
  const quotesAll = chance(random, 0.2);
  const cell = (text: string) =>
    quotesAll || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = linesOf(table).map((cells) => cells.map(cell).join(delimiter));
  const text = lines.join(lineEnd) + (chance(random, 0.8) ? lineEnd : '');
  return { text, encoding: pick(random, encodings) };
}
