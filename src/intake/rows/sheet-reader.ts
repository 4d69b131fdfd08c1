// Goes through one sheet row by row: keeps the first ones until the headers are found among them, then sorts each row into
// lines, rejects, totals and nothing.

import type { SheetRow } from '../../sheets/sheet-row.ts';
import { type Layout, type LayoutWish, numberOf, textOf } from '../layout/layout.ts';
import { type Opening, openingRows, readOpening, trimmed } from '../layout/opening.ts';
import { isErrorCell } from '../values/error-cell.ts';
import { noteLayout, noteMiss, noteSheetPassedOver, type Tally } from '../tally.ts';
import { isUnlabelled, type Totals, totalLabel, totals } from './control-totals.ts';
import { isFooter } from './footers.ts';
import { brokenRow, errorCell, type RowProblem, tooManyCells } from './row-problems.ts';
import { type ReadLine, readRow } from './row-readers.ts';

export type Outcome =
  | { type: 'line'; row: SheetRow; lines: ReadLine[] }
  | { type: 'reject'; row: SheetRow; layout: Layout; document: string; problems: RowProblem[] };

export interface SheetReader {
  sheet: string | null;
  wish: LayoutWish;
  tally: Tally;
  totals: Totals;
  /** The first rows, until the layout is known from them; then undefined. */
  opening: SheetRow[] | undefined;
  layout?: Layout;
  headerRows: string[][];
  /** A row that may turn out to be the unlabelled total, if it is the last. */
  waiting?: SheetRow | undefined;
}

export function sheetReader(sheet: string | null, wish: LayoutWish, tally: Tally): SheetReader {
  const own = { ...wish, kind: tally.kind ?? wish.kind };
  return { sheet, wish: own, tally, totals: totals(), opening: [], headerRows: [] };
}

/** What a row amounts to; more than one when an earlier row had to wait for this one. */
export function takeRow(reader: SheetReader, row: SheetRow): Outcome[] {
  if (row.cells.every((cell) => cell.trim() === '')) return [];
  if (reader.opening) reader.opening.push(row);
  return reader.opening || !reader.layout ? [] : sortRow(reader, reader.layout, row);
}

/** True when enough rows have come to tell the layout by them. */
export function isReady({ opening }: SheetReader): boolean {
  return opening !== undefined && opening.length >= openingRows;
}

/** Finds the layout among the first rows; undefined where they hold none. The rows are kept until `begin`. */
export function findLayout(reader: SheetReader): Opening | undefined {
  const found = readOpening(reader.opening ?? [], reader.wish);
  if (!found) for (const row of (reader.opening ?? []).slice(0, deepestMiss)) noteMiss(reader.tally, trimmed(row));
  return found;
}

const deepestMiss = 30;

/** From here on rows are sorted; what the first ones amount to. */
export function begin(reader: SheetReader, found: Opening | undefined): Outcome[] {
  reader.opening = undefined;
  if (!found) return [];
  reader.layout = found.layout;
  reader.headerRows = found.headerRows.map(trimmed);
  noteLayout(reader.tally, reader.sheet, found);
  return found.rows.flatMap((row) => sortRow(reader, found.layout, row));
}

function sortRow(reader: SheetReader, layout: Layout, row: SheetRow): Outcome[] {
  const before = reader.waiting ? checkRow(reader, layout, reader.waiting) : [];
  reader.waiting = undefined;
  const label = row.broken ? undefined : totalLabel(layout, row.cells);
  if (label !== undefined) reader.tally.controlTotals.push(...reader.totals.close(label, layout, row.cells));
  else if (!row.broken && isUnlabelled(layout, row.cells)) reader.waiting = row;
  else if (!isHeader(reader, row) && !isFooter(layout, row.cells)) return [...before, ...checkRow(reader, layout, row)];
  return before;
}

/** Call it after the last row of the sheet. */
export function endSheet(reader: SheetReader): Outcome[] {
  const { layout, waiting, tally } = reader;
  if (!layout && reader.sheet !== null) noteSheetPassedOver(tally, reader.sheet);
  if (!layout || !waiting) return [];
  const found = reader.totals.close('合计（末行未标明）', layout, waiting.cells);
  if (found.length === 0 || found.some(({ ok }) => !ok)) return checkRow(reader, layout, waiting);
  tally.controlTotals.push(...found);
  return [];
}

// Exports made page by page repeat their headers.
function isHeader({ headerRows }: SheetReader, row: SheetRow): boolean {
  return headerRows.some(
    (headers) =>
      row.cells[0]?.trim() === headers[0] && row.cells.every((cell, index) => cell.trim() === (headers[index] ?? '')),
  );
}

function checkRow(reader: SheetReader, layout: Layout, row: SheetRow): Outcome[] {
  const { tally } = reader;
  tally.rows += 1;
  if (!row.broken && !passesFilters(layout, row.cells)) return leaveOut(reader, layout, row);
  const problems = row.broken
    ? [brokenRow(row.broken)]
    : [...overflow(layout, row.cells), ...errorCells(layout, row.cells)];
  const lines = problems.length === 0 ? readRow(layout, row.cells, problems) : [];
  if (problems.length === 0) {
    for (const line of lines) reader.totals.add(totalled(layout, line));
    return [{ type: 'line', row, lines }];
  }
  tally.rejected += 1;
  return [{ type: 'reject', row, layout, document: textOf(layout, row.cells, 'document'), problems }];
}

// A target's value is money; the value of a setting may be any word.
function totalled({ kind }: Layout, line: Readonly<Record<string, string>>): { amount?: string; quantity?: string } {
  const { amount, value, quantity } = line;
  return { amount: (kind === 'targets' ? value : amount) ?? '', quantity: quantity ?? '' };
}

function passesFilters(layout: Layout, cells: readonly string[]): boolean {
  return layout.filters.every(({ index, accepts }) => accepts((cells[index] ?? '').trim()));
}

// The total of the export counts them all the same.
function leaveOut(reader: SheetReader, layout: Layout, row: SheetRow): Outcome[] {
  reader.tally.filtered += 1;
  reader.totals.add({
    amount: numberOf(layout, row.cells, 'amount') ?? '',
    quantity: numberOf(layout, row.cells, 'quantity') ?? '',
  });
  return [];
}

function overflow(layout: Layout, cells: readonly string[]): RowProblem[] {
  const found = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return found > layout.headers.length ? [tooManyCells(layout.headers.length, found)] : [];
}

/** Of the columns that are used. */
function errorCells({ headers, columns }: Layout, cells: readonly string[]): RowProblem[] {
  if (!cells.some(isErrorCell)) return [];
  const used = [...columns.values()].flatMap(({ index, expression }) => [
    index,
    ...(expression?.indexes.values() ?? []),
  ]);
  const wrong = [...new Set(used)].filter((index) => isErrorCell(cells[index] ?? ''));
  return wrong.map((index) => errorCell(headers[index]!, cells[index]!));
}
