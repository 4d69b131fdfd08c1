// Reports: one is written here, and those that were written stand below.

import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { mayKeepData, sessionQuery } from '../api/session.ts';
import { useTitle } from '../ui/use-title.ts';
import { useWords } from '../words/language.tsx';
import { ReportList } from './report-list.tsx';
import { WriteReport } from './write-report.tsx';
import '../styles/imports.css';
import '../styles/reports.css';

export function ReportsPage() {
  const { words } = useWords();
  useTitle(words.pages.reports);
  return (
    <div className="reports-page">
      <div className="reports-head">
        <h1>{words.reports.title}</h1>
        <nav aria-label={words.reports.related}>
          <Link to="/reports/verify" search={{}}>
            {words.verify.open}
          </Link>
          <Link to="/reports/audit" search={{}}>
            {words.audit.open}
          </Link>
          <TemplatesLink />
        </nav>
      </div>
      <WriteReport />
      <ReportList />
    </div>
  );
}

/** For those who may change them. */
function TemplatesLink() {
  const { words } = useWords();
  const { person } = useSuspenseQuery(sessionQuery).data;
  if (!person || !mayKeepData(person.role)) return null;
  return (
    <Link to="/reports/templates" search={{}}>
      {words.templates.open}
    </Link>
  );
}
