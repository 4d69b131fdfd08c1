// A report as a Word file.

import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Viewer } from '../access/viewer.ts';
import type { Database } from '../db/database.ts';
import { composeReport, type ReportRequest } from './compose.ts';
import { type WordOptions, writeWord } from './word/document.ts';
import type { WrittenReport } from './written-report.ts';

/** The annual report as a .docx. */
export async function annualReport(
  db: Database,
  viewer: Viewer,
  request: Omit<ReportRequest, 'kind'> & { word?: WordOptions | undefined },
): Promise<{ bytes: Buffer; figures: number; title: string }> {
  const report = await composeReport(db, viewer, { ...request, kind: 'annual' });
  return { ...(await writeWord(report, request.word)), title: report.title };
}

/** A report into a file, whole or not at all. */
export async function writeReport(
  db: Database,
  viewer: Viewer,
  request: ReportRequest & { out: string; word?: WordOptions | undefined },
): Promise<{ figures: number; report: WrittenReport; bytes: Buffer }> {
  const report = await composeReport(db, viewer, request);
  const { bytes, figures } = await writeWord(report, request.word);
  const partial = `${request.out}.${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(request.out), { recursive: true });
  try {
    await writeFile(partial, bytes);
    await rename(partial, request.out);
  } finally {
    await rm(partial, { force: true });
  }
  return { figures, report, bytes };
}
