// The second half of an import: what was staged is compared with the records and, if anything is to change and no question
// stands in the way, written under the lock of changes. A dry run writes too, looks at the figures, and takes it back.

import { join, relative } from 'node:path';
import { logOperation } from '../access/log/log-operation.ts';
import { type Problem, Refusal } from '../base/errors.ts';
import type { Database, Transaction } from '../db/database.ts';
import { withinSavepoint } from '../db/savepoint.ts';
import type { Answer } from '../figures/figure.ts';
import { addBatch, nextBatchId } from '../records/batches.ts';
import { beginChange, currentVersion, holdChanges, lastErasure } from '../records/changes.ts';
import { closeNewcomers } from '../records/close-names/newcomers.ts';
import { type Comparison, heldDocuments } from '../records/ledger-comparison.ts';
import { hashOf, labelOf } from './batch-files.ts';
import { effectOf } from './effect.ts';
import type { Import } from './import-request.ts';
import type { ImportResult, LeftOut, Question } from './import-result.ts';
import { leftOutReasons } from './meaning/document-words.ts';
import { remember } from './memory.ts';
import { questionsOfComparison, questionsOfFiles } from './questions.ts';
import { writeRejects } from './rows/rejects-file.ts';
import { wouldLose } from './rows/row-problems.ts';
import { type StagedFiles, toldProblems } from './stage-files.ts';
import type { Tally } from './tally.ts';
import { toldLayouts } from './told-layouts.ts';
import { closeToKnown } from './whole-file-words.ts';

interface World {
  db: Database;
  tx: Transaction;
}

export async function settle(world: World, task: Import, staged: StagedFiles): Promise<ImportResult> {
  const { tx } = world;
  const { request } = task;
  const rows = { rows_done: staged.tally.rows, rows_total: staged.tally.rows };
  request.onProgress?.({ stage: 'comparing', ...rows });
  const version = await currentVersion(tx);
  let found = await compare(tx, task, staged);
  if (found.isChange && !request.dryRun && found.asked.length === 0) {
    await holdChanges(tx); // Where something changed while we read, look again with the lock held.
    if ((await lastErasure(tx)) > version) throw erasedMeanwhile();
    if ((await currentVersion(tx)) !== version) found = await compare(tx, task, staged);
    request.onProgress?.({ stage: 'writing', ...rows });
  }
  const writes = !request.dryRun && found.asked.length === 0;
  const questions = [...found.asked, ...(await questionsOfComparison(tx, task, found.comparison))];
  const batchId = writes ? await nextBatchId(tx) : null;
  const rejects = await rejectsOf(tx, task, { staged, batchId });
  const result = { ...(await resultOf(tx, task, { staged, ...found, batchId, rejects })), questions };
  const ready: Ready = { ...found, staged, result, rejects };
  if (batchId !== null) return keep(tx, task, { ...ready, batchId });
  return request.dryRun && found.isChange ? tryOut(world, task, ready) : result;
}

interface Found {
  comparison: Comparison;
  /** Documents that go because the file no longer holds them. */
  withdrawn: number;
  isChange: boolean;
  /** What must be answered before anything is written. */
  asked: Question[];
}

async function compare(tx: Transaction, task: Import, staged: StagedFiles): Promise<Found> {
  const { confirm = [] } = task.request;
  const comparison = await staged.kind.compare(tx, { acceptLosses: confirm.includes('losses') });
  const { documents = 0, rejected = 0 } = comparison.withdrawn ?? {};
  const withdrawn = confirm.includes('range') && rejected === 0 ? documents : 0;
  const asked = await questionsOfFiles(tx, task, staged);
  return { comparison, withdrawn, isChange: comparison.accepted + withdrawn > 0, asked };
}

interface Ready extends Found {
  staged: StagedFiles;
  result: ImportResult;
  rejects: string | null;
}

async function keep(tx: Transaction, task: Import, ready: Ready & { batchId: number }): Promise<ImportResult> {
  const { result, staged, batchId, isChange, withdrawn } = ready;
  const change = { kind: 'import' as const, note: result.file, changedBy: task.viewer.personId };
  const version = isChange ? await beginChange(tx, change) : null;
  await addBatch(tx, { ...batchOf(task, ready), id: batchId, version });
  await remember(tx, task, staged.tally);
  await logImport(tx, task, { result, version });
  if (version === null) return result;
  await staged.kind.write(tx, { version, batchId, fileNames: result.files, withdraws: withdrawn > 0 });
  const problems = [...(await closeProblems(tx, task, version)), ...result.problems].slice(0, toldProblems);
  return { ...result, ledger_version: version, problems };
}

async function logImport(
  tx: Transaction,
  { viewer, request, files }: Import,
  { result, version }: { result: ImportResult; version: number | null },
): Promise<void> {
  const { batch, kind, file, accepted, rejected, unchanged, replaced, withdrawn } = result;
  const details = { batch, kind, accepted, rejected, unchanged, replaced, withdrawn, sha256: hashOf(files) };
  const told = request.told ?? { action: 'import', subject: file };
  await logOperation(tx, viewer, { ...told, version: version ?? undefined, details });
}

async function closeProblems(tx: Transaction, { request }: Import, version: number): Promise<Problem[]> {
  const newcomers = await closeNewcomers(tx, version);
  if (newcomers.length === 0) return [];
  return [{ code: 'close_names', place: { file: labelOf(request.files) }, message: closeToKnown(newcomers) }];
}

function batchOf({ viewer, request, files }: Import, { result, rejects }: Ready) {
  const { kind, rows, accepted, rejected, unchanged, filtered, left_out, replaced, held, withdrawn } = result;
  const { arrived_by, arrived_from } = request.arrival ?? { arrived_by: 'command_line' as const, arrived_from: null };
  return {
    kind,
    file_name: result.file,
    file_sha256: hashOf(files),
    files,
    mapping: request.mapping ?? {},
    rejects_file: rejects,
    control_totals: result.control_totals,
    confirmed: request.confirm ?? [],
    changed_by: viewer.personId,
    rows,
    accepted,
    rejected,
    unchanged,
    filtered,
    left_out,
    replaced,
    held,
    withdrawn,
    arrived_by,
    arrived_from,
  };
}

// The numbers of batches are shown to people: what is only tried takes none of theirs.
const triedBatch = 2_147_483_647;

async function tryOut({ db, tx }: World, task: Import, ready: Ready): Promise<ImportResult> {
  const { result } = ready;
  let { problems } = result;
  const work = async () => {
    ({ problems } = await keep(tx, task, { ...ready, batchId: triedBatch }));
  };
  const around = (look: () => Promise<Answer[]>) => withinSavepoint(tx, work, look);
  const effect = await effectOf({ db, tx }, task, { kind: result.kind, around });
  return { ...result, problems, effect };
}

async function resultOf(
  tx: Transaction,
  task: Import,
  found: Found & { staged: StagedFiles; batchId: number | null; rejects: string | null },
): Promise<ImportResult> {
  const { staged, comparison, batchId, rejects } = found;
  const { tally } = staged;
  const file = labelOf(task.request.files);
  const files = task.files.map(({ name }) => name);
  const problems = [...(await heldProblems(tx, file, comparison)), ...staged.problems];
  return {
    batch: batchId,
    kind: tally.kind!,
    file,
    files,
    rows: tally.rows,
    accepted: comparison.accepted,
    rejected: tally.rejected + comparison.heldLines,
    unchanged: comparison.unchanged + tally.repeated,
    filtered: tally.filtered,
    left_out: leftOutOf(tally),
    replaced: comparison.replaced,
    held: comparison.held,
    withdrawn: found.withdrawn,
    rejects_file: rejects && join(task.dataDir, rejects),
    control_totals: tally.controlTotals.map(({ label, stated, computed, ok }) => ({ label, stated, computed, ok })),
    layouts: toldLayouts(tally, files),
    ledger_version: await currentVersion(tx),
    dry_run: task.request.dryRun ?? false,
    held_back: batchId === null && !task.request.dryRun,
    questions: [],
    effect: [],
    problems: problems.slice(0, toldProblems),
  };
}

function leftOutOf({ leftOut }: Tally): LeftOut[] {
  return [...leftOut].map(([reason, rows]) => ({ reason, name: leftOutReasons[reason], rows }));
}

// The rows were held against those who were erased by then.
function erasedMeanwhile(): Refusal {
  return new Refusal('erased_meanwhile', {
    zh: '导入期间有人的个人信息被删除，文件要重新核对。请再导入一次。',
    en: 'Somebody’s personal data was erased meanwhile, so the file must be checked again. Import it once more.',
  });
}

/** The path below the data folder, or null when no row goes back. */
async function rejectsOf(
  tx: Transaction,
  task: Import,
  { staged, batchId }: { staged: StagedFiles; batchId: number | null },
): Promise<string | null> {
  const { request, language } = task;
  const name = request.files[0]!.fileName.replace(/\.[^.]*$/, '').replace(/[\\/:*?"<>|\s]+/g, '-');
  const short = name.slice(0, 60).toWellFormed(); // A file system allows 255 bytes, and 中 takes three.
  const out = join(task.dataDir, 'rejects', `${batchId ?? `dry-${hashOf(task.files).slice(0, 8)}`}-${short}`);
  const { text } = task.mapping;
  const path = await writeRejects(tx, { files: request.files, text, tally: staged.tally, language }, out);
  return path && relative(task.dataDir, path);
}

async function heldProblems(tx: Transaction, file: string, comparison: Comparison): Promise<Problem[]> {
  const held = comparison.held > 0 ? await heldDocuments(tx, toldProblems) : [];
  return held.map(({ number, lostLines, movedAmount }) => {
    const { code, message } = wouldLose(number, lostLines, movedAmount);
    return { code, place: { file }, message };
  });
}
