import { useQuery } from '@tanstack/react-query';
import { driftRowsQuery } from '../../api/reports.ts';
import type { ReportDetail, TraceRow } from '../../api/shapes.ts';
import { RowsTable } from '../../passport/rows-table.tsx';
import { groupThousands } from '../../ui/number-text.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/language.tsx';
import '../../styles/passport.css';

/** The rows behind a figure that arrived, left or changed since the report was written. */
export function DriftRows({ report, number }: { report: ReportDetail; number: number }) {
  const { words, language } = useWords();
  const rows = useQuery(driftRowsQuery(language, report.id, number));
  const { arrived, left, before, after, noRows } = words.reports.drift;
  if (rows.error) return <TroubleNote error={rows.error} onRetry={() => void rows.refetch()} />;
  if (!rows.data) return <Waiting heights={[80]} label={words.reports.drift.rows} />;
  const { arrived: came, left: gone, changed } = rows.data;
  if (came.total + gone.total + changed.total === 0) return <p className="quiet">{noRows}</p>;
  return (
    <>
      <Rows title={arrived(groupThousands(came.total))} rows={came.rows} />
      <Rows title={left(groupThousands(gone.total))} rows={gone.rows} />
      <Rows title={before(groupThousands(changed.total))} rows={changed.rows.map((pair) => pair.before)} />
      <Rows title={after} rows={changed.rows.map((pair) => pair.after)} />
    </>
  );
}

function Rows({ title, rows }: { title: string; rows: TraceRow[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <RowsTable rows={rows} />
    </>
  );
}
