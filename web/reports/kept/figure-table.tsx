// Every figure of a report as it was when it was written, page by page.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { figuresOnPage, reportFiguresQuery } from '../../api/reports.ts';
import type { ReportDetail } from '../../api/shapes.ts';
import { Pager } from '../../ui/pager.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/language.tsx';
import { KeptFigureLink } from './kept-figure-link.tsx';

export function FigureTable({ report }: { report: ReportDetail }) {
  const { words, language } = useWords();
  const [page, setPage] = useState(1);
  const figures = useQuery(reportFiguresQuery(language, report.id, page));
  const { title, columns, pageOf } = words.reports.figures;
  return (
    <section aria-labelledby="figures" aria-busy={figures.isPlaceholderData}>
      <h2 id="figures">{title}</h2>
      {figures.error && <TroubleNote error={figures.error} onRetry={() => void figures.refetch()} />}
      {figures.isPending && <Waiting heights={[320]} label={title} />}
      <div className="kept-scroll">
        <table className="figures-table kept-table kept-figures">
          <thead>
            <tr>
              <th scope="col">{columns.number}</th>
              <th scope="col">{columns.name}</th>
              <th scope="col" className="number-cell">
                {columns.printed}
              </th>
              <th scope="col" className="number-cell kept-value">
                {columns.value}
              </th>
              <th scope="col">{columns.expr}</th>
            </tr>
          </thead>
          <tbody>
            {figures.data?.figures.map((figure) => (
              <tr key={figure.number}>
                <td>{figure.number}</td>
                <th scope="row">{figure.name}</th>
                <td className="number-cell">
                  <KeptFigureLink report={report} expression={figure.expr}>
                    {figure.printed}
                  </KeptFigureLink>
                </td>
                <td className="number-cell kept-value">{figure.text}</td>
                <td className="kept-expression">
                  <code>{figure.expr}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {report.figures > figuresOnPage && (
        <Pager {...{ page, size: figuresOnPage, total: report.figures, pageOf }} onPage={setPage} />
      )}
    </section>
  );
}
