// Whether the report would say the same today, and if not, what made the difference.

import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { driftQuery } from '../../api/reports.ts';
import type { DriftedFigure, ReportDetail, ReportDrift } from '../../api/shapes.ts';
import { periodOf } from '../../ui/expression.ts';
import { groupThousands } from '../../ui/number-text.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/language.tsx';
import { DriftRows } from './drift-rows.tsx';
import { KeptFigureLink } from './kept-figure-link.tsx';

export function Drift({ report }: { report: ReportDetail }) {
  const { words, language } = useWords();
  const drift = useQuery(driftQuery(language, report.id));
  const { title, checking } = words.reports.drift;
  return (
    <section className="drift" aria-labelledby="drift">
      <h2 id="drift">{title}</h2>
      {drift.error && <TroubleNote error={drift.error} onRetry={() => void drift.refetch()} />}
      {drift.isPending && <Waiting heights={[24, 120]} label={checking} />}
      {drift.data && <Found report={report} drift={drift.data} />}
    </section>
  );
}

function Found({ report, drift }: { report: ReportDetail; drift: ReportDrift }) {
  const { words } = useWords();
  const { none, some, someSame, redefined } = words.reports.drift;
  const [count, figures, from, to] = [drift.drifted.length, drift.figures, report.version, drift.version].map(
    groupThousands,
  ) as [string, string, string, string];
  const changed = from === to ? someSame(count, figures) : some(count, figures, from, to);
  return (
    <>
      <p>{drift.drifted.length === 0 ? none(figures) : changed}</p>
      {drift.redefined > 0 && <p className="quiet">{redefined(groupThousands(drift.redefined))}</p>}
      {drift.drifted.length > 0 && <DriftTable report={report} drifted={drift.drifted} />}
    </>
  );
}

function DriftTable({ report, drifted }: { report: ReportDetail; drifted: DriftedFigure[] }) {
  const { words } = useWords();
  const [open, setOpen] = useState<number>();
  const { figure, before, after, difference, rows } = words.reports.drift.columns;
  return (
    <div className="kept-scroll">
      <table className="figures-table kept-table side-by-side">
        <thead>
          <tr>
            <th scope="col">{figure}</th>
            {[before, after, difference].map((title) => (
              <th key={title} scope="col" className="number-cell">
                {title}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{rows}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drifted.map((each) => (
            <DriftRow
              key={each.number}
              {...{ report, figure: each }}
              open={open === each.number}
              onOpen={() => setOpen(open === each.number ? undefined : each.number)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DriftRowProps {
  report: ReportDetail;
  figure: DriftedFigure;
  open: boolean;
  onOpen: () => void;
}

function DriftRow({ report, figure, open, onOpen }: DriftRowProps) {
  const { words } = useWords();
  const { rows, rowsOf, hide, columns } = words.reports.drift;
  return (
    <>
      <tr>
        <th scope="row">
          <KeptFigureLink report={report} expression={figure.expr}>
            {figure.name}
          </KeptFigureLink>
          <span className="quiet"> {periodOf(figure.expr, words)}</span>
        </th>
        <td className="number-cell" data-label={columns.before}>
          {figure.before.text}
        </td>
        <td className="number-cell" data-label={columns.after}>
          {figure.after.text}
        </td>
        <td className="number-cell" data-label={columns.difference}>
          {figure.text}
        </td>
        <td className="row-action">
          <Button
            size="small"
            aria-expanded={open}
            aria-label={rowsOf(open ? hide : rows, figure.name)}
            onClick={onOpen}
          >
            {open ? hide : rows}
          </Button>
        </td>
      </tr>
      {open && (
        <tr className="drift-rows">
          <td colSpan={5}>
            <DriftRows report={report} number={figure.number} />
          </td>
        </tr>
      )}
    </>
  );
}
