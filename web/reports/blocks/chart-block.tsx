// A chart of the report as a picture and as the table of its points; on a phone the table alone.

import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ReportChart } from '../../api/shapes.ts';
import { Chart } from '../../charts/chart.tsx';
import { reportChart } from '../../charts/report-chart.ts';
import { FigureLink } from '../../ui/figure-link.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { useWords } from '../../words/language.tsx';

interface ChartBlockProps {
  caption: string;
  chart: ReportChart;
  alternative: string;
}

export function ChartBlock({ caption, chart, alternative }: ChartBlockProps) {
  const { words } = useWords();
  const narrow = useNarrow();
  return (
    <figure className="report-chart">
      <figcaption>
        {caption}
        {chart.unit !== '' && <span className="unit">{words.reportBlocks.unit(chart.unit)}</span>}
      </figcaption>
      {narrow ? <PointTable caption={caption} chart={chart} /> : <Picture chart={chart} alternative={alternative} />}
      {!narrow && (
        <details>
          <summary className="small quiet">{words.reportBlocks.points}</summary>
          <PointTable caption={caption} chart={chart} />
        </details>
      )}
    </figure>
  );
}

function Picture({ chart, alternative }: { chart: ReportChart; alternative: string }) {
  const navigate = useNavigate();
  const open = useCallback(
    (passport: string) => {
      const state = (now: { passports?: number }) => ({ ...now, passports: (now.passports ?? 0) + 1 });
      void navigate({ to: '.', search: (now) => ({ ...now, passport }), state, resetScroll: false });
    },
    [navigate],
  );
  const option = useMemo(() => reportChart(chart), [chart]);
  return (
    <>
      {chart.series.length > 1 && chart.form !== 'line' && <Keys chart={chart} />}
      <Chart option={option} label={alternative} onOpen={open} />
    </>
  );
}

/** Lines carry their names at their ends; bars cannot. */
function Keys({ chart }: { chart: ReportChart }) {
  return (
    <ul className="chart-keys small">
      {chart.series.map(({ name, style }) => (
        <li key={name} data-style={style}>
          {name}
        </li>
      ))}
    </ul>
  );
}

function PointTable({ caption, chart }: { caption: string; chart: ReportChart }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must be able to scroll it
    <section className="report-table-scroll" tabIndex={0} aria-label={caption}>
      <table className="figures-table">
        <thead>
          <tr>
            <th>
              <span className="visually-hidden">{caption}</span>
            </th>
            {chart.series.map(({ name }) => (
              <th key={name} scope="col" className="number-cell">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.categories.map((category, index) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {chart.series.map(({ name, points }) => (
                <Point key={name} point={points[index]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Point({ point }: { point: ReportChart['series'][number]['points'][number] | undefined }) {
  return <td className="number-cell">{point ? <FigureLink expression={point.expr}>{point.text}</FigureLink> : '—'}</td>;
}
