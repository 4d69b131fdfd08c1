// Workbooks that are web pages or XML by another name, as many systems export them.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Refusal } from '../../base/errors.ts';
import { detectEncoding } from '../text/encoding.ts';
import type { NamedFile } from '../named-file.ts';
import type { SheetChunk } from '../sheet-row.ts';
import { damaged } from '../workbook-refusals.ts';
import { htmlRows } from './html-rows.ts';
import { spreadsheetmlRows } from './spreadsheetml-rows.ts';
import { type Token, tokenizer } from './tokens.ts';

/** Refuses a page without a table: mostly what a system answers to somebody who is no longer signed in. */
export async function* readMarkup(file: NamedFile, kind: 'html' | 'spreadsheetml'): AsyncGenerator<SheetChunk> {
  const rows = kind === 'html' ? htmlRows() : spreadsheetmlRows(await hiddenSheets(file));
  for await (const { tokens, progress } of tokensOf(file, unshown[kind])) yield { rows: rows.take(tokens), progress };
  yield { rows: rows.end(), progress: 1 };
  if (!rows.hasTable()) throw pageWithoutTable(file.fileName);
  if (!rows.isWhole()) throw damaged(file.fileName);
}

const unshown = { html: new Set(['script', 'style', 'title', 'xml']), spreadsheetml: new Set<string>() };

interface Piece {
  tokens: Token[];
  progress: number;
}

async function* tokensOf({ path }: NamedFile, unshownNames: ReadonlySet<string>): AsyncGenerator<Piece> {
  const decoder = new TextDecoder(await detectEncoding(path));
  const { push, end } = tokenizer(unshownNames);
  const { size } = await stat(path);
  let bytesRead = 0;
  for await (const block of createReadStream(path, { highWaterMark: 65_536 }) as AsyncIterable<Buffer>) {
    bytesRead += block.length;
    yield { tokens: push(decoder.decode(block, { stream: true })), progress: bytesRead / size };
  }
  yield { tokens: [...push(decoder.decode()), ...end()], progress: 1 };
}

async function hiddenSheets(file: NamedFile): Promise<Set<number>> {
  const hidden = new Set<number>();
  let sheet = -1;
  let isAsked = false;
  for await (const { tokens } of tokensOf(file, unshown.spreadsheetml)) {
    for (const { kind, name, text } of tokens) {
      if (kind === 'open' && name === 'worksheet') sheet += 1;
      else if (kind === 'open' && name === 'visible') isAsked = true;
      else if (kind === 'text' && isAsked && /hidden/i.test(text)) hidden.add(sheet);
      else isAsked = false;
    }
  }
  return hidden;
}

function pageWithoutTable(file: string): Refusal {
  return new Refusal(
    'page_without_table',
    {
      zh: `“${file}”其实是一张网页，里面没有表格，多半是登录页或出错页。请重新登录原系统再导出一次。`,
      en: `"${file}" is a web page without a table, mostly the sign-in or error page of a system. Sign in there and export it again.`,
    },
    { file },
  );
}
