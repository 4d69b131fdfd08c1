// A report that was written is kept: what was asked, every figure, what it says, and the file. Rows are only ever added.

import { sql } from 'kysely';
import type { Day } from '../../base/dates.ts';
import type { RowScope, Transaction } from '../../db/database.ts';

export interface KeptFigure {
  expr: string;
  name: string;
  value: number | null;
  unit: string;
  text: string;
  /** As it stands in the report, where a sign may have become a word. */
  printed: string;
  definition_hash: string;
  verdicts: readonly string[];
}

export interface KeptSection {
  title: string;
  paragraphs: KeptParagraph[];
}

export interface KeptParagraph {
  text: string;
  /** The same without its numbers: what is left when only figures change. */
  wording: string;
}

export interface Writer {
  /** Null for the command line. */
  personId: number | null;
  name: string;
  role: string;
  scope: RowScope;
}

export interface ReportToKeep {
  kind: string;
  period: string;
  language: string;
  format: string;
  conditions: string;
  title: string;
  business_day: Day;
  /** As far as records reach that do not hang on the ledger. */
  asked_on: Day;
  version: number;
  file_name: string;
  file_sha256: string;
  bytes: Buffer;
  figures: readonly KeptFigure[];
  sections: readonly KeptSection[];
}

/** Of each writer the files of that many drafts are kept; older ones keep their figures and lose the file. */
export const draftsWithFile = 20;

/** Keeps it as a draft and gives its number. */
export async function keepReport(tx: Transaction, writer: Writer, report: ReportToKeep): Promise<number> {
  const id = await insertReport(tx, writer, report);
  await insertFigures(tx, id, report.figures);
  await tx.insertInto('report_file').values({ report_id: id, bytes: report.bytes }).execute();
  await dropOldFiles(tx, writer);
  return id;
}

async function insertReport(tx: Transaction, writer: Writer, report: ReportToKeep): Promise<number> {
  const { bytes, figures, sections, ...told } = report;
  const { id } = await tx
    .insertInto('report')
    .values({
      ...told,
      written_by: writer.personId,
      writer: writer.name,
      writer_role: writer.role,
      whole_company: writer.scope.all,
      people: [...writer.scope.people],
      figures: figures.length,
      file_bytes: bytes.length,
      sections: JSON.stringify(sections),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function insertFigures(tx: Transaction, id: number, figures: readonly KeptFigure[]): Promise<void> {
  const rows = JSON.stringify(figures.map((figure, index) => ({ number: index + 1, ...figure })));
  await sql`
    insert into report_figure (
      report_id, number, expr, name, value, unit, text, printed, definition_hash, verdicts
    )
    select ${id}::integer, number, expr, name, value, unit, text, printed, definition_hash, verdicts
    from jsonb_to_recordset(${rows}::jsonb) as figure (
      number integer, expr text, name text, value numeric, unit text, text text, printed text, definition_hash text,
      verdicts text[]
    )`.execute(tx);
}

async function dropOldFiles(tx: Transaction, { personId }: Writer): Promise<void> {
  await sql`
    delete from report_file
    where report_id in (
      select report.id
      from report
      join report_file on report_file.report_id = report.id
      where report.written_by is not distinct from ${personId}::integer
      order by report.id desc
      offset ${draftsWithFile}
    )`.execute(tx);
}
