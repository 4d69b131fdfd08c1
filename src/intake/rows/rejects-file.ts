// Writes the file of rows that go back as the file that they came in: its format, its titles and headers, its columns, and
// the reason in a column after them. Mended, it is imported as it is.

import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Transaction } from '../../db/database.ts';
import { countRejections } from '../../records/rejection-staging.ts';
import { gatherGoingBack } from '../../records/rows-going-back.ts';
import { writeCsv } from '../../sheets/csv-write.ts';
import { sniffFormat } from '../../sheets/sniff.ts';
import { textDelimiter } from '../../sheets/text-delimiter.ts';
import { writeMarkedWorkbook } from '../../sheets/xlsx-marked.ts';
import { writeXlsx } from '../../sheets/xlsx-write.ts';
import { layoutAt } from '../tally.ts';
import { markedSheets } from './marked-sheets.ts';
import { alignedCells, keptHeaders, ownColumns } from './rejections.ts';
import { addedHeaders } from '../layout/added-headers.ts';
import { type RejectsWish, type ReturnedRow, rowsOnTheirWay } from './rows-going-back.ts';

/** The path with its extension; null when no row goes back. `out` has none. */
export async function writeRejects(tx: Transaction, rejects: RejectsWish, out: string): Promise<string | null> {
  const good = await gatherGoingBack(tx, rejects.tally.kind === 'sales' ? 'ledger' : 'entries');
  const count = (await countRejections(tx)) + good;
  if (count === 0) return null;
  await mkdir(dirname(out), { recursive: true, mode: 0o700 });
  return (await hasWorkbook(rejects)) ? workbook(tx, rejects, { count, out }) : text(tx, rejects, out);
}

/** So many rows somebody may go through; more of them are written as they come, without marks. */
const mostMarked = 20_000;

async function hasWorkbook({ files }: RejectsWish): Promise<boolean> {
  for (const { path, fileName } of files) if ((await sniffFormat(path, fileName)) !== 'text') return true;
  return false;
}

async function workbook(
  tx: Transaction,
  rejects: RejectsWish,
  { count, out }: { count: number; out: string },
): Promise<string> {
  const path = `${out}.xlsx`;
  const rows = rowsOnTheirWay(tx, rejects);
  if (count <= mostMarked) {
    await writeMarkedWorkbook(path, await markedSheets(rows, rejects));
    return path;
  }
  const columns = joinedHeaders(rejects).map((header) => ({ header, kind: 'text' as const }));
  const sheet = writeXlsx({ name: addedHeaders[rejects.language].reason, columns, rows: joinedRows(rows, rejects) });
  await pipeline(sheet, createWriteStream(path, { mode: 0o600 }));
  return path;
}

async function text(tx: Transaction, rejects: RejectsWish, out: string): Promise<string> {
  const path = `${out}.csv`;
  const rows = rowsOnTheirWay(tx, rejects);
  const [file] = rejects.files;
  const isOne = rejects.tally.layouts.length === 1;
  const lines = isOne ? linesLikeFile(rows, rejects) : joinedLines(rows, rejects);
  await writeCsv(path, lines, isOne ? await textDelimiter(file!.path, rejects.text) : ',');
  return path;
}

async function* linesLikeFile(
  rows: AsyncGenerator<ReturnedRow>,
  { tally, language }: RejectsWish,
): AsyncGenerator<string[]> {
  const { top, layout } = tally.layouts[0]!;
  const own = ownColumns(layout);
  const pick = (cells: readonly string[]) => own.map((index) => cells[index] ?? '');
  for (const cells of top.above) yield pick(cells);
  for (const [index, cells] of top.headers.entries())
    yield [...pick(cells), index === 0 ? addedHeaders[language].reason : ''];
  for await (const { cells, reason } of rows) yield [...pick(cells), ...cells.slice(layout.width), reason];
}

/** Several files or sheets under the headers of all of them, each row with its place. */
async function* joinedLines(rows: AsyncGenerator<ReturnedRow>, rejects: RejectsWish): AsyncGenerator<string[]> {
  yield joinedHeaders(rejects);
  yield* joinedRows(rows, rejects);
}

function joinedHeaders({ tally, language }: RejectsWish): string[] {
  const { file, sheet, row, reason } = addedHeaders[language];
  return [...keptHeaders(tally), file, sheet, row, reason];
}

async function* joinedRows(rows: AsyncGenerator<ReturnedRow>, { tally, files }: RejectsWish): AsyncGenerator<string[]> {
  for await (const { file, sheet, row, cells, reason } of rows) {
    const found = layoutAt(tally, file, sheet || null);
    if (!found) continue;
    yield [...alignedCells(tally, found.layout, cells), files[file - 1]!.fileName, sheet, String(row), reason];
  }
}
