// Files of one kind into the records: read and checked as a whole first, then written in one change. Either all of it is
// there or nothing.

import { join } from 'node:path';
import type { Viewer } from '../access/viewer.ts';
import { type Language, type Problem, Refusal } from '../base/errors.ts';
import { type Database, type Transaction, transact } from '../db/database.ts';
import { refreshStatistics } from '../db/statistics.ts';
import type { Arrival } from '../jobs/arrival.ts';
import { addBatch, type BatchFile, nextBatchId } from '../records/batches.ts';
import { beginChange, currentVersion, holdChanges } from '../records/changes.ts';
import { type Comparison, heldDocuments } from '../records/ledger-staging.ts';
import { readCompany } from '../records/settings.ts';
import { batchFiles, hashOf, labelOf } from './batch-files.ts';
import type { Confirmation, ImportProgress, ImportResult, LeftOut } from './import-result.ts';
import type { Kind } from './layout/kinds.ts';
import { type CheckedMapping, checkMapping, type Mapping } from './layout/mapping.ts';
import type { NamedFile } from '../sheets/named-file.ts';
import { leftOutReasons } from './meaning/document-words.ts';
import type { Tally } from './tally.ts';
import { writeRejects } from './rows/rejects-file.ts';
import { wouldLose } from './rows/row-problems.ts';
import { type StagedFiles, stageFiles, toldProblems } from './stage-files.ts';

export type { ImportProgress, ImportResult } from './import-result.ts';

export interface ImportRequest {
  /** Read one after the other; `fileName` is what the user calls the file. */
  files: readonly NamedFile[];
  kind?: Kind;
  mapping?: Mapping;
  dryRun?: boolean;
  /** The questions that are answered with yes. */
  confirm?: readonly Confirmation[];
  /** Of the reasons in the file of rejected rows; Chinese when not given. */
  language?: Language;
  /** How it came in; by the command line when not given. */
  arrival?: Arrival;
  onProgress?: (progress: ImportProgress) => void;
  /** Stops the import and leaves nothing of it, unless it is being committed already. */
  signal?: AbortSignal;
}

interface Import {
  viewer: Viewer;
  request: ImportRequest;
  mapping: CheckedMapping;
  language: Language;
  files: BatchFile[];
  dataDir: string;
  withTax: boolean;
}

/** Refuses files and mappings that cannot be understood; rows that cannot are given back while the others are taken. */
export async function importFile(db: Database, viewer: Viewer, request: ImportRequest): Promise<ImportResult> {
  if (!viewer.scope.all) throw notAllowed();
  const mapping = checkMapping(request.mapping ?? {});
  const files = await batchFiles(request.files);
  const given = { viewer, request, mapping, language: request.language ?? 'zh', files, dataDir: db.dataDir };
  const work = async (tx: Transaction) => {
    const { tax_basis } = await readCompany(tx);
    const task: Import = { ...given, withTax: tax_basis === 'with_tax' };
    const staged = await stageFiles(tx, {
      files: request.files,
      wish: { kind: request.kind ?? mapping.kind, mapping, withTax: task.withTax },
      language: task.language,
      mayGiveRoles: viewer.role === 'administrator',
      onProgress: (progress) => {
        request.signal?.throwIfAborted();
        request.onProgress?.(progress);
      },
    });
    return settle(tx, task, staged);
  };
  const result = await transact(db, viewer.scope, work, { signal: request.signal });
  if (result.accepted >= manyRows && !result.dry_run) await refreshStatistics(db);
  return result;
}

const manyRows = 10_000;

/** The second half: compares with the ledger and, if anything is to change, does so under the lock of changes. */
async function settle(tx: Transaction, task: Import, staged: StagedFiles): Promise<ImportResult> {
  const { request } = task;
  const options = { acceptLosses: request.confirm?.includes('losses') ?? false };
  const rows = { rows_done: staged.tally.rows, rows_total: staged.tally.rows };
  request.onProgress?.({ stage: 'comparing', ...rows });
  let comparison = await staged.kind.compare(tx, options);
  if (comparison.accepted > 0 && !request.dryRun) {
    await holdChanges(tx); // What stood while we read may have changed: with the lock held, look again.
    comparison = await staged.kind.compare(tx, options);
    request.onProgress?.({ stage: 'writing', ...rows });
  }
  const batchId = request.dryRun ? null : await nextBatchId(tx);
  const rejects = await rejectsOf(tx, task, { staged, batchId });
  const result = await resultOf(tx, task, { staged, comparison, batchId, rejects });
  return batchId === null ? result : keep(tx, task, { staged, result, batchId, rejects });
}

interface Found {
  staged: StagedFiles;
  batchId: number | null;
  rejects: string | null;
}

async function keep(
  tx: Transaction,
  task: Import,
  { staged, result, batchId, rejects }: Found & { result: ImportResult; batchId: number },
): Promise<ImportResult> {
  const changedBy = task.viewer.personId;
  const isChange = result.accepted > 0;
  const version = isChange ? await beginChange(tx, { kind: 'import', note: result.file, changedBy }) : null;
  const { kind, rows, accepted, rejected, unchanged, replaced, held, control_totals } = result;
  const counts = { kind, rows, accepted, rejected, unchanged, replaced, held, control_totals };
  const file = {
    file_name: result.file,
    file_sha256: hashOf(task.files),
    files: task.files,
    mapping: task.request.mapping ?? {},
    rejects_file: rejects,
  };
  const { arrived_by, arrived_from } = task.request.arrival ?? { arrived_by: 'command_line', arrived_from: null };
  const arrival = { arrived_by, arrived_from };
  await addBatch(tx, { id: batchId, ...file, ...counts, ...arrival, version, changed_by: changedBy });
  if (version === null) return result;
  await staged.kind.write(tx, { version, batchId, fileNames: result.files });
  return { ...result, ledger_version: version };
}

async function resultOf(
  tx: Transaction,
  task: Import,
  { staged, comparison, batchId, rejects }: Found & { comparison: Comparison },
): Promise<ImportResult> {
  const { tally } = staged;
  const file = labelOf(task.request.files);
  const problems = [...(await heldProblems(tx, file, comparison)), ...staged.problems];
  return {
    batch: batchId,
    kind: tally.kind!,
    file,
    files: task.files.map(({ name }) => name),
    rows: tally.rows,
    accepted: comparison.accepted,
    rejected: tally.rejected + comparison.heldLines,
    unchanged: comparison.unchanged + tally.repeated,
    filtered: tally.filtered,
    left_out: leftOutOf(tally),
    replaced: comparison.replaced,
    held: comparison.held,
    rejects_file: rejects && join(task.dataDir, rejects),
    control_totals: tally.controlTotals.map(({ label, stated, computed, ok }) => ({ label, stated, computed, ok })),
    ledger_version: await currentVersion(tx),
    dry_run: batchId === null,
    held_back: false,
    questions: [],
    effect: [],
    problems: problems.slice(0, toldProblems),
  };
}

function leftOutOf({ leftOut }: Tally): LeftOut[] {
  return [...leftOut].map(([reason, rows]) => ({ reason, name: leftOutReasons[reason], rows }));
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
  const path = join('rejects', `${batchId ?? `dry-${hashOf(task.files).slice(0, 8)}`}-${short}.csv`);
  const out = join(task.dataDir, path);
  return (await writeRejects(tx, { files: request.files, text: task.mapping.text, tally: staged.tally, language, out }))
    ? path
    : null;
}

async function heldProblems(tx: Transaction, file: string, comparison: Comparison): Promise<Problem[]> {
  const held = comparison.held > 0 ? await heldDocuments(tx, toldProblems) : [];
  return held.map(({ number, lostLines, movedAmount }) => {
    const { code, message } = wouldLose(number, lostLines, movedAmount);
    return { code, place: { file }, message };
  });
}

function notAllowed(): Refusal {
  return new Refusal('import_not_allowed', {
    zh: '导入会改动全公司的数据，您的角色只能看到其中一部分。请交由运营或管理员导入。',
    en: 'An import changes the data of the whole company, of which your role sees a part. Ask operations or an administrator.',
  });
}
