// What every reader of this folder yields: rows of text, with the place that a spreadsheet would show for them.

import type { Words } from '../base/errors.ts';

export interface SheetRow {
  /** Null in files that have no sheets. */
  sheet: string | null;
  /** Counts from 1, blank rows included. */
  row: number;
  /** Dates are `YYYY-MM-DD`, numbers plain decimals, an empty cell is ''. */
  cells: string[];
  /** Why the row could not be read properly; `cells` then holds what was found, as well as it could be told apart. */
  broken?: Words;
}

/** Rows travel in chunks: one step of an asynchronous iterator for each row costs more than reading the row. */
export interface SheetChunk {
  rows: SheetRow[];
  /** How much of the file is read, from 0 to 1. */
  progress: number;
}
