// The door of this folder: any file that can be read, as chunks of rows.

import { Refusal } from '../base/errors.ts';
import { readCsv } from './text/csv-read.ts';
import { readMarkup } from './markup/markup-read.ts';
import type { NamedFile } from './named-file.ts';
import type { SheetChunk } from './sheet-row.ts';
import { sniffFormat } from './sniff.ts';
import { toldApart } from './sheet-names.ts';
import type { TextFormat } from './text-format.ts';
import { readXls } from './xls/xls-read.ts';
import { narrowed } from './wide-rows.ts';
import { readXlsx } from './xlsx/xlsx-read.ts';

export type { Delimiter, TextFormat } from './text-format.ts';

/** Refuses files that cannot be read, by what they are. `fileName` is what the user calls the file. */
export async function* openSheets(path: string, fileName: string, text: TextFormat = {}): AsyncGenerator<SheetChunk> {
  try {
    yield* toldApart(openFormat({ path, fileName }, text));
  } catch (error) {
    throw error instanceof Refusal && error.details.file === undefined ? aboutFile(fileName, error) : error;
  }
}

/** Readers that see pieces of text only do not know whose they are. */
function aboutFile(file: string, { code, words, details }: Refusal): Refusal {
  return new Refusal(code, { zh: `“${file}”：${words.zh}`, en: `"${file}": ${words.en}` }, { ...details, file });
}

async function* openFormat({ path, fileName }: NamedFile, text: TextFormat): AsyncGenerator<SheetChunk> {
  const file = { path, fileName };
  const format = await sniffFormat(path, fileName);
  if (format === 'xlsx') yield* readXlsx(path, fileName);
  else if (format === 'text') yield* narrowed(readCsv(path, text));
  else if (format === 'xls' || format === 'bare-xls') yield* readXls(file, format === 'bare-xls');
  else yield* narrowed(readMarkup(file, format));
}
