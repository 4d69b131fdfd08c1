// A kept report as it is told to others, by the API and on the command line alike.

import type { Viewer } from '../../access/viewer.ts';
import type { Language } from '../../base/errors.ts';
import type { RowScope } from '../../db/database.ts';
import { describeScope } from '../../figures/tree/scope.ts';
import type { Issue, StoredReport, Withdrawal } from '../../records/reports/read-reports.ts';
import type { ReportFormat } from '../write-report.ts';
import type { ReportKind } from '../written-report.ts';
import type { Comparison } from './compare.ts';
import { writerOf } from './writer.ts';

type Hidden = 'written_by' | 'writer_role' | 'people' | 'whole_company';
type Told = 'kind' | 'format' | 'language' | 'writer' | 'written_at' | 'issue' | 'withdrawal';

export interface DescribedReport extends Omit<StoredReport, Hidden | Told> {
  kind: ReportKind;
  format: ReportFormat;
  language: Language;
  /** Whose rows its figures count, in words. */
  scope: string;
  /** Whether figures of the asker count the same rows. */
  same_rows: boolean;
  /** Null for the command line. */
  writer: string | null;
  /** Instants, ISO 8601. */
  written_at: string;
  issue: (Omit<Issue, 'issued_at'> & { issued_at: string }) | null;
  withdrawal: (Omit<Withdrawal, 'withdrawn_at'> & { withdrawn_at: string }) | null;
}

export function describeReport(report: StoredReport, viewer: Viewer, language: Language): DescribedReport {
  const { written_by: by, writer, writer_role: _role, people: _people, whole_company: _whole, ...told } = report;
  const { issue, withdrawal } = report;
  return {
    ...told,
    kind: told.kind as ReportKind,
    format: told.format as ReportFormat,
    language: told.language as Language,
    scope: describeScope(writerOf(report), language),
    same_rows: whoseRows(viewer.scope) === whoseRows(writerOf(report).scope),
    writer: by === null ? null : writer,
    written_at: report.written_at.toISOString(),
    issue: issue && { ...issue, issued_at: issue.issued_at.toISOString() },
    withdrawal: withdrawal && { ...withdrawal, withdrawn_at: withdrawal.withdrawn_at.toISOString() },
  };
}

type DescribedComparison = Omit<Comparison, 'left' | 'right'> & { left: DescribedReport; right: DescribedReport };

export function describeComparison(compared: Comparison, viewer: Viewer, language: Language): DescribedComparison {
  const [left, right] = [compared.left, compared.right].map((report) => describeReport(report, viewer, language));
  return { ...compared, left: left!, right: right! };
}

function whoseRows({ all, people }: RowScope): string {
  return all ? 'all' : people.toSorted((one, other) => one - other).join(' ');
}
