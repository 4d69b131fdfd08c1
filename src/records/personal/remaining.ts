// What keeps somebody's name though they are erased: what is only ever added to, and must stay as it was.

import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';
import type { Subject } from './subject.ts';

export interface Remaining {
  /** Rows of the operation log that tell of them. */
  operations: number;
  /** Kept and issued reports that they wrote, issued or withdrew, or that name them. */
  reports: number;
}

export async function remainingOf(tx: Transaction, subject: Subject): Promise<Remaining> {
  const text = subject.kind === 'employee' ? subject.name : (subject.contact ?? subject.phone);
  if (text === null) return { operations: 0, reports: 0 };
  const { rows } = await sql<Remaining>`
    select
      (
        select count(*)::integer
        from operation_log as log
        where strpos(concat_ws(' ', subject, details::text, before::text, after::text), ${text}) > 0
      ) as operations,
      (
        select count(distinct report.id)::integer
        from report
        left join report_issue on report_issue.report_id = report.id
        left join report_withdrawal on report_withdrawal.report_id = report.id
        where ${text} in (report.writer, report_issue.issuer, report_withdrawal.withdrawer)
          or strpos(report.sections::text, ${text}) > 0
          or exists (
            select from report_figure
            where report_figure.report_id = report.id and strpos(concat(expr, ' ', report_figure.name), ${text}) > 0
          )
      ) as reports`.execute(tx);
  return rows[0]!;
}
