// One report with an address of its own: what it is, what became of it, whether it drifted, and all its figures.

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { reportQuery } from '../../api/reports.ts';
import type { ReportDetail } from '../../api/shapes.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/language.tsx';
import { CompareWith } from './compare-with.tsx';
import { Drift } from './drift.tsx';
import { FigureTable } from './figure-table.tsx';
import { ReportFacts } from './report-facts.tsx';
import { ReportSteps } from './report-steps.tsx';
import { stateWords } from '../report-words.ts';
import '../../styles/imports.css';
import '../../styles/reports.css';

export function ReportPage() {
  const { id } = useParams({ from: '/signed-in/reports/$id' });
  return /^[1-9]\d{0,8}$/.test(id) ? <NumberedReport id={id} /> : <NoSuchReport />;
}

function NoSuchReport() {
  const { words } = useWords();
  useTitle(words.reports.noSuch);
  return (
    <div className="reports-page">
      <p>
        <Link to="/reports" search={{}}>
          {words.reports.all}
        </Link>
      </p>
      <h1>{words.reports.noSuch}</h1>
      <p>{words.reports.noSuchHint}</p>
    </div>
  );
}

function NumberedReport({ id }: { id: string }) {
  const { words, language } = useWords();
  const report = useQuery(reportQuery(language, Number(id)));
  const title = report.data?.title ?? words.reports.numbered(id);
  useTitle(title);
  return (
    <div className="reports-page">
      <p>
        <Link to="/reports" search={{}}>
          {words.reports.all}
        </Link>
      </p>
      <h1>{title}</h1>
      {report.error && <TroubleNote error={report.error} onRetry={() => void report.refetch()} />}
      {report.isPending && <Waiting heights={[96, 44, 220]} label={title} />}
      {report.data && <Detail key={id} report={report.data} />}
    </div>
  );
}

function Detail({ report }: { report: ReportDetail }) {
  const { words } = useWords();
  return (
    <>
      <p className={report.state === 'withdrawn' || report.state === 'superseded' ? 'verdict' : undefined}>
        {stateWords(report, words)}
      </p>
      <ReportFacts report={report} />
      <ReportSteps report={report} />
      <Drift report={report} />
      <CompareWith report={report} />
      <FigureTable report={report} />
    </>
  );
}
