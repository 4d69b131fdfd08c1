// Goes through one sheet row by row: keeps the first ones until the headers are found among them, then sorts each row into
// lines, rejects, totals and nothing.

import type { SheetRow } from '../../sheets/sheet-row.ts';
import { isBlank, type Layout, type LayoutWish, numberOf, textOf, usedColumns } from '../layout/layout.ts';
import { type Opening, openingRows, readOpening, trimmed } from '../layout/opening.ts';
import { proposeLayout } from '../layout/proposal.ts';
import { type CellProfile, cellProfile, learnCells } from '../values/cell-profile.ts';
import { isErrorCell } from '../values/error-cell.ts';
import { type CurrencyReader, currencyReader } from '../meaning/currencies.ts';
import { noteDiscount } from '../meaning/discounts.ts';
import { meaningless, type MeaningReader, meaningReader, type RowMeaning } from '../meaning/row-meaning.ts';
import {
  noteLayout,
  noteLeftOut,
  noteMended,
  noteMiss,
  noteSheetPassedOver,
  noteUnclear,
  placeOf,
  type Tally,
} from '../tally.ts';
import { type Totals, totals } from './control-totals.ts';
import { isFooter } from './footers.ts';
import { completeCells } from './complete-cells.ts';
import { mangledCodes } from './mangled-codes.ts';
import { errorCell, type RowProblem } from './row-problems.ts';
import { type ReadLine, readRow } from './row-readers.ts';
import { bearerOf, isUnlabelled, type LinesAbove, totalLabel } from './total-rows.ts';

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
  meaning: MeaningReader;
  /** Undefined where no currency is written. */
  currency?: CurrencyReader | undefined;
  headerRows: string[][];
  /** What the columns hold, by the first rows. */
  profile: CellProfile;
  /** Rows with too many cells that could be put together in one way only. */
  mended: number;
  /** Rows that were checked so far. */
  lines: number;
  /** Those of them that bear the number of a document. */
  numbered: number;
  /** What the last of them is of. */
  bearer: string;
  /** A row that may turn out to be the unlabelled total, if it is the last. */
  waiting?: SheetRow | undefined;
}

export function sheetReader(sheet: string | null, wish: LayoutWish, tally: Tally): SheetReader {
  const own = { ...wish, kind: tally.kind ?? wish.kind };
  return {
    sheet,
    wish: own,
    tally,
    totals: totals(),
    opening: [],
    headerRows: [],
    meaning: meaningless,
    profile: cellProfile(),
    mended: 0,
    lines: 0,
    numbered: 0,
    bearer: '',
  };
}

/** What a row amounts to; more than one when an earlier row had to wait for this one. */
export function takeRow(reader: SheetReader, row: SheetRow): Outcome[] {
  if (!row.broken && row.cells.every((cell) => cell.trim() === '')) return [];
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
  if (!found) noteMiss(reader.tally, proposeLayout((reader.opening ?? []).map(trimmed), reader.wish));
  return found;
}

/** From here on rows are sorted; what the first ones amount to. */
export function begin(reader: SheetReader, found: Opening | undefined): Outcome[] {
  reader.opening = undefined;
  if (!found) return [];
  reader.layout = found.layout;
  reader.meaning = meaningReader(found.layout);
  reader.currency = currencyReader(found.layout, reader.tally.currencies);
  reader.headerRows = found.headerRows.map(trimmed);
  noteLayout(reader.tally, reader.sheet, found);
  for (const { cells } of found.rows) if (cells.length <= found.layout.width) learnCells(reader.profile, cells);
  return found.rows.flatMap((row) => sortRow(reader, found.layout, row));
}

function sortRow(reader: SheetReader, layout: Layout, row: SheetRow): Outcome[] {
  const before = reader.waiting ? checkRow(reader, layout, reader.waiting) : [];
  reader.waiting = undefined;
  const label = row.broken ? undefined : totalLabel(layout, row.cells, linesAbove(reader, layout, row));
  if (label !== undefined) closeTotal(reader, { label, layout, row });
  else if (!row.broken && isUnlabelled(layout, row.cells, reader.lines)) reader.waiting = row;
  else if (!isHeader(reader, row) && !isFooter(layout, row.cells)) return [...before, ...checkRow(reader, layout, row)];
  return before;
}

function linesAbove({ lines, numbered, bearer, totals }: SheetReader, layout: Layout, { cells }: SheetRow): LinesAbove {
  const agrees = (label: string) => totals.agrees({ label, layout, cells });
  return { isNumbered: lines > 0 && numbered === lines, bearer, agrees };
}

/** Call it after the last row of the sheet. */
export function endSheet(reader: SheetReader): Outcome[] {
  const { layout, waiting, tally } = reader;
  if (!layout && reader.sheet !== null) noteSheetPassedOver(tally, reader.sheet);
  if (reader.mended > 0) noteMended(tally, reader);
  if (!layout || !waiting) return [];
  const label = '合计（末行未标明）';
  const found = reader.totals.close({ label, layout, cells: waiting.cells }, placeOf(tally, waiting));
  if (found.length === 0 || found.some(({ ok }) => !ok)) return checkRow(reader, layout, waiting);
  tally.controlTotals.push(...found);
  return [];
}

function closeTotal({ tally, totals }: SheetReader, total: { label: string; layout: Layout; row: SheetRow }): void {
  const { label, layout, row } = total;
  tally.controlTotals.push(...totals.close({ label, layout, cells: row.cells }, placeOf(tally, row)));
}

// Exports made page by page repeat their headers.
function isHeader({ headerRows }: SheetReader, row: SheetRow): boolean {
  return headerRows.some(
    (headers) =>
      row.cells[0]?.trim() === headers[0] && row.cells.every((cell, index) => cell.trim() === (headers[index] ?? '')),
  );
}

function checkRow(reader: SheetReader, layout: Layout, row: SheetRow): Outcome[] {
  reader.tally.rows += 1;
  const complete = completeCells(reader.profile, layout, row);
  if (complete.isMended) reader.mended += 1;
  reader.lines += 1;
  if (!isBlank(layout, row.cells, 'document')) reader.numbered += 1;
  reader.bearer = bearerOf(layout, row.cells);
  const cells = complete.cells ?? row.cells;
  const meaning = row.broken ? sale : reader.meaning(cells);
  const isOut = !row.broken && complete.cells !== undefined && !passesFilters(layout, cells);
  if (isOut || meaning.leftOut !== undefined) return leaveOut(reader, layout, { cells, meaning });
  return readLine(reader, layout, { row, cells, problems: complete.problems, meaning });
}

const sale: RowMeaning = { reverses: false };

interface MeantRow {
  /** Complete, mended and joined. */
  cells: readonly string[];
  meaning: RowMeaning;
}

function readLine(
  reader: SheetReader,
  layout: Layout,
  { row, cells, problems, meaning }: MeantRow & { row: SheetRow; problems: RowProblem[] },
): Outcome[] {
  const { tally } = reader;
  if (!row.broken) problems.push(...errorCells(layout, cells), ...mangledCodes(layout, cells));
  const { reverses, unclear } = meaning;
  const lines = problems.length === 0 ? readRow(layout, { cells, reverses }, problems) : [];
  if (unclear) noteUnclear(tally, unclear, row);
  if (problems.length === 0) {
    const place = () => placeOf(tally, row);
    noteDiscount(tally.discounts, layout, { cells, place });
    reader.currency?.(cells, place);
    for (const line of lines) reader.totals.add(totalled(layout, line), meaning);
    return [{ type: 'line', row, lines }];
  }
  if (!row.broken) reader.totals.reject(shown(layout, cells), row.row);
  tally.rejected += 1;
  return [{ type: 'reject', row, layout, document: textOf(layout, cells, 'document'), problems }];
}

// A target's value is money; the value of a setting may be any word.
function totalled({ kind }: Layout, line: Readonly<Record<string, string>>): { amount?: string; quantity?: string } {
  const { amount, value, quantity } = line;
  return { amount: (kind === 'targets' ? value : amount) ?? '', quantity: quantity ?? '' };
}

function passesFilters(layout: Layout, cells: readonly string[]): boolean {
  return layout.filters.every(({ index, accepts }) => accepts((cells[index] ?? '').trim()));
}

// The total of the export may count them all the same.
function leaveOut(reader: SheetReader, layout: Layout, { cells, meaning }: MeantRow): Outcome[] {
  reader.tally.filtered += 1;
  if (meaning.leftOut && passesFilters(layout, cells)) noteLeftOut(reader.tally, meaning.leftOut);
  reader.totals.leaveOut(shown(layout, cells));
  return [];
}

function shown(layout: Layout, cells: readonly string[]): { amount: string; quantity: string } {
  return { amount: numberOf(layout, cells, 'amount') ?? '', quantity: numberOf(layout, cells, 'quantity') ?? '' };
}

/** Of the columns that are used. */
function errorCells(layout: Layout, cells: readonly string[]): RowProblem[] {
  if (!cells.some(isErrorCell)) return [];
  const wrong = [...usedColumns(layout)].filter((index) => isErrorCell(cells[index] ?? ''));
  return wrong.map((index) => errorCell(layout.headers[index]!, cells[index]!));
}
