// The first half of an import, without a database: each row must be taken, come back or be left out.

import { checkMapping } from '../../src/intake/layout/mapping.ts';
import { type FileChunk, readFiles } from '../../src/intake/read-files.ts';
import { newTally, type Tally } from '../../src/intake/tally.ts';
import { openFiles } from '../../src/sheets/open-files.ts';
import type { FuzzFile } from '../files/fuzz-file.ts';
import { Broken, type Finding } from './verdict.ts';

export async function judgeReading(
  file: FuzzFile,
  path: string,
  scratch: string,
): Promise<Pick<Finding, 'rows' | 'rejected'>> {
  const opened = await openFiles([{ path, fileName: file.fileName }], scratch);
  try {
    const tally = newTally();
    const found = await countRows(readFiles(opened.files, wishOf(file), tally));
    account(file, tally, found);
    return { rows: tally.rows, rejected: tally.rejected };
  } finally {
    await opened.close();
  }
}

function wishOf({ kind }: FuzzFile): Parameters<typeof readFiles>[1] {
  return { kind, mapping: checkMapping({}), withTax: false };
}

interface Found {
  taken: number;
  rejected: number;
}

async function countRows(chunks: AsyncIterable<FileChunk>): Promise<Found> {
  const taken = new Set<string>();
  let rejected = 0;
  for await (const { lines, rejections } of chunks) {
    // A row may become several lines.
    for (const { file, sheet, row } of lines as { file: string; sheet: string; row: string }[])
      taken.add([file, sheet, row].join('\n'));
    for (const { problems } of rejections) requireReasons(problems);
    rejected += rejections.length;
  }
  return { taken: taken.size, rejected };
}

function requireReasons(problems: readonly { code: string; message: { zh: string; en: string } }[]): void {
  const isTold = problems.length > 0 && problems.every(({ code, message }) => code && message.zh && message.en);
  if (!isTold) throw new Broken('a row comes back without a reason');
}

function account({ intended }: FuzzFile, tally: Tally, { taken, rejected }: Found): void {
  const parts = `${taken} taken, ${rejected} rejected, ${tally.filtered} filtered`;
  if (tally.rows !== taken + rejected + tally.filtered || tally.rejected !== rejected)
    throw new Broken(`${tally.rows} rows are not ${parts} (${tally.rejected} counted as rejected)`);
  if (intended !== undefined && tally.rows !== intended)
    throw new Broken(`${intended} rows were written, ${tally.rows} found: ${parts}`);
}
