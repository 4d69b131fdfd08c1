// A report as a Word file.

import type { Viewer } from '../../src/access/viewer.ts';
import type { Database } from '../../src/db/database.ts';
import { composeReport, type ReportRequest } from '../../src/report/compose.ts';
import { type WordOptions, writeWord } from '../../src/report/word/document.ts';

/** The annual report as a .docx. */
export async function annualReport(
  db: Database,
  viewer: Viewer,
  request: Omit<ReportRequest, 'kind'> & { word?: WordOptions | undefined },
): Promise<{ bytes: Buffer; figures: number; title: string }> {
  const report = await composeReport(db, viewer, { ...request, kind: 'annual' });
  return { ...(await writeWord(report, request.word)), title: report.title };
}
