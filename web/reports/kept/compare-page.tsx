// Two reports side by side, at an address of its own: which figures differ, and which sections say something else.

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { comparisonQuery } from '../../api/reports.ts';
import type { ComparedFigure, ReportComparison, StoredReport } from '../../api/shapes.ts';
import { periodOf } from '../../ui/expression.ts';
import { groupThousands } from '../../ui/number-text.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/language.tsx';
import { ComparedSections } from './compared-sections.tsx';
import { KeptFigureLink } from './kept-figure-link.tsx';
import { stateWords } from '../report-words.ts';
import '../../styles/reports.css';

export function ComparePage() {
  const { words, language } = useWords();
  const { id, other } = useParams({ from: '/signed-in/reports/$id/compare/$other' });
  const comparison = useQuery(comparisonQuery(language, Number(id), Number(other)));
  const { title, switch: swap } = words.reports.compare;
  useTitle(title);
  return (
    <div className="reports-page">
      <p className="compare-chosen">
        <Link to="/reports" search={{}}>
          {words.reports.all}
        </Link>
        <Link to="/reports/$id/compare/$other" params={{ id: other, other: id }} search={{}}>
          {swap}
        </Link>
      </p>
      <h1>{title}</h1>
      {comparison.error && <TroubleNote error={comparison.error} onRetry={() => void comparison.refetch()} />}
      {comparison.isPending && <Waiting heights={[64, 320]} label={title} />}
      {comparison.data && <Found comparison={comparison.data} />}
    </div>
  );
}

function Found({ comparison }: { comparison: ReportComparison }) {
  const { words } = useWords();
  const { same, summary, left, right } = words.reports.compare;
  const { counts, figures } = comparison;
  const told = [counts.same, counts.changed, counts.only_left, counts.only_right].map(groupThousands);
  return (
    <>
      <dl className="report-facts">
        <Side term={left} report={comparison.left} />
        <Side term={right} report={comparison.right} />
      </dl>
      <p>{figures.length === 0 ? same : summary(...(told as [string, string, string, string]))}</p>
      {figures.length > 0 && <FigureTable comparison={comparison} />}
      <ComparedSections sections={comparison.sections} />
    </>
  );
}

function Side({ term, report }: { term: string; report: StoredReport }) {
  const { words } = useWords();
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <Link to="/reports/$id" params={{ id: String(report.id) }} search={{}}>
          {report.title}
        </Link>
        <span className="quiet">
          {` #${report.id} · ${stateWords(report, words)} · ${words.reports.facts.businessDay} ${report.business_day} · `}
          {`${words.reports.facts.version} ${groupThousands(report.version)}`}
        </span>
      </dd>
    </div>
  );
}

function FigureTable({ comparison: { figures, left, right } }: { comparison: ReportComparison }) {
  const { words } = useWords();
  const { columns } = words.reports.compare;
  return (
    <div className="kept-scroll">
      <table className="figures-table kept-table side-by-side">
        <thead>
          <tr>
            <th scope="col">{columns.figure}</th>
            {[words.reports.compare.left, words.reports.compare.right, columns.difference].map((title) => (
              <th key={title} scope="col" className="number-cell">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={`${figure.left?.expr} ${figure.right?.expr}`}>
              <th scope="row">
                {figure.name}
                <span className="quiet"> {periodOf((figure.left ?? figure.right)!.expr, words)}</span>
              </th>
              <Cell label={words.reports.compare.left} report={left} figure={figure.left} />
              <Cell label={words.reports.compare.right} report={right} figure={figure.right} />
              <td className="number-cell" data-label={columns.difference}>
                {figure.state === 'changed' && figure.text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  label: string;
  report: StoredReport;
  figure: ComparedFigure['left'];
}

function Cell({ label, report, figure }: CellProps) {
  const { words } = useWords();
  return (
    <td className="number-cell" data-label={label}>
      {figure === null ? (
        <span className="quiet">{words.reports.compare.absent}</span>
      ) : (
        <KeptFigureLink report={report} expression={figure.expr}>
          {figure.text}
        </KeptFigureLink>
      )}
    </td>
  );
}
