// What is asked of a report: kind, period, language, which part of the region, and what else stands in the file.

import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { type Address, conditionsOf } from '../address.ts';
import { filtersQuery } from '../api/board.ts';
import type { ReportChoices, ReportRequest } from '../api/shapes.ts';
import { useWords } from '../words/language.tsx';
import { Choice } from './choice.tsx';
import { PartChoice } from './part-choice.tsx';
import { lastOver, optionsOf, reportPeriodWords } from './report-choices.ts';

interface ReportFormProps {
  choices: ReportChoices;
  pending: boolean;
  onWrite: (request: ReportRequest) => void;
}

export function ReportForm({ choices, pending, onWrite }: ReportFormProps) {
  const { words } = useWords();
  const { request, kind, period, language, offered, change } = useRequest(choices);
  const [part, setPart] = useState<Address>({});
  const [appendix, setAppendix] = useState(false);
  const where = conditionsOf(part);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onWrite({ ...request, appendix, ...(where !== undefined && { where }) });
      }}
    >
      <div className="report-form">
        <Choice
          label={words.reports.kind}
          value={kind}
          onChange={(chosen) => change({ kind: chosen })}
          options={optionsOf(
            choices.kinds.map((each) => each.kind),
            words.reports.kinds,
          )}
        />
        <Choice
          label={words.reports.period}
          value={period}
          onChange={(chosen) => change({ period: chosen })}
          options={offered.periods.map((each) => ({ value: each.period, label: reportPeriodWords(each, words) }))}
        />
        {offered.languages.length > 1 && (
          <Choice
            label={words.reports.language}
            value={language}
            onChange={(chosen) => change({ language: chosen })}
            options={optionsOf(offered.languages, words.reports.languages)}
          />
        )}
        <Parts part={part} onChange={setPart} />
      </div>
      <div className="report-send">
        <Checkbox checked={appendix} onChange={({ target }) => setAppendix(target.checked)}>
          {words.reports.appendix}
        </Checkbox>
        <Button type="primary" htmlType="submit" loading={pending}>
          {words.reports.write}
        </Button>
      </div>
    </form>
  );
}

/** What is chosen, or what stands for it where it is not offered for the kind. */
function useRequest(choices: ReportChoices) {
  const { language: spoken } = useWords();
  const [chosen, setChosen] = useState<Partial<ReportRequest>>({});
  const offered = choices.kinds.find((each) => each.kind === chosen.kind) ?? choices.kinds[0]!;
  const { kind, languages, periods } = offered;
  const wanted = chosen.language ?? spoken;
  const language = languages.includes(wanted) ? wanted : languages[0]!;
  const period = periods.find((each) => each.period === chosen.period)?.period ?? lastOver(periods);
  const request: ReportRequest = { kind, period, language, format: choices.formats[0]! };
  const change = (next: Partial<ReportRequest>) => setChosen({ ...chosen, ...next });
  return { request, kind, period, language, offered, change };
}

function Parts({ part, onChange }: { part: Address; onChange: (part: Address) => void }) {
  const { words, language } = useWords();
  const { data } = useQuery(filtersQuery(language));
  if (!data) return null;
  const set = (key: 'region' | 'series') => (value: string | undefined) => {
    const { [key]: _before, ...others } = part;
    onChange(value === undefined ? others : { ...others, [key]: value });
  };
  return (
    <>
      <PartChoice
        label={words.filters.region}
        all={words.filters.all.region}
        choices={data.provinces}
        value={part.region}
        onChange={set('region')}
      />
      <PartChoice
        label={words.filters.series}
        all={words.filters.all.series}
        choices={data.series}
        value={part.series}
        onChange={set('series')}
      />
    </>
  );
}
