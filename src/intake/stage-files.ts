// The first half of an import: all of its files read, checked and staged, while no lock is held and nobody waits.

import type { Language, Problem } from '../base/errors.ts';
import type { Transaction } from '../db/database.ts';
import { takeOutErased } from '../records/personal/erased-in-file.ts';
import { differingRepeats } from '../records/differing-repeats.ts';
import { openRejectionStaging, stageRejections } from '../records/rejection-staging.ts';
import type { NamedFile } from '../sheets/named-file.ts';
import { recordKindOf } from './layout/kinds.ts';
import { type FileKind, fileKindOf } from './file-kind.ts';
import type { ImportProgress } from './import-result.ts';
import type { LayoutWish } from './layout/layout.ts';
import { codeNameProblems } from './meaning/code-names.ts';
import { type FileChunk, readFiles } from './read-files.ts';
import { problemsOf, type Rejection, stagedRejection } from './rows/rejections.ts';
import { faultRejections, repeatRejections } from './rows/row-faults.ts';
import { newTally, type Tally } from './tally.ts';
import { totalDiffers, unclearDocument } from './whole-file-words.ts';

export interface StagedFiles {
  kind: FileKind;
  tally: Tally;
  problems: Problem[];
}

export interface StagingWish {
  files: readonly NamedFile[];
  wish: LayoutWish;
  language: Language;
  /** Whether roles of people who can sign in may come with the file. */
  mayGiveRoles: boolean;
  onProgress(progress: ImportProgress): void;
}

/** How many problems are told one by one; the rest stand in the file of rejected rows. */
export const toldProblems = 50;

export async function stageFiles(tx: Transaction, staging: StagingWish): Promise<StagedFiles> {
  const { files, wish, language } = staging;
  const fileNames = files.map(({ fileName }) => fileName);
  const tally = newTally();
  const problems: Problem[] = [];
  const done = { lines: 0, rejections: 0 };
  let kind: FileKind | undefined;
  await openRejectionStaging(tx);
  await readAhead(readFiles(files, wish, tally), async (chunk) => {
    if (!kind) await (kind = fileKindOf(chunk.kind)).open(tx);
    await stageChunk(tx, chunk, { kind, done, language });
    addProblems(problems, chunk.rejections, fileNames);
    staging.onProgress({ stage: 'reading', rows_done: tally.rows, rows_total: estimatedRows(tally, chunk) });
  });
  const taking = { tally, kind: kind!, fileNames, mayGiveRoles: staging.mayGiveRoles };
  for await (const rejections of takeOutRows(tx, taking)) {
    const chunk = { kind: tally.kind!, lines: [], rejections, progress: 1 };
    await stageChunk(tx, chunk, { kind: kind!, done, language });
    addProblems(problems, rejections, fileNames);
  }
  const ofWholeFile = [
    ...repeatProblems(tally, fileNames[0]!),
    ...totalProblems(tally),
    ...unclearProblems(tally),
    ...(await namesOfCodes(tx, tally, fileNames)),
  ];
  return { kind: kind!, tally, problems: [...tally.problems, ...ofWholeFile, ...problems] };
}

/** Works on one piece while the next is read: the server stages rows in the time that we need to parse others. */
async function readAhead<T>(source: AsyncGenerator<T>, work: (piece: T) => Promise<void>): Promise<void> {
  try {
    for (let piece = await source.next(); !piece.done; ) {
      [piece] = await Promise.all([source.next(), work(piece.value)]);
    }
  } finally {
    await source.return(undefined);
  }
}

function estimatedRows(tally: Tally, chunk: FileChunk): number {
  return Math.ceil(tally.rows / Math.max(chunk.progress, 0.001));
}

async function stageChunk(
  tx: Transaction,
  chunk: FileChunk,
  { kind, done, language }: { kind: FileKind; done: { lines: number; rejections: number }; language: Language },
): Promise<void> {
  await kind.stage(tx, chunk.lines, done.lines);
  done.lines += chunk.lines.length;
  await stageRejections(
    tx,
    chunk.rejections.map((each) => stagedRejection(each, language)),
    done.rejections,
  );
  done.rejections += chunk.rejections.length;
}

function addProblems(problems: Problem[], rejections: readonly Rejection[], fileNames: readonly string[]): void {
  for (const rejection of rejections) {
    if (problems.length >= toldProblems) return;
    problems.push(...problemsOf(rejection, fileNames));
  }
}

function totalProblems(tally: Tally): Problem[] {
  const wrong = tally.controlTotals.filter(({ ok }) => !ok);
  return wrong.map((total) => ({ code: 'control_total_differs', place: total.place, message: totalDiffers(total) }));
}

function unclearProblems({ unclear }: Tally): Problem[] {
  return [...unclear.values()].map((word) => ({
    code: 'unclear_document',
    place: { ...word.place, column: word.column },
    message: unclearDocument(word),
  }));
}

function repeatProblems({ repeated }: Tally, file: string): Problem[] {
  if (repeated === 0) return [];
  return [
    {
      code: 'repeated_line',
      place: { file },
      message: {
        zh: `有 ${repeated} 行重复了前面的行（同一单据的同一行，或另一个文件里相同的行），只计一次。`,
        en: `${repeated} rows say again what an earlier row said (the same line of a document, or the same row of another file); they count once.`,
      },
    },
  ];
}

/** Of a ledger that gives both codes and names. */
async function namesOfCodes(
  tx: Transaction,
  { kind, titles }: Tally,
  fileNames: readonly string[],
): Promise<Problem[]> {
  const column = titles.get('customer_code');
  if (kind !== 'sales' || column === undefined || !titles.has('customer')) return [];
  return codeNameProblems(tx, { column, fileNames });
}

/** The rows that only became wrong beside others, or beside what stands; page by page. */
async function* takeOutRows(
  tx: Transaction,
  staged: { tally: Tally; kind: FileKind; fileNames: readonly string[]; mayGiveRoles: boolean },
): AsyncGenerator<Rejection[]> {
  const { tally, kind, fileNames, mayGiveRoles } = staged;
  tally.erased = await takeOutErased(tx, recordKindOf(tally.kind!));
  const { same, faults } = await kind.takeOut(tx, {
    mayGiveRoles,
    severalFiles: fileNames.length > 1,
    namesOrigins: tally.titles.has('origin'),
  });
  tally.repeated += same;
  for await (const differing of differingRepeats(tx)) {
    tally.rejected += differing.length;
    yield repeatRejections(tally.kind!, differing, fileNames);
  }
  const rejections = faultRejections(tally, faults);
  tally.rejected += rejections.length;
  yield rejections;
}
