import type { Viewer } from '../../access/viewer.ts';
import { type Database, transact } from '../../db/database.ts';
import { storedReport, type StoredReport } from '../../records/reports/read-reports.ts';
import { unknownReport } from './refusals.ts';

/** The report of that number; refused where there is none that the viewer may see. */
export async function requireReport(db: Database, viewer: Viewer, id: number): Promise<StoredReport> {
  const report = await transact(db, viewer.scope, (tx) => storedReport(tx, viewer, id), { snapshot: true });
  if (!report) throw unknownReport(id);
  return report;
}
