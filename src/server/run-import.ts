// The work behind an import that was asked for in the browser: the ordinary import, as the person who asked.

import { relative } from 'node:path';
import { isAllowed, matrix } from '../access/matrix.ts';
import { companyZone } from '../access/sessions.ts';
import { localOperator, type Viewer, viewerOf } from '../access/viewer.ts';
import { isClosed } from '../access/logins.ts';
import { dayInZone } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { storedPath } from '../files/stored-files.ts';
import type { Confirmation, ImportResult } from '../intake/import-result.ts';
import { importFiles } from '../intake/import-files.ts';
import type { Kind } from '../intake/layout/kinds.ts';
import type { Mapping } from '../intake/layout/mapping.ts';
import { actorOfArrival } from '../jobs/arrival.ts';
import { CutShort } from '../jobs/cut-short.ts';
import { refuseRemoved } from '../records/personal/removed-files.ts';
import type { ImportJob } from '../jobs/import-jobs.ts';
import type { WorkerOptions } from '../jobs/import-worker.ts';

export function importRunner(db: Database): WorkerOptions['run'] {
  return async (job, report, signal) => {
    const viewer = await askerOf(db, job);
    const stored = job.files.map((file) => file.stored);
    await transact(db, wholeCompany, (tx) => refuseRemoved(tx, stored));
    const { kind, mapping, confirm = [], dry_run: dryRun = false, language = 'zh' } = job.options;
    const written: ImportResult[] = [];
    const imported = importFiles(db, viewer, {
      files: job.files.map(({ name, stored }) => ({ path: storedPath(db.dataDir, stored), fileName: name })),
      ...(kind !== undefined && { kind: kind as Kind }),
      ...(mapping !== undefined && { mapping: mapping as Mapping }),
      confirm: confirm as Confirmation[],
      dryRun,
      language,
      arrival: job,
      onProgress: report,
      signal,
      onBatch: async (result) => void written.push(portable(db, result)),
    });
    return imported.then(
      (results) => results.map((result) => portable(db, result)),
      (error: unknown) => {
        throw written.length > 0 ? new CutShort(error, written) : error;
      },
    );
  };
}

/** As it is kept: a data folder that is restored elsewhere does not lead to the old one. */
function portable({ dataDir }: Database, result: ImportResult): ImportResult {
  return { ...result, rejects_file: result.rejects_file && relative(dataDir, result.rejects_file) };
}

// What a person may do is decided when it is done: they may have changed roles, left, or lost their login since they asked.
async function askerOf(db: Database, job: ImportJob): Promise<Viewer> {
  const today = dayInZone(new Date(), companyZone);
  const { created_by: personId } = job;
  const { from } = actorOfArrival(personId, job);
  if (personId === null) return { ...localOperator, from }; // A watched folder that acts for nobody in particular.
  const viewer = await transact(db, wholeCompany, async (tx) =>
    (await isClosed(tx, personId)) ? undefined : viewerOf(tx, personId, { today, from }),
  );
  if (viewer && isAllowed(matrix['POST /api/imports']!, viewer)) return viewer;
  throw new Refusal('asker_gone', {
    zh: '提交这次导入的人已离职，或其角色不再能导入，请由他人重新提交。',
    en: 'Whoever asked for this import has left or may no longer import. Somebody else has to bring the file again.',
  });
}
