// The rows on their way back to the user: those that were rejected, and the good ones that must go with them.

import type { Language } from '../../base/errors.ts';
import type { Transaction } from '../../db/database.ts';
import { rejectionsAfter, type StagedRejection } from '../../records/rejection-staging.ts';
import { filesGoingBack, type GoingBack, goingBackWithin } from '../../records/rows-going-back.ts';
import type { NamedFile } from '../../sheets/named-file.ts';
import type { SheetRow } from '../../sheets/sheet-row.ts';
import type { CheckedMapping } from '../layout/mapping.ts';
import { openMapped } from '../open-mapped.ts';
import type { Tally } from '../tally.ts';
import { companion, wouldLose } from './row-problems.ts';

export interface RejectsWish {
  files: readonly NamedFile[];
  /** How the files are read. */
  text: CheckedMapping['text'];
  tally: Tally;
  language: Language;
}

export interface ReturnedRow {
  /** The place of its file among those of the import. */
  file: number;
  sheet: string;
  row: number;
  cells: string[];
  /** The headers of the columns at fault, '、' between them. */
  column: string;
  reason: string;
}

/** Rejected rows in the order of the files, then those of which the files are read once more. */
export async function* rowsOnTheirWay(tx: Transaction, rejects: RejectsWish): AsyncGenerator<ReturnedRow> {
  for (let ord = 0; ; ) {
    const rows = await rejectionsAfter(tx, ord, 1000);
    if (rows.length === 0) break;
    for (const row of rows) yield rejectedRow(row);
    ord = rows.at(-1)!.ord;
  }
  yield* rowsOfFiles(tx, rejects);
}

function rejectedRow({ file, sheet, row, column_title: column, reason, code, cells }: StagedRejection): ReturnedRow {
  const place = { file: Number(file), sheet, row: Number(row) };
  return { ...place, column, reason: withCode(reason, code), cells: JSON.parse(cells) as string[] };
}

// Good rows are not kept while a file is read, so for those that go back it is read once more, and why they do is asked for
// stretch by stretch: a whole file of them may be held.
async function* rowsOfFiles(tx: Transaction, rejects: RejectsWish): AsyncGenerator<ReturnedRow> {
  for (const file of await filesGoingBack(tx))
    for await (const { rows } of openMapped(rejects.files[file - 1]!, rejects.text))
      for (const [sheet, ofSheet] of Map.groupBy(rows, (row) => row.sheet ?? ''))
        yield* rowsOfStretch(tx, ofSheet, { file, sheet, language: rejects.language });
}

async function* rowsOfStretch(
  tx: Transaction,
  rows: readonly SheetRow[],
  { file, sheet, language }: { file: number; sheet: string; language: Language },
): AsyncGenerator<ReturnedRow> {
  const stretch = { file, sheet, first: rows[0]!.row, last: rows.at(-1)!.row };
  const wanted = new Map((await goingBackWithin(tx, stretch)).map((each) => [each.row, each]));
  for (const { row, cells } of rows) {
    const back = wanted.get(row);
    if (back) yield { file, sheet, row, cells, column: back.column, reason: whyBack(back, language) };
  }
}

function whyBack(back: GoingBack, language: Language): string {
  if (back.fate === 'rejected') return withCode(back.reason, back.code);
  const { document, lostLines, movedAmount } = back;
  const { code, message } = back.fate === 'held' ? wouldLose(document, lostLines, movedAmount) : companion(document);
  return withCode(message[language], code);
}

/** The code behind the words is for those who ask us, and for programs. */
function withCode(reason: string, code: string): string {
  return `${reason} [${code}]`;
}
