// A report is written here. The choice stays when writing fails; a second press while it writes does nothing.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { reportChoicesQuery, writeReport } from '../api/reports.ts';
import type { ReportChoices, ReportRequest, StoredReport } from '../api/shapes.ts';
import { groupThousands } from '../ui/number-text.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useSingle } from '../ui/use-single.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { Downloads } from './downloads.tsx';
import { reportPeriodWords } from './report-choices.ts';
import { ReportForm } from './report-form.tsx';

export function WriteReport() {
  const { words, language } = useWords();
  const choices = useQuery(reportChoicesQuery(language));
  return (
    <section className="report" aria-label={words.reports.write}>
      <p className="question">{words.reports.hint}</p>
      {choices.error && <TroubleNote error={choices.error} onRetry={() => void choices.refetch()} />}
      {choices.isPending && <Waiting heights={[36]} label={words.reports.write} />}
      {choices.data?.kinds.length === 0 && <p className="quiet">{words.reports.noPeriods}</p>}
      {choices.data && choices.data.kinds.length > 0 && <Writing choices={choices.data} />}
    </section>
  );
}

function Writing({ choices }: { choices: ReportChoices }) {
  const writing = useWriting();
  const write = useSingle(writing.mutate);
  return (
    <>
      <ReportForm choices={choices} pending={writing.isPending} onWrite={write} />
      <output className="quiet">
        {writing.isPending && <InProgress request={writing.variables} />}
        {writing.data && !writing.isPending && <Written report={writing.data} />}
      </output>
      {writing.error && <TroubleNote error={writing.error} />}
    </>
  );
}

function useWriting() {
  const { language } = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: ReportRequest) => writeReport(language, request),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reports', 'list'] }),
  });
}

function InProgress({ request: { kind, period } }: { request: ReportRequest }) {
  const { words } = useWords();
  return words.reports.writing(words.reports.kinds[kind], reportPeriodWords({ period, over: true }, words));
}

function Written({ report }: { report: StoredReport }) {
  const { words } = useWords();
  return (
    <span className="written-note">
      <span>
        {words.reports.written(report.title, groupThousands(report.figures))}{' '}
        <Link to="/reports/$id" params={{ id: String(report.id) }} search={{}}>
          {words.reports.lookAt}
        </Link>
      </span>
      <Downloads report={report} />
    </span>
  );
}
