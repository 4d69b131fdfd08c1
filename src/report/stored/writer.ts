import { program } from '../../access/log/actor.ts';
import type { Role, Viewer } from '../../access/viewer.ts';
import type { StoredReport } from '../../records/reports/read-reports.ts';

/**
 * Whoever wrote a report, seeing the rows that they saw then: its figures are asked again as theirs, whoever looks. Nobody
 * learns more by it than they may, because a report is seen only by those who may see all of these rows.
 */
export function writerOf(
  report: Pick<StoredReport, 'written_by' | 'writer' | 'writer_role' | 'whole_company' | 'people'>,
): Viewer {
  const { written_by: personId, writer: name, writer_role: role, whole_company: all, people } = report;
  return { personId, name, role: role as Role, scope: { all, people, actor: personId }, from: program.from };
}
