import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { reportsQuery } from '../../api/reports.ts';
import type { ReportDetail } from '../../api/shapes.ts';
import { useWords } from '../../words/language.tsx';

/** Chooses the report to hold this one against: one of the last that were written. The older one stands at the left. */
export function CompareWith({ report }: { report: ReportDetail }) {
  const { words, language } = useWords();
  const navigate = useNavigate();
  const reports = useQuery(reportsQuery(language, 1));
  const others = (reports.data?.reports ?? []).filter(({ id }) => id !== report.id);
  if (others.length === 0) return null;
  const go = (chosen: number) => {
    const [id, other] = [report.id, chosen].toSorted((one, another) => one - another).map(String) as [string, string];
    void navigate({ to: '/reports/$id/compare/$other', params: { id, other }, search: {} });
  };
  return (
    <div className="report-choice compare-with">
      <span aria-hidden="true">{words.reports.compare.with}</span>
      <Select
        aria-label={words.reports.compare.with}
        placeholder={words.reports.compare.choose}
        options={others.map(({ id, title }) => ({ value: id, label: `${title} #${id}` }))}
        onChange={go}
        popupMatchSelectWidth={false}
      />
    </div>
  );
}
