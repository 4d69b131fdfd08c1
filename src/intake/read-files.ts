// Files from their first row to their last, as lines for staging and rows to be given back, in chunks of bounded size.

import type { StagedEntry } from '../records/entries/staging.ts';
import type { StagedLine } from '../records/ledger-staging.ts';
import type { NamedFile } from '../sheets/named-file.ts';
import type { SheetRow } from '../sheets/sheet-row.ts';
import type { Kind } from './layout/kinds.ts';
import type { LayoutWish } from './layout/layout.ts';
import type { Opening } from './layout/opening.ts';
import { openMapped } from './open-mapped.ts';
import { isLookup, nothingToImport, readLookups } from './read-lookups.ts';
import type { Rejection } from './rows/rejections.ts';
import { rejectionOf } from './rows/rejections.ts';
import {
  begin,
  endSheet,
  findLayout,
  isReady,
  type Outcome,
  type SheetReader,
  sheetReader,
  takeRow,
} from './rows/sheet-reader.ts';
import { settleSheetDates } from './settle-dates.ts';
import { settleSheetNumbers } from './settle-numbers.ts';
import { headersNotFound, noteOpenNumber, type Tally } from './tally.ts';

export interface FileChunk {
  kind: Kind;
  lines: (StagedLine | StagedEntry)[];
  rejections: Rejection[];
  /** Of all files. */
  progress: number;
}

/** One file after the other into one tally: the first one decides the kind. Refuses a file in which no sheet is understood. */
export async function* readFiles(
  files: readonly NamedFile[],
  wish: LayoutWish,
  tally: Tally,
): AsyncGenerator<FileChunk> {
  const lookups = await readLookups(files, wish.mapping);
  if (files.every((file) => isLookup(file, wish.mapping))) throw nothingToImport(files);
  for (const [index, file] of files.entries()) {
    if (isLookup(file, wish.mapping)) continue;
    tally.file = { name: file.fileName, place: index + 1 };
    for await (const chunk of readFile(file, { ...wish, lookups }, tally))
      yield { ...chunk, progress: (index + chunk.progress) / files.length };
  }
}

/** Sheets beside one that is understood are passed over. */
async function* readFile(file: NamedFile, wish: LayoutWish, tally: Tally): AsyncGenerator<FileChunk> {
  let reader: SheetReader | undefined;
  let sheet: string | null | undefined;
  for await (const chunk of openMapped(file, wish.mapping.text)) {
    const outcomes: Outcome[] = [];
    for (const row of chunk.rows) {
      if (!reader || row.sheet !== sheet) {
        if (reader) outcomes.push(...(await closeSheet(reader, file)));
        reader = sheetReader(row.sheet, wish, tally);
        sheet = row.sheet;
      }
      outcomes.push(...takeRow(reader, row));
      if (isReady(reader)) outcomes.push(...(await beginSheet(reader, file)));
    }
    if (tally.kind && isUnderstood(tally)) yield toChunk(tally.kind, outcomes, { tally, progress: chunk.progress });
  }
  const last = reader ? await closeSheet(reader, file) : [];
  if (!tally.kind || !isUnderstood(tally)) throw headersNotFound(tally, wish, file.fileName);
  yield toChunk(tally.kind, last, { tally, progress: 1 });
}

/** Whether a sheet of the file that is being read was. */
function isUnderstood({ layouts, file }: Tally): boolean {
  return layouts.some((layout) => layout.file === file.place);
}

async function beginSheet(reader: SheetReader, file: NamedFile): Promise<Outcome[]> {
  const found = findLayout(reader);
  if (found) await settleSheet(reader, found, file);
  return begin(reader, found);
}

async function settleSheet(reader: SheetReader, { layout, headerRows }: Opening, file: NamedFile): Promise<void> {
  const sheet = { ...reader, headerRow: headerRows.at(-1)?.row ?? 0 };
  await settleSheetDates(file, sheet, layout);
  await settleSheetNumbers(file, sheet, layout);
  // The numbers of workbooks are written by us, with a point.
  if (reader.sheet === null) for (const each of layout.openNumbers) noteOpenNumber(reader.tally, each);
}

async function closeSheet(reader: SheetReader, file: NamedFile): Promise<Outcome[]> {
  const first = reader.opening ? await beginSheet(reader, file) : [];
  return [...first, ...endSheet(reader)];
}

function toChunk(kind: Kind, outcomes: Outcome[], { tally, progress }: { tally: Tally; progress: number }): FileChunk {
  const chunk: FileChunk = { kind, lines: [], rejections: [], progress };
  const file = String(tally.file.place);
  for (const outcome of outcomes) {
    if (outcome.type === 'line')
      for (const line of outcome.lines) chunk.lines.push(Object.assign(line, placeOf(file, outcome.row)));
    else chunk.rejections.push(rejectionOf(tally, outcome));
  }
  return chunk;
}

function placeOf(file: string, row: SheetRow): { file: string; sheet: string; row: string } {
  return { file, sheet: row.sheet ?? '', row: String(row.row) };
}
