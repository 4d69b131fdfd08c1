// Rows that turned out wrong only when the whole file was read, as rejections. Their cells are no longer at hand.

import type { Fault } from '../../records/entries/faults.ts';
import type { DifferingRepeat } from '../../records/differing-repeats.ts';
import type { Kind } from '../layout/kinds.ts';
import { keyTitle } from '../layout/kinds.ts';
import type { Tally } from '../tally.ts';
import type { Rejection } from './rejections.ts';
import { inARing, notKnown, type RowProblem, repeatedRow, roleOfLogin } from './row-problems.ts';

export function repeatRejections(
  kind: Kind,
  differing: readonly DifferingRepeat[],
  fileNames: readonly string[],
): Rejection[] {
  return differing.map(({ file, sheet, row, document, ...first }) => ({
    file,
    sheet: sheet || null,
    row,
    document,
    problems: [
      repeatedRow(kind, {
        file: first.firstFile === file ? '' : fileNames[first.firstFile - 1]!,
        sheet: first.firstFile === file && first.firstSheet === sheet ? '' : first.firstSheet,
        row: first.firstRow,
      }),
    ],
    cells: null,
  }));
}

/** One rejection a row, whatever is wrong with it. */
export function faultRejections(tally: Tally, faults: readonly Fault[]): Rejection[] {
  const byRow = Map.groupBy(faults, ({ file, sheet, row }) => `${file}\n${sheet}\n${row}`);
  return [...byRow.values()].map((ofRow) => ({
    file: ofRow[0]!.file,
    sheet: ofRow[0]!.sheet || null,
    row: ofRow[0]!.row,
    document: '',
    problems: ofRow.map((fault) => problemOf(tally, fault)),
    cells: null,
  }));
}

function problemOf({ kind, titles }: Tally, { reason, key, text }: Fault): RowProblem {
  const title = titles.get(key) ?? keyTitle(kind!, key);
  if (reason === 'ring') return inARing(title, text);
  return reason === 'role' ? roleOfLogin(title) : notKnown(title, text);
}
