// Rows that come back: why, and their cells under their own headers, so that a mended row can be imported as it is.

import type { Problem } from '../../base/errors.ts';
import type { StagedRejection } from '../../records/rejection-staging.ts';
import type { SheetRow } from '../../sheets/sheet-row.ts';
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

/** Headers of the columns in front; nothing recognises them when the file comes back. */
export const placeHeaders = {
  zh: ['来源文件', '来源工作表', '来源行', '出错列', '问题代码', '退回原因'],
  en: ['source file', 'source sheet', 'source row', 'column at fault', 'problem code', 'reason returned'],
};

const ownHeaders = new Set([...placeHeaders.zh, ...placeHeaders.en]);

/** The headers of the rejected file: those of the sheets, without what an earlier rejected file put in front. */
export function keptHeaders(tally: Tally): string[] {
  return tally.headers.filter((header) => header !== '' && !ownHeaders.has(header));
}

export function rejectionOf(
  tally: Tally,
  reject: { row: SheetRow; layout: Layout; document: string; problems: RowProblem[] },
): Rejection {
  const { row, layout, document, problems } = reject;
  return {
    file: tally.file.place,
    sheet: row.sheet,
    row: row.row,
    document,
    problems,
    cells: alignedCells(tally, layout, row.cells),
  };
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
