// Rows that come back: why, and their cells under their own headers, so that a mended row can be imported as it is.

import type { Problem } from '../../base/errors.ts';
import type { StagedRejection } from '../../records/rejection-staging.ts';
import type { SheetRow } from '../../sheets/sheet-row.ts';
import { ownHeaders } from '../layout/added-headers.ts';
import type { Layout } from '../layout/layout.ts';
import type { Tally } from '../tally.ts';
import type { RowProblem } from './row-problems.ts';

export interface Rejection {
  /** The place of its file among those of the import. */
  file: number;
  sheet: string | null;
  row: number;
  document: string;
  problems: RowProblem[];
  /** Null where they are no longer at hand: the file is read once more for them. */
  cells: string[] | null;
}

/** The headers of all sheets, without what was added when rows came back before. */
export function keptHeaders(tally: Tally): string[] {
  return tally.headers.filter((header) => header !== '' && !ownHeaders.has(header));
}

export function rejectionOf(
  tally: Tally,
  { row, document, problems }: { row: SheetRow; document: string; problems: RowProblem[] },
): Rejection {
  return {
    file: tally.file.place,
    sheet: row.sheet,
    row: row.row,
    document,
    problems,
    cells: row.cells,
  };
}

/** The positions of a sheet's own columns. */
export function ownColumns({ headers, width }: Layout): number[] {
  return [...Array(width).keys()].filter((index) => !ownHeaders.has(headers[index] ?? ''));
}

/** The cells in the order of the kept headers; what stands beyond all headers follows. */
export function alignedCells(tally: Tally, layout: Layout, cells: readonly string[]): string[] {
  const aligned = keptHeaders(tally).map((header) => cells[layout.headers.indexOf(header)] ?? '');
  return [...aligned, ...cells.slice(layout.width)];
}

/** One line of problems in both languages would be too much for a cell: the file speaks the user's. */
export function stagedRejection(
  { file, sheet, row, document, problems, cells }: Rejection,
  language: 'zh' | 'en',
): StagedRejection {
  return {
    file: String(file),
    sheet: sheet ?? '',
    row: String(row),
    document,
    column_title: [...new Set(problems.map(({ column }) => column))].filter(Boolean).join('、'),
    code: [...new Set(problems.map(({ code }) => code))].join(' '),
    reason: problems.map(({ message }) => message[language]).join(' '),
    cells: cells ? JSON.stringify(cells) : '',
  };
}

export function problemsOf({ file, sheet, row, problems }: Rejection, fileNames: readonly string[]): Problem[] {
  return problems.map(({ code, column, message }) => ({
    code,
    place: { file: fileNames[file - 1]!, ...(sheet !== null && { sheet }), row, ...(column && { column }) },
    message,
  }));
}
