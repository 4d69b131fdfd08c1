// What to write about. The choice stays when writing fails; a second press while it writes does nothing.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { download } from '../api/download.ts';
import { fileAddress, reportChoicesQuery, writeReport } from '../api/reports.ts';
import type { ReportChoices, ReportRequest, StoredReport } from '../api/shapes.ts';
import { groupThousands } from '../ui/number-text.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useSingle } from '../ui/use-single.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { Choice } from './choice.tsx';
import { lastOver, optionsOf, reportPeriodWords } from './report-choices.ts';

export function WriteReport() {
  const { words, language } = useWords();
  const choices = useQuery(reportChoicesQuery(language));
  return (
    <section className="report" aria-label={words.reports.write}>
      <p className="question">{words.reports.hint}</p>
      {choices.error && <TroubleNote error={choices.error} onRetry={() => void choices.refetch()} />}
      {choices.isPending && <Waiting heights={[36]} label={words.reports.write} />}
      {choices.data?.kinds.length === 0 && <p className="quiet">{words.reports.noPeriods}</p>}
      {choices.data && choices.data.kinds.length > 0 && <Form choices={choices.data} />}
    </section>
  );
}

function Form({ choices }: { choices: ReportChoices }) {
  const { words, language: spoken } = useWords();
  const [kind, setKind] = useState(choices.kinds[0]!.kind);
  const [chosen, setPeriod] = useState<string>();
  const [wanted, setLanguage] = useState<ReportRequest['language']>(spoken);
  const [format, setFormat] = useState(choices.formats[0]!);
  const writing = useWriting();
  const write = useSingle(writing.mutate);
  const { periods: offered, languages } = choices.kinds.find((each) => each.kind === kind)!;
  const language = languages.includes(wanted) ? wanted : languages[0]!;
  const period = offered.some((each) => each.period === chosen) ? chosen! : lastOver(offered);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        write({ kind, period, language, format });
      }}
    >
      <div className="report-form">
        <Choice
          label={words.reports.kind}
          value={kind}
          onChange={setKind}
          options={optionsOf(
            choices.kinds.map((each) => each.kind),
            words.reports.kinds,
          )}
        />
        <Choice
          label={words.reports.period}
          value={period}
          onChange={setPeriod}
          options={offered.map((each) => ({ value: each.period, label: reportPeriodWords(each, words) }))}
        />
        {languages.length > 1 && (
          <Choice
            label={words.reports.language}
            value={language}
            onChange={setLanguage}
            options={optionsOf(languages, words.reports.languages)}
          />
        )}
        {choices.formats.length > 1 && (
          <Choice
            label={words.reports.format}
            value={format}
            onChange={setFormat}
            options={optionsOf(choices.formats, words.reports.formats)}
          />
        )}
        <Button type="primary" htmlType="submit" loading={writing.isPending}>
          {words.reports.write}
        </Button>
      </div>
      <output className="quiet">
        {writing.isPending && <InProgress request={writing.variables} />}
        {writing.data && !writing.isPending && <Written report={writing.data} />}
      </output>
      {writing.error && <TroubleNote error={writing.error} />}
    </form>
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
  const { words, language } = useWords();
  const downloading = useMutation({ mutationFn: () => download(language, fileAddress(report.id)) });
  return (
    <span className="written-note">
      {words.reports.written(report.title, groupThousands(report.figures))}
      <Button size="small" loading={downloading.isPending} onClick={() => downloading.mutate()}>
        {words.reports.download}
      </Button>
      {downloading.error && <TroubleNote error={downloading.error} />}
    </span>
  );
}
