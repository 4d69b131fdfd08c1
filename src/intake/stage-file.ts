// The first half of an import: the whole file read, checked and staged, while no lock is held and nobody waits.

import type { Language, Problem } from '../base/errors.ts';
import type { Transaction } from '../db/database.ts';
import { openRejectionStaging, stageRejections } from '../records/rejection-staging.ts';
import { type FileKind, fileKindOf } from './file-kind.ts';
import type { ImportProgress } from './import-result.ts';
import type { LayoutWish } from './layout/layout.ts';
import { type FileChunk, type FileToRead, readFile } from './read-file.ts';
import { problemsOf, type Rejection, stagedRejection } from './rows/rejections.ts';
import { faultRejections, repeatRejections } from './rows/row-faults.ts';
import { newTally, type Tally } from './tally.ts';

export interface StagedFile {
  kind: FileKind;
  tally: Tally;
  problems: Problem[];
}

export interface StagingWish {
  file: FileToRead;
  wish: LayoutWish;
  language: Language;
  /** Whether roles of people who can sign in may come with the file. */
  mayGiveRoles: boolean;
  onProgress(progress: ImportProgress): void;
}

/** How many problems are told one by one; the rest stand in the file of rejected rows. */
export const toldProblems = 50;

export async function stageFile(tx: Transaction, staging: StagingWish): Promise<StagedFile> {
  const { file, wish, language } = staging;
  const tally = newTally();
  const problems: Problem[] = [];
  const done = { lines: 0, rejections: 0 };
  let kind: FileKind | undefined;
  await openRejectionStaging(tx);
  await readAhead(readFile(file, wish, tally), async (chunk) => {
    if (!kind) await (kind = fileKindOf(chunk.kind)).open(tx);
    await stageChunk(tx, chunk, { kind, done, language });
    addProblems(problems, chunk.rejections, file.fileName);
    staging.onProgress({ stage: 'reading', rows_done: tally.rows, rows_total: estimatedRows(tally, chunk) });
  });
  const takenOut = await takeOutRows(tx, { tally, kind: kind!, mayGiveRoles: staging.mayGiveRoles });
  await stageChunk(
    tx,
    { kind: tally.kind!, lines: [], rejections: takenOut, progress: 1 },
    { kind: kind!, done, language },
  );
  addProblems(problems, takenOut, file.fileName);
  const ofWholeFile = [...repeatProblems(tally, file.fileName), ...totalProblems(tally, file.fileName)];
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

function addProblems(problems: Problem[], rejections: readonly Rejection[], fileName: string): void {
  for (const rejection of rejections) {
    if (problems.length >= toldProblems) return;
    problems.push(...problemsOf(rejection, fileName));
  }
}

function totalProblems(tally: Tally, file: string): Problem[] {
  const wrong = tally.controlTotals.filter(({ ok }) => !ok);
  return wrong.map(({ label, stated, computed }) => ({
    code: 'control_total_differs',
    place: { file },
    message: {
      zh: `“${label}”写的是 ${stated}，各行相加是 ${computed}：文件可能不全，或有行被退回。`,
      en: `"${label}" states ${stated}, the lines add up to ${computed}: the file may be incomplete, or rows came back.`,
    },
  }));
}

function repeatProblems({ repeated }: Tally, file: string): Problem[] {
  if (repeated === 0) return [];
  return [
    {
      code: 'repeated_line',
      place: { file },
      message: {
        zh: `有 ${repeated} 行与同一单据、同一行号的前一行完全相同，只计一次。`,
        en: `${repeated} rows say again what an earlier row says of the same line of the same document; they count once.`,
      },
    },
  ];
}

/** The rows that only became wrong beside others, or beside what stands. */
async function takeOutRows(
  tx: Transaction,
  { tally, kind, mayGiveRoles }: { tally: Tally; kind: FileKind; mayGiveRoles: boolean },
): Promise<Rejection[]> {
  const { same, differing, faults } = await kind.takeOut(tx, { mayGiveRoles });
  const rejections = [...repeatRejections(tally.kind!, differing), ...faultRejections(tally, faults)];
  tally.repeated += same;
  tally.rejected += rejections.length;
  return rejections;
}
