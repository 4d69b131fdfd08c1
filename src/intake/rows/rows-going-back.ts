// The rows on their way back to the user: those that were rejected, and the good ones that must go with them.

import type { Language } from '../../base/errors.ts';
import type { Transaction } from '../../db/database.ts';
import { type GoingBack, rejectionsAfter, type StagedRejection } from '../../records/rejection-staging.ts';
import type { NamedFile } from '../../sheets/named-file.ts';
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
export async function* rowsOnTheirWay(
  tx: Transaction,
  rejects: RejectsWish,
  goingBack: readonly GoingBack[],
): AsyncGenerator<ReturnedRow> {
  const wanted: Wanted = new Map(goingBack.map((each) => [keyOf(each), whyBack(each, rejects)]));
  for (let ord = 0; ; ) {
    const rows = await rejectionsAfter(tx, ord, 1000);
    for (const row of rows) {
      const why = { column: row.column_title, reason: withCode(row.reason, row.code) };
      if (row.cells === '') wanted.set(keyOf(row), why);
      else yield { ...placeOf(row), ...why, cells: JSON.parse(row.cells) as string[] };
    }
    if (rows.length === 0) break;
    ord = rows.at(-1)!.ord;
  }
  yield* rowsOfFiles(rejects, wanted);
}

interface Why {
  column: string;
  reason: string;
}

/** By file, sheet and row. */
type Wanted = Map<string, Why>;

const keyOf = ({ file, sheet, row }: Record<'file' | 'row', string | number> & { sheet: string }) =>
  `${file}\n${sheet}\n${row}`;

function placeOf({ file, sheet, row }: StagedRejection): Pick<ReturnedRow, 'file' | 'sheet' | 'row'> {
  return { file: Number(file), sheet, row: Number(row) };
}

// Good rows are not kept while a file is read, so for the few that go back it is read once more.
async function* rowsOfFiles({ files, text }: RejectsWish, wanted: Wanted): AsyncGenerator<ReturnedRow> {
  const places = new Set([...wanted.keys()].map((key) => Number(key.split('\n')[0])));
  for (const [index, named] of files.entries()) {
    const file = index + 1;
    if (!places.has(file)) continue;
    for await (const chunk of openMapped(named, text))
      for (const { sheet, row, cells } of chunk.rows) {
        const why = wanted.get(keyOf({ file, sheet: sheet ?? '', row }));
        if (why) yield { file, sheet: sheet ?? '', row, cells, ...why };
      }
  }
}

function whyBack(row: GoingBack, { language }: RejectsWish): Why {
  const { code, message } =
    row.fate === 'held' ? wouldLose(row.document, row.lostLines ?? 0, row.movedAmount ?? '0') : companion(row.document);
  return { column: '', reason: withCode(message[language], code) };
}

/** The code behind the words is for those who ask us, and for programs. */
function withCode(reason: string, code: string): string {
  return `${reason} [${code}]`;
}
