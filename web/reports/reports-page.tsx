// Reports: one is written here, and those that were written stand below.

import { Link } from '@tanstack/react-router';
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
      <h1>{words.reports.title}</h1>
      <WriteReport />
      <p>
        <Link to="/reports/verify" search={{}} className="action-link">
          {words.verify.title}
        </Link>{' '}
        <span className="quiet">{words.verify.hint}</span>
      </p>
      <ReportList />
    </div>
  );
}
