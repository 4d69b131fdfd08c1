import { useQuery } from '@tanstack/react-query';
import { driftQuery, issueReport } from '../../api/reports.ts';
import type { ReportDetail } from '../../api/shapes.ts';
import { groupThousands } from '../../ui/number-text.ts';
import { useWords } from '../../words/language.tsx';
import { StepForm, type StepProps } from './step-form.tsx';

/** Says what issuing means, whose place the report takes, and whether the ledger moved on since it was written. */
export function IssueForm({ report, ...step }: StepProps & { report: ReportDetail }) {
  const { words, language } = useWords();
  const drift = useQuery(driftQuery(language, report.id));
  const { title, text, supersedes, drifted, note, confirm, done } = words.reports.issue;
  const before = report.takes_place_of;
  const moved = drift.data?.drifted.length ?? 0;
  const take = (written: string) =>
    issueReport(language, report.id, { note: written, ...(before && { supersedes: before.id }) });
  return (
    <StepForm {...step} {...{ title, confirm, take }} field={note} doneWords={({ issue }) => done(issue?.number ?? '')}>
      <p>{text}</p>
      {before && <p>{supersedes(before.number)}</p>}
      {moved > 0 && <p className="step-warning">{drifted(groupThousands(moved))}</p>}
    </StepForm>
  );
}
