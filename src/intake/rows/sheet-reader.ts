// Goes through one sheet row by row: finds the headers, then sorts each row into lines, rejects, totals and nothing.

import type { SheetRow } from '../../sheets/sheet-row.ts';
import { type Layout, type LayoutWish, layoutOf, numberOf, textOf } from '../layout/layout.ts';
import { noteLayout, noteMiss, noteSheetPassedOver, type Tally } from '../tally.ts';
import { isUnlabelled, type Totals, totalLabel, totals } from './control-totals.ts';
import { brokenRow, type RowProblem, tooManyCells } from './row-problems.ts';
import { type ReadLine, readRow } from './row-readers.ts';

export type Outcome =
  | { type: 'line'; row: SheetRow; lines: ReadLine[] }
  | { type: 'reject'; row: SheetRow; layout: Layout; document: string; problems: RowProblem[] };

export interface SheetReader {
  sheet: string | null;
  wish: LayoutWish;
  tally: Tally;
  totals: Totals;
  layout?: Layout;
  rowsBeforeHeader: number;
  /** A row that may turn out to be the unlabelled total, if it is the last. */
  waiting?: SheetRow | undefined;
}

export function sheetReader(sheet: string | null, wish: LayoutWish, tally: Tally): SheetReader {
  return { sheet, wish: { ...wish, kind: tally.kind ?? wish.kind }, tally, totals: totals(), rowsBeforeHeader: 0 };
}

/** What a row amounts to; more than one when an earlier row had to wait for this one. */
export function takeRow(reader: SheetReader, row: SheetRow): Outcome[] {
  if (row.cells.every((cell) => cell.trim() === '')) return [];
  const { layout } = reader;
  if (!layout) {
    seekHeader(
      reader,
      row.cells.map((cell) => cell.trim()),
    );
    return [];
  }
  const before = reader.waiting ? checkRow(reader, layout, reader.waiting) : [];
  reader.waiting = undefined;
  const label = row.broken ? undefined : totalLabel(layout, row.cells);
  if (label !== undefined) reader.tally.controlTotals.push(...reader.totals.close(label, layout, row.cells));
  else if (!row.broken && isUnlabelled(layout, row.cells)) reader.waiting = row;
  else if (!isHeader(layout, row)) return [...before, ...checkRow(reader, layout, row)];
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

/** Titles and notes may stand above the headers, so many rows of them. */
const deepestHeader = 30;

function seekHeader(reader: SheetReader, cells: string[]): void {
  reader.rowsBeforeHeader += 1;
  if (reader.rowsBeforeHeader > deepestHeader) return;
  const layout = layoutOf(cells, reader.wish);
  if (!layout) return noteMiss(reader.tally, cells);
  reader.layout = layout;
  noteLayout(reader.tally, layout);
}

// Exports made page by page repeat their headers.
function isHeader(layout: Layout, row: SheetRow): boolean {
  return (
    row.cells[0]?.trim() === layout.headers[0] &&
    row.cells.every((cell, index) => cell.trim() === (layout.headers[index] ?? ''))
  );
}

function checkRow(reader: SheetReader, layout: Layout, row: SheetRow): Outcome[] {
  const { tally } = reader;
  tally.rows += 1;
  if (!row.broken && !passesFilters(layout, row.cells)) return leaveOut(reader, layout, row);
  const problems = row.broken ? [brokenRow(row.broken)] : overflow(layout, row.cells);
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
