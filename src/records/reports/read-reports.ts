// The reports that whoever asks may see, and what became of each.

import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../access/viewer.ts';
import type { Transaction } from '../../db/database.ts';
import type { KeptFigure, KeptSection, ReportToKeep } from './keep-report.ts';

export type ReportState = 'draft' | 'issued' | 'superseded' | 'withdrawn';

export interface StoredReport extends Omit<ReportToKeep, 'bytes' | 'figures' | 'sections'> {
  id: number;
  /** Null for the command line, whose name stands in `writer` too. */
  written_by: number | null;
  writer: string;
  writer_role: string;
  whole_company: boolean;
  people: number[];
  written_at: Date;
  figures: number;
  file_bytes: number;
  /** False for an old draft, which keeps its figures alone. */
  has_file: boolean;
  state: ReportState;
  issue: Issue | null;
  withdrawal: Withdrawal | null;
}

export interface Issue {
  number: string;
  issuer: string;
  issued_at: Date;
  note: string;
  supersedes: IssueName | null;
  superseded_by: IssueName | null;
}

export interface IssueName {
  id: number;
  number: string;
}

export interface Withdrawal {
  reason: string;
  withdrawer: string;
  withdrawn_at: Date;
}

export interface NumberedFigure extends KeptFigure {
  number: number;
}

/** The last written first. */
export async function listReports(
  tx: Transaction,
  viewer: Viewer,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; reports: StoredReport[] }> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::integer as total
    from report
    left join report_issue on report_issue.report_id = report.id
    where ${isReleasedTo(viewer)}`.execute(tx);
  const page = sql`where ${isReleasedTo(viewer)} order by report.id desc offset ${offset} limit ${limit}`;
  return { total: rows[0]!.total, reports: await readReports(tx, page) };
}

// Drafts of others name people and are not meant for executives yet; whoever issues one gives it to them.
function isReleasedTo({ role, personId }: Viewer): RawBuilder<boolean> {
  if (role !== 'reader') return sql`true`;
  return sql`(report_issue.report_id is not null or report.written_by = ${personId})`;
}

/** Undefined where there is none that the asker may see. */
export async function storedReport(tx: Transaction, viewer: Viewer, id: number): Promise<StoredReport | undefined> {
  return (await readReports(tx, sql`where report.id = ${id} and ${isReleasedTo(viewer)}`))[0];
}

/** The issued report that stands for the same: of that kind, period, conditions, language and format, and of the same people. */
export async function standingIssue(tx: Transaction, report: StoredReport): Promise<StoredReport | undefined> {
  const same = sql`
    where report_issue.report_id is not null
      and later.report_id is null
      and report_withdrawal.report_id is null
      and report.kind = ${report.kind}
      and report.period = ${report.period}
      and report.conditions = ${report.conditions}
      and report.language = ${report.language}
      and report.format = ${report.format}
      and report.whole_company = ${report.whole_company}
      and report.people = ${report.people}::integer[]`;
  return (await readReports(tx, same))[0];
}

/** In the order of the text; all of them without a page. */
export async function figuresOf(
  tx: Transaction,
  id: number,
  page: { offset: number; limit: number } = { offset: 0, limit: 1_000_000 },
): Promise<NumberedFigure[]> {
  const rows = await tx
    .selectFrom('report_figure')
    .select(['number', 'expr', 'name', 'value', 'unit', 'text', 'printed', 'definition_hash', 'verdicts'])
    .where('report_id', '=', id)
    .orderBy('number')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({ ...row, value: row.value === null ? null : Number(row.value) }));
}

export async function sectionsOf(tx: Transaction, id: number): Promise<KeptSection[]> {
  const { sections } = await tx.selectFrom('report').select('sections').where('id', '=', id).executeTakeFirstOrThrow();
  return sections as unknown as KeptSection[];
}

/** The bytes as they were written; undefined where an old draft no longer has them. */
export async function fileOf(tx: Transaction, id: number): Promise<Buffer | undefined> {
  const { rows } = await sql<{ bytes: Buffer }>`
    select bytes from report_issue where report_id = ${id}
    union all
    select bytes from report_file where report_id = ${id}`.execute(tx);
  return rows[0]?.bytes;
}

type ReportRow = Omit<StoredReport, 'issue' | 'withdrawal'> & {
  number: string | null;
  issuer: string;
  issued_at: Date;
  note: string;
  supersedes: IssueName | null;
  superseded_by: IssueName | null;
  reason: string | null;
  withdrawer: string;
  withdrawn_at: Date;
};

async function readReports(tx: Transaction, which: RawBuilder<unknown>): Promise<StoredReport[]> {
  const { rows } = await sql<ReportRow>`
    select
      report.id, report.kind, report.period, report.language, report.format, report.conditions, report.title,
      report.business_day, report.asked_on, report.version, report.written_by, report.writer, report.writer_role, report.whole_company,
      report.people, report.written_at, report.figures, report.file_name, report.file_bytes, report.file_sha256,
      report_issue.report_id is not null or report_file.report_id is not null as has_file,
      case
        when report_withdrawal.report_id is not null then 'withdrawn'
        when later.report_id is not null then 'superseded'
        when report_issue.report_id is not null then 'issued'
        else 'draft'
      end as state,
      report_issue.number, report_issue.issuer, report_issue.issued_at, report_issue.note,
      case
        when before.report_id is not null then json_build_object('id', before.report_id, 'number', before.number)
      end as supersedes,
      case
        when later.report_id is not null then json_build_object('id', later.report_id, 'number', later.number)
      end as superseded_by,
      report_withdrawal.reason, report_withdrawal.withdrawer, report_withdrawal.withdrawn_at
    from report
    left join report_file on report_file.report_id = report.id
    left join report_issue on report_issue.report_id = report.id
    left join report_issue as before on before.report_id = report_issue.supersedes
    left join report_issue as later on later.supersedes = report.id
    left join report_withdrawal on report_withdrawal.report_id = report.id
    ${which}`.execute(tx);
  return rows.map(reportOf);
}

function reportOf(row: ReportRow): StoredReport {
  const { number, issuer, issued_at, note, supersedes, superseded_by, ...others } = row;
  const { reason, withdrawer, withdrawn_at, ...report } = others;
  return {
    ...report,
    issue: number === null ? null : { number, issuer, issued_at, note, supersedes, superseded_by },
    withdrawal: reason === null ? null : { reason, withdrawer, withdrawn_at },
  };
}
