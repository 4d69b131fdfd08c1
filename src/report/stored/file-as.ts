// A kept report in another format than its file's: told once more as it was told then, of what the ledger knew then and by the
// rows that its writer saw. Where it would say anything else it is refused: nobody gets slides that differ from the report.

import { isDeepStrictEqual } from 'node:util';
import { logOperation } from '../../access/log/log-operation.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Language } from '../../base/errors.ts';
import { type Database, transact } from '../../db/database.ts';
import { figuresOf, sectionsOf as keptSections, type StoredReport } from '../../records/reports/read-reports.ts';
import { composeReport } from '../compose.ts';
import { toldFigures } from '../told-figures.ts';
import { type ReportFormat, writeReport } from '../write-report.ts';
import type { ReportKind, WrittenReport } from '../written-report.ts';
import { notAsWritten } from './refusals.ts';
import { readReportFile } from './report-file.ts';
import { requireReport } from './require-report.ts';
import { sectionsOf } from './sections.ts';
import { writerOf } from './writer.ts';

export interface FileRequest {
  id: number;
  /** That of its file where none is named. */
  format?: ReportFormat | undefined;
  /** See `WriteOptions`; its own file has the links that it was written with. */
  baseAddress?: string | undefined;
}

export interface FileAs {
  name: string;
  format: ReportFormat;
  bytes: Buffer;
}

export async function reportFileAs(
  db: Database,
  viewer: Viewer,
  { id, format, baseAddress }: FileRequest,
): Promise<FileAs> {
  const report = await requireReport(db, viewer, id);
  const own = report.format as ReportFormat;
  if (format === undefined || format === own) {
    const { bytes } = await readReportFile(db, viewer, id);
    return { name: report.file_name, format: own, bytes };
  }
  const told = await tellAgain(db, report);
  if (!(await saysTheSame(db, report, told))) throw notAsWritten(report);
  const { bytes } = await writeReport(told, format, { baseAddress });
  await logExport(db, viewer, { report, format });
  return { name: `${report.title}.${format}`, format, bytes };
}

function tellAgain(db: Database, report: StoredReport): Promise<WrittenReport> {
  return composeReport(db, writerOf(report), {
    kind: report.kind as ReportKind,
    period: report.period,
    language: report.language as Language,
    asOf: report.business_day,
    askedOn: report.asked_on,
    atVersion: report.version,
    today: report.asked_on,
    where: report.conditions || undefined,
  });
}

async function saysTheSame(db: Database, report: StoredReport, told: WrittenReport): Promise<boolean> {
  const kept = await transact(
    db,
    writerOf(report).scope,
    async (tx) => ({ figures: await figuresOf(tx, report.id), sections: await keptSections(tx, report.id) }),
    { snapshot: true },
  );
  const printed = ({ expr, value, printed: text }: { expr: string; value: number | null; printed: string }) => [
    expr,
    value,
    text,
  ];
  return (
    isDeepStrictEqual(toldFigures(told).map(printed), kept.figures.map(printed)) &&
    isDeepStrictEqual(sectionsOf(told.blocks), kept.sections)
  );
}

async function logExport(
  db: Database,
  viewer: Viewer,
  { report, format }: { report: StoredReport; format: ReportFormat },
): Promise<void> {
  const details = { report: report.id, format };
  const operation = { action: 'export', subject: report.title, details } as const;
  await transact(db, viewer.scope, (tx) => logOperation(tx, viewer, operation));
}
