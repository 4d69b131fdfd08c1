// One row of any kind of file → what it brings to staging.

import type { StagedEntry } from '../../records/entries/staging.ts';
import { recordKindOf } from '../layout/kinds.ts';
import type { Layout } from '../layout/layout.ts';
import { readRecordRow } from './record-row.ts';
import type { RowProblem } from './row-problems.ts';
import { readSalesRow, type SalesLine } from './sales-row.ts';
import { readTargetRow } from './target-row.ts';

export type ReadLine = SalesLine | StagedEntry;

export interface RowToRead {
  cells: readonly string[];
  /** Whether its document takes a sale back: then amounts are negative, whichever sign they bear. */
  reverses: boolean;
}

/** Adds what is wrong to `problems`; what it gives counts only when there is none. */
export function readRow(layout: Layout, row: RowToRead, problems: RowProblem[]): ReadLine[] {
  const { cells } = row;
  if (layout.kind === 'targets') return readTargetRow(layout, cells, problems);
  const kind = recordKindOf(layout.kind);
  return kind ? [readRecordRow(kind, { layout, cells }, problems)] : readSalesRow(layout, row, problems);
}
