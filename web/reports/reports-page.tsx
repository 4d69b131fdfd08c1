import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { filtersQuery } from '../api/board.ts';
import { download } from '../api/download.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import '../styles/reports.css';

/** The reports that Youju writes as Word files. */
export function ReportsPage() {
  const { words, language } = useWords();
  useTitle(words.pages.reports);
  const filters = useQuery(filtersQuery(language));
  return (
    <div className="reports-page">
      <h1>{words.reports.title}</h1>
      <section className="report" aria-labelledby="annual">
        <h2 id="annual">{words.reports.annual}</h2>
        <p>{words.reports.annualHint}</p>
        {filters.error && <TroubleNote error={filters.error} onRetry={() => void filters.refetch()} />}
        {filters.isPending && <Waiting heights={[36]} label={words.reports.annual} />}
        {filters.data && <AnnualReport years={filters.data.years} />}
      </section>
    </div>
  );
}

function AnnualReport({ years }: { years: number[] }) {
  const { words, language } = useWords();
  const [chosen, choose] = useState(years[0]);
  const writing = useMutation({
    mutationFn: async (year: number) => {
      await download(language, `/api/reports/annual?period=${year}`);
      return String(year);
    },
  });
  if (chosen === undefined) return <p className="quiet">{words.reports.noYears}</p>;
  return (
    <>
      <div className="report-form">
        <Select
          aria-label={words.reports.year}
          value={chosen}
          onChange={choose}
          options={years.map((year) => ({ value: year, label: words.periods.year(String(year)) }))}
        />
        <Button type="primary" loading={writing.isPending} onClick={() => writing.mutate(chosen)}>
          {words.reports.make}
        </Button>
      </div>
      <output className="quiet">
        {writing.isPending && words.reports.making(String(writing.variables))}
        {writing.isSuccess && words.reports.made(writing.data)}
      </output>
      {writing.error && <TroubleNote error={writing.error} />}
    </>
  );
}
