import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReportDetail } from '../../api/shapes.ts';
import { periodWords } from '../../ui/expression.ts';
import { instant } from '../../ui/instant.ts';
import { groupThousands } from '../../ui/number-text.ts';
import { useWords } from '../../words/language.tsx';
import { conditionWords } from '../condition-words.ts';

/** What was asked, who wrote it and when, its file by its hash, and what became of it. */
export function ReportFacts({ report }: { report: ReportDetail }) {
  const told = useTold(report).filter(([, value]) => value !== null);
  return (
    <dl className="report-facts">
      {told.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useTold(report: ReportDetail): [string, ReactNode][] {
  const { words, language } = useWords();
  const { facts, issuedBy, withdrawnBy, kinds, thisMachine } = words.reports;
  const { issue, withdrawal } = report;
  const at = (iso: string) => instant(iso, language);
  return [
    [facts.period, `${periodWords(report.period, words)} · ${kinds[report.kind]}`],
    [facts.scope, report.scope],
    [facts.conditions, report.conditions === '' ? null : conditionWords(report.conditions, words)],
    [facts.businessDay, report.business_day],
    [facts.version, groupThousands(report.version)],
    [facts.writer, `${report.writer ?? thisMachine} · ${at(report.written_at)}`],
    [facts.number, issue && issuedBy(issue.number, issue.issuer, at(issue.issued_at))],
    [facts.note, issue?.note || null],
    [facts.supersedes, issue?.supersedes ? <Other key="before" {...issue.supersedes} /> : null],
    [facts.supersededBy, issue?.superseded_by ? <Other key="later" {...issue.superseded_by} /> : null],
    [facts.withdrawn, withdrawal && withdrawnBy(withdrawal.reason, withdrawal.withdrawer, at(withdrawal.withdrawn_at))],
    [facts.file, <ReportFile key="file" report={report} />],
  ];
}

function Other({ id, number }: { id: number; number: string }) {
  return (
    <Link to="/reports/$id" params={{ id: String(id) }} search={{}}>
      {number}
    </Link>
  );
}

function ReportFile({ report }: { report: ReportDetail }) {
  const { words } = useWords();
  return (
    <>
      {report.file_name} <span className="quiet">{words.reports.bytes(groupThousands(report.file_bytes))}</span>
      <code className="quiet">SHA-256 {report.file_sha256}</code>
      {!report.has_file && <span className="verdict">{words.reports.fileGone}</span>}
    </>
  );
}
