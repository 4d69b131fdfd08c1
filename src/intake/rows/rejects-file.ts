// Writes the file of rows that go back: first why and from where, then the cells as they were, ready to mend and import again.

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Language } from '../../base/errors.ts';
import type { Transaction } from '../../db/database.ts';
import { type GoingBack, rejectionsAfter, rowsGoingBack } from '../../records/rejection-staging.ts';
import { writeCsv } from '../../sheets/csv-write.ts';
import type { NamedFile } from '../../sheets/named-file.ts';
import type { CheckedMapping } from '../layout/mapping.ts';
import { openMapped } from '../open-mapped.ts';
import { layoutAt, type Tally } from '../tally.ts';
import { alignedCells, keptHeaders, placeHeaders } from './rejections.ts';
import { companion, wouldLose } from './row-problems.ts';

export interface RejectsWish {
  files: readonly NamedFile[];
  /** How the files are read. */
  text: CheckedMapping['text'];
  tally: Tally;
  language: Language;
  out: string;
}

/** True when there was anything to write. */
export async function writeRejects(tx: Transaction, rejects: RejectsWish): Promise<boolean> {
  const goingBack = rejects.tally.kind === 'sales' ? await rowsGoingBack(tx) : [];
  const hasRejections = (await rejectionsAfter(tx, 0, 1)).length > 0;
  if (!hasRejections && goingBack.length === 0) return false;
  await mkdir(dirname(rejects.out), { recursive: true, mode: 0o700 });
  await writeCsv(rejects.out, rejectedRows(tx, rejects, goingBack));
  return true;
}

async function* rejectedRows(tx: Transaction, rejects: RejectsWish, goingBack: GoingBack[]): AsyncGenerator<string[]> {
  const wanted: Wanted = new Map(goingBack.map((each) => [keyOf(each), { column: '', ...whyBack(each, rejects) }]));
  yield [...placeHeaders[rejects.language], ...keptHeaders(rejects.tally)];
  for (let ord = 0; ; ) {
    const rows = await rejectionsAfter(tx, ord, 1000);
    for (const row of rows) {
      const { column_title: column, code, reason } = row;
      if (row.cells === '') wanted.set(keyOf(row), { column, code, reason });
      else
        yield [
          rejects.files[Number(row.file) - 1]!.fileName,
          row.sheet,
          row.row,
          column,
          code,
          reason,
          ...(JSON.parse(row.cells) as string[]),
        ];
    }
    if (rows.length === 0) break;
    ord = rows.at(-1)!.ord;
  }
  for (const [index, file] of rejects.files.entries()) {
    const place = index + 1;
    if ([...wanted.keys()].some((key) => key.startsWith(`${place}\n`)))
      yield* rowsOfFile({ ...file, place }, rejects, wanted);
  }
}

/** By file, sheet and row. */
type Wanted = Map<string, { column: string; code: string; reason: string }>;

const keyOf = ({ file, sheet, row }: Record<'file' | 'row', string | number> & { sheet: string }) =>
  `${file}\n${sheet}\n${row}`;

// Good rows are not kept while a file is read, so for the few that go back it is read once more.
async function* rowsOfFile(
  file: NamedFile & { place: number },
  { tally, text }: RejectsWish,
  wanted: Wanted,
): AsyncGenerator<string[]> {
  for await (const chunk of openMapped(file, text)) {
    for (const row of chunk.rows) {
      const found = wanted.get(keyOf({ file: file.place, sheet: row.sheet ?? '', row: row.row }));
      const layout = found && layoutAt(tally, file.place, row.sheet);
      if (!layout) continue;
      const place = [file.fileName, row.sheet ?? '', String(row.row), found.column, found.code, found.reason];
      yield [...place, ...alignedCells(tally, layout, row.cells)];
    }
  }
}

function whyBack(row: GoingBack, { language }: RejectsWish): { code: string; reason: string } {
  const { code, message } =
    row.fate === 'held' ? wouldLose(row.document, row.lostLines ?? 0, row.movedAmount ?? '0') : companion(row.document);
  return { code, reason: message[language] };
}
