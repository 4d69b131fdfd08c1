// The file of a kept report, and a line in the operation log for whoever takes it out.

import { logOperation } from '../../access/log/log-operation.ts';
import type { Viewer } from '../../access/viewer.ts';
import { type Database, transact } from '../../db/database.ts';
import { fileOf, storedReport, type StoredReport } from '../../records/reports/read-reports.ts';
import { fileGone, unknownReport } from './refusals.ts';

/** Byte for byte as it was written. */
export async function readReportFile(
  db: Database,
  viewer: Viewer,
  id: number,
): Promise<{ report: StoredReport; bytes: Buffer }> {
  return transact(db, viewer.scope, async (tx) => {
    const report = await storedReport(tx, viewer, id);
    if (!report) throw unknownReport(id);
    const bytes = await fileOf(tx, id);
    if (!bytes) throw fileGone(report);
    const details = { report: id, sha256: report.file_sha256 };
    await logOperation(tx, viewer, { action: 'export', subject: report.title, details });
    return { report, bytes };
  });
}
