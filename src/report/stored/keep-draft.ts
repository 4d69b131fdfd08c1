// A report is written and kept as a draft, in one piece: the figures, what it says, and the bytes of its file.

import { createHash } from 'node:crypto';
import { logOperation } from '../../access/log/log-operation.ts';
import type { Viewer } from '../../access/viewer.ts';
import { type Database, transact } from '../../db/database.ts';
import { parseQuestion } from '../../figures/language/parse.ts';
import { printCondition } from '../../figures/language/question.ts';
import { keepReport, type KeptFigure, type ReportToKeep } from '../../records/reports/keep-report.ts';
import { storedReport, type StoredReport } from '../../records/reports/read-reports.ts';
import { composeReport, type ReportRequest } from '../compose.ts';
import { toldFigures, type ToldFigure } from '../told-figures.ts';
import { type ReportFormat, type WriteOptions, writeReport } from '../write-report.ts';
import type { WrittenReport } from '../written-report.ts';
import { sectionsOf } from './sections.ts';

/** Writing takes seconds and holds nothing; keeping is one transaction. */
export async function keepDraft(
  db: Database,
  viewer: Viewer,
  request: ReportRequest & WriteOptions & { format: ReportFormat },
): Promise<StoredReport> {
  const report = await composeReport(db, viewer, request);
  const { bytes } = await writeReport(report, request.format, request);
  return keepWritten(db, viewer, { report, bytes, format: request.format, where: request.where });
}

/** Keeps what is written already. */
export async function keepWritten(
  db: Database,
  viewer: Viewer,
  written: { report: WrittenReport; bytes: Buffer; format: ReportFormat; where?: string | undefined },
): Promise<StoredReport> {
  const draft = draftOf(written);
  return transact(db, viewer.scope, async (tx) => {
    const id = await keepReport(tx, viewer, draft);
    const details = { report: id, format: draft.format, sha256: draft.file_sha256 };
    await logOperation(tx, viewer, { action: 'report_written', subject: draft.title, details });
    return (await storedReport(tx, viewer, id))!;
  });
}

function draftOf({ report, bytes, format, where = '' }: Parameters<typeof keepWritten>[2]): ReportToKeep {
  const { kind, period, language, title, businessDay, askedOn, version, blocks } = report;
  return {
    kind,
    period,
    language,
    format,
    conditions: canonical(where),
    title,
    business_day: businessDay,
    asked_on: askedOn,
    version,
    file_name: `${title}.${format}`,
    file_sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    figures: toldFigures(report).map(keptFigure),
    sections: sectionsOf(blocks),
  };
}

// However they were written: two reports of the same part are the same report.
function canonical(where: string): string {
  if (where.trim() === '') return '';
  const { conditions } = parseQuestion(`sales{${where}}@2025`);
  return conditions.map(printCondition).toSorted().join(',');
}

function keptFigure({ expr, name, value, unit, text, printed, verdicts, definitionHash }: ToldFigure): KeptFigure {
  return { expr, name, value, unit, text, printed, verdicts, definition_hash: definitionHash };
}
