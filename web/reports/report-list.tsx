// The reports that were written, the last one first. Two that are ticked can be compared.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { reportsOnPage, reportsQuery } from '../api/reports.ts';
import type { StoredReport } from '../api/shapes.ts';
import { Pager } from '../ui/pager.tsx';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { ReportRow } from './report-row.tsx';

export function ReportList() {
  const { words, language } = useWords();
  const [page, setPage] = useState(1);
  const reports = useQuery(reportsQuery(language, page));
  const { list, listHint, none, pageOf } = words.reports;
  const total = reports.data?.total ?? 0;
  return (
    <section className="report-list" aria-labelledby="reports" aria-busy={reports.isPlaceholderData}>
      <h2 id="reports">{list}</h2>
      {total > 0 && <p className="question">{listHint}</p>}
      {reports.error && <TroubleNote error={reports.error} onRetry={() => void reports.refetch()} />}
      {reports.isPending && <Waiting heights={[44, 44, 44]} label={list} />}
      {reports.data && total === 0 && <p className="quiet">{none}</p>}
      {reports.data && total > 0 && <ReportTable reports={reports.data.reports} />}
      {total > reportsOnPage && <Pager {...{ page, size: reportsOnPage, total, pageOf }} onPage={setPage} />}
    </section>
  );
}

function ReportTable({ reports }: { reports: StoredReport[] }) {
  const { words } = useWords();
  const { columns, download } = words.reports;
  const [chosen, setChosen] = useState<number[]>([]);
  // A third one takes the place of the first.
  const toggle = (id: number) =>
    setChosen((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id].slice(-2)));
  return (
    <>
      <CompareChosen chosen={chosen} />
      <table className="figures-table batch-table report-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{columns.compare}</span>
            </th>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.by}</th>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className="number-cell">
              {columns.figures}
            </th>
            <th scope="col">{columns.drift}</th>
            <th scope="col">
              <span className="visually-hidden">{download}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <ReportRow
              key={report.id}
              report={report}
              chosen={chosen.includes(report.id)}
              onChoose={() => toggle(report.id)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

// The older one stands at the left.
function CompareChosen({ chosen }: { chosen: number[] }) {
  const { words } = useWords();
  const [id, other] = chosen.toSorted((one, another) => one - another).map(String);
  return (
    <p className="compare-chosen">
      {id !== undefined && other !== undefined ? (
        <Link to="/reports/$id/compare/$other" params={{ id, other }} search={{}}>
          {words.reports.compareTwo}
        </Link>
      ) : (
        <span className="quiet">{words.reports.chooseTwo}</span>
      )}
    </p>
  );
}
