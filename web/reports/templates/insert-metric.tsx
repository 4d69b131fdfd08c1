// Metrics to be found by a word and written into the text at the cursor.

import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { catalogueQuery } from '../../api/metrics.ts';
import type { Metric } from '../../api/shapes.ts';
import { findMetrics } from '../../metrics/find-metrics.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { useWords } from '../../words/language.tsx';
import { figureTag } from './code/template-tags.ts';

export function InsertMetric({ onInsert }: { onInsert: (text: string) => void }) {
  const { words, language } = useWords();
  const [sought, seek] = useState('');
  const catalogue = useQuery(catalogueQuery(language));
  const themes = findMetrics(catalogue.data?.themes ?? [], sought);
  return (
    <section className="template-insert" aria-label={words.templates.insert}>
      <p className="small quiet">{words.templates.insertHint}</p>
      <Input
        type="search"
        value={sought}
        onChange={(event) => seek(event.target.value)}
        aria-label={words.metrics.find}
        placeholder={words.metrics.find}
        allowClear
      />
      {catalogue.error && <TroubleNote error={catalogue.error} onRetry={() => void catalogue.refetch()} />}
      {catalogue.data && themes.length === 0 && <p className="quiet">{words.metrics.none(sought)}</p>}
      {themes.map(({ key, name, metrics }) => (
        <div key={key}>
          <h3 className="small">{name}</h3>
          <ul>
            {metrics.map((metric) => (
              <Entry key={metric.key} metric={metric} onInsert={onInsert} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Entry({ metric: { key, name, definition }, onInsert }: { metric: Metric; onInsert: (text: string) => void }) {
  return (
    <li>
      <button type="button" title={definition} onClick={() => onInsert(figureTag(key))}>
        {name} <code>{key}</code>
      </button>
    </li>
  );
}
