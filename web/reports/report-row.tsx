import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { download } from '../api/download.ts';
import { driftQuery, fileAddress } from '../api/reports.ts';
import type { StoredReport } from '../api/shapes.ts';
import { instant } from '../ui/instant.ts';
import { groupThousands } from '../ui/number-text.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useWords } from '../words/language.tsx';
import { conditionWords } from './condition-words.ts';
import { stateWords } from './report-words.ts';

interface ReportRowProps {
  report: StoredReport;
  chosen: boolean;
  onChoose: () => void;
}

export function ReportRow({ report, chosen, onChoose }: ReportRowProps) {
  const { words, language } = useWords();
  const { columns, chooseOf, thisMachine } = words.reports;
  const id = String(report.id);
  return (
    <tr>
      <td className="row-choice">
        <Checkbox checked={chosen} onChange={onChoose} aria-label={chooseOf(report.title, id)} />
      </td>
      <th scope="row">
        <Link to="/reports/$id" params={{ id }} search={{}}>
          {report.title}
        </Link>
        <span className="quiet"> #{id}</span>
        {report.conditions !== '' && <span className="quiet"> {conditionWords(report.conditions, words)}</span>}
      </th>
      <td data-label={columns.by}>{report.writer ?? thisMachine}</td>
      <td data-label={columns.at}>{instant(report.written_at, language)}</td>
      <td data-label={columns.state} className={report.state === 'withdrawn' ? 'verdict' : undefined}>
        {stateWords(report, words)}
      </td>
      <td data-label={columns.figures} className="number-cell">
        {groupThousands(report.figures)}
      </td>
      <td data-label={columns.drift} data-last>
        {report.state === 'issued' && <Drifting id={report.id} />}
      </td>
      <td className="row-action">{report.has_file && <Download report={report} />}</td>
    </tr>
  );
}

/** Whether an issued report would say the same today. It comes after the list stands. */
function Drifting({ id }: { id: number }) {
  const { words, language } = useWords();
  const drift = useQuery(driftQuery(language, id));
  const { steady, drifting, checking, unchecked } = words.reports;
  if (drift.error) return <span className="quiet">{unchecked}</span>;
  if (!drift.data) return <span className="quiet">{checking}</span>;
  if (drift.data.drifted.length === 0) return <span className="quiet">{steady}</span>;
  const [count, figures] = [drift.data.drifted.length, drift.data.figures].map(groupThousands) as [string, string];
  return <span className="verdict">{drifting(count, figures)}</span>;
}

function Download({ report: { id, title } }: { report: StoredReport }) {
  const { words, language } = useWords();
  const downloading = useMutation({ mutationFn: () => download(language, fileAddress(id)) });
  return (
    <>
      <Button
        size="small"
        loading={downloading.isPending}
        onClick={() => downloading.mutate()}
        aria-label={words.reports.downloadOf(title, String(id))}
      >
        {words.reports.download}
      </Button>
      {downloading.error && <TroubleNote error={downloading.error} />}
    </>
  );
}
