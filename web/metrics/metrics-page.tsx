// The reference: every metric with its meaning, and a place to ask for any figure.

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Input } from 'antd';
import { readAddress } from '../address.ts';
import { filtersQuery } from '../api/board.ts';
import { catalogueQuery } from '../api/metrics.ts';
import type { Catalogue } from '../api/shapes.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { AskBox } from './ask-box.tsx';
import { findMetrics } from './find-metrics.ts';
import { MetricList } from './metric-list.tsx';
import { Writing } from './writing.tsx';
import '../styles/metrics.css';

export function MetricsPage() {
  const { words, language } = useWords();
  useTitle(words.pages.metrics);
  const catalogue = useQuery(catalogueQuery(language));
  const filters = useQuery(filtersQuery(language));
  const period = filters.data?.years[0]?.toString();
  return (
    <div className="metrics-page">
      <h1>{words.pages.metrics}</h1>
      <AskBox period={period} />
      {catalogue.error && <TroubleNote error={catalogue.error} onRetry={() => void catalogue.refetch()} />}
      {catalogue.isPending && <Waiting heights={[36, 320, 320]} label={words.pages.metrics} />}
      {catalogue.data && <Reference catalogue={catalogue.data} period={period} />}
    </div>
  );
}

function Reference({ catalogue, period }: { catalogue: Catalogue; period: string | undefined }) {
  const { words } = useWords();
  const { find = '', metric } = useSearch({ from: '__root__' });
  const seek = useSeek();
  const names = new Map(catalogue.dimensions.map(({ key, name }) => [key, name]));
  const found = findMetrics(catalogue.themes, find);
  return (
    <>
      <Writing catalogue={catalogue} />
      <search className="metric-search">
        <Input
          type="search"
          value={find}
          onChange={(event) => seek(event.target.value)}
          aria-label={words.metrics.find}
          placeholder={words.metrics.find}
          allowClear
        />
        <output className="quiet">
          {words.metrics.count(found.reduce((count, { metrics }) => count + metrics.length, 0))}
        </output>
      </search>
      {found.length === 0 ? <p className="quiet">{words.metrics.none(find)}</p> : <Themes themes={found} />}
      <MetricList themes={found} names={names} period={period} turnedTo={metric} />
    </>
  );
}

function Themes({ themes }: { themes: Catalogue['themes'] }) {
  const { words } = useWords();
  return (
    <nav className="theme-links" aria-label={words.metrics.themes}>
      {themes.map(({ key, name }) => (
        <a key={key} href={`#theme-${key}`}>
          {name}
        </a>
      ))}
    </nav>
  );
}

function useSeek(): (text: string) => void {
  const navigate = useNavigate();
  return (find) =>
    void navigate({
      to: '.',
      search: (now) => readAddress({ ...now, find, metric: undefined }),
      replace: true,
      resetScroll: false,
    });
}
