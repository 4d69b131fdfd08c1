// The first rows of a sheet, looked at together: where the headers stand, in one row or two, what the rows above them say of
// units, and what the rows below show of how numbers and days are written.

import type { SheetRow } from '../../sheets/sheet-row.ts';
import { joinCells } from '../rows/join-cells.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Kind } from './kinds.ts';
import { isOfOtherKind, layoutOf } from './lay-out.ts';
import type { Layout, LayoutWish } from './layout.ts';
import { learnColumns } from './learn-columns.ts';
import { combineHeaders } from './two-row-header.ts';

/** As many rows are kept until the layout of their sheet is known. */
export const openingRows = 200;

/** Titles and notes may stand above the headers, so many rows of them. */
const deepestHeader = 30;

export interface Opening {
  layout: Layout;
  /** Titles and notes, as they stand. */
  above: SheetRow[];
  /** The rows of headers, as they stand. */
  headerRows: SheetRow[];
  /** What comes after them. */
  rows: SheetRow[];
}

/** Undefined when none of the rows holds the headers that the kind, or any kind, requires. */
export function readOpening(rows: readonly SheetRow[], wish: LayoutWish): Opening | undefined {
  const cells = rows.slice(0, deepestHeader + 1).map(trimmed);
  for (const at of cells.keys()) {
    if (at === deepestHeader) break;
    const found = headerAt(cells, at, wish);
    if (!found) continue;
    const { layout, depth } = found;
    const after = rows.slice(at + depth);
    learnColumns(layout, { above: cells.slice(0, at), rows: sample(layout, after) });
    return { layout, above: rows.slice(0, at), headerRows: rows.slice(at, at + depth), rows: after };
  }
  return undefined;
}

function sample(layout: Layout, rows: readonly SheetRow[]): string[][] {
  return rows.map(({ cells }) => joinCells(layout, cells)).filter(Array.isArray);
}

export function trimmed(row: SheetRow): string[] {
  return row.cells.map((cell) => cell.trim());
}

// A title above the headers makes no group of them: what the second row says alone is said by it alone.
function headerAt(
  cells: readonly string[][],
  at: number,
  wish: LayoutWish,
): { layout: Layout; depth: number } | undefined {
  const alone = layoutOf(cells[at]!, recalled(cells[at]!, wish));
  const below = cells[at + 1];
  const headers = below && combineHeaders(cells[at]!, below);
  const isBoth = headers && (alone ? isUnfinished(alone, below) : !layoutOf(below, wish));
  const both = isBoth ? layoutOf(headers, recalled(headers, wish)) : undefined;
  if (both && both.columns.size >= (alone?.columns.size ?? 0)) return { layout: both, depth: 2 };
  return alone && { layout: alone, depth: 1 };
}

/** What is wished for headers that the mapping names by their fingerprint, or of which one was confirmed before. */
function recalled(headers: readonly string[], wish: LayoutWish): LayoutWish {
  const { mapping, remembered = [] } = wish;
  const fingerprint = fingerprintOf(headers);
  const fits = (kind: Kind | undefined) => (wish.kind ?? kind) === (kind ?? wish.kind);
  const own = mapping.layouts[fingerprint];
  if (own && fits(own.kind)) return { ...wish, kind: own.kind ?? wish.kind, mapping: { ...own, layouts: {} } };
  const found = remembered.find((each) => each.fingerprint === fingerprint && fits(each.kind));
  if (!found || (wish.kind === undefined && isOfOtherKind(headers, found, wish))) return wish;
  const { date_format, decimal } = mapping;
  const writing = { ...(date_format && { date_format }), ...(decimal && { decimal }) };
  const known = { ...found.mapping, ...writing };
  return { ...wish, kind: found.kind, mapping: known, isRemembered: true };
}

/** The row below says nothing where the line would be told apart from others, so it is no line. */
function isUnfinished({ columns }: Layout, below: readonly string[]): boolean {
  return ['date', 'customer', 'customer_code', 'document'].every((key) => !below[columns.get(key)?.index ?? -1]);
}
