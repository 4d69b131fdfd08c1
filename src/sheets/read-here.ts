// A file by the reader of its format.

import { Refusal } from '../base/errors.ts';
import { readMarkup } from './markup/markup-read.ts';
import type { NamedFile } from './named-file.ts';
import type { SheetChunk } from './sheet-row.ts';
import { toldApart } from './sheet-names.ts';
import { sniffFormat } from './sniff.ts';
import { readCsv } from './text/csv-read.ts';
import type { TextFormat } from './text-format.ts';
import { narrowed } from './wide-rows.ts';
import { readXls } from './xls/xls-read.ts';
import { readXlsx } from './xlsx/xlsx-read.ts';

/** On the thread that asks; refuses as `openSheets` does. */
export async function* readHere(file: NamedFile, text: TextFormat): AsyncGenerator<SheetChunk> {
  try {
    yield* toldApart(readFormat(file, text));
  } catch (error) {
    throw error instanceof Refusal && error.details.file === undefined ? aboutFile(file.fileName, error) : error;
  }
}

/** Readers that see pieces of text only do not know whose they are. */
function aboutFile(file: string, { code, words, details }: Refusal): Refusal {
  return new Refusal(code, { zh: `“${file}”：${words.zh}`, en: `"${file}": ${words.en}` }, { ...details, file });
}

async function* readFormat({ path, fileName }: NamedFile, text: TextFormat): AsyncGenerator<SheetChunk> {
  const file = { path, fileName };
  const format = await sniffFormat(path, fileName);
  if (format === 'xlsx') yield* readXlsx(path, fileName);
  else if (format === 'text') yield* narrowed(readCsv(path, text));
  else if (format === 'xls' || format === 'bare-xls') yield* readXls(file, format === 'bare-xls');
  else yield* narrowed(readMarkup(file, format));
}
