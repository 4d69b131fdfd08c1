import { useEffect, useRef } from 'react';
import type { Catalogue, Metric } from '../api/shapes.ts';
import { FigureLink } from '../ui/figure-link.tsx';
import { useWords } from '../words/language.tsx';

interface MetricListProps {
  themes: Catalogue['themes'];
  /** What dimensions are called. */
  names: ReadonlyMap<string, string>;
  /** What the examples ask about; without one there is nothing to show. */
  period: string | undefined;
  turnedTo: string | undefined;
}

export function MetricList({ themes, turnedTo, ...given }: MetricListProps) {
  return themes.map(({ key, name, metrics }) => (
    <section key={key} className="metric-theme" aria-labelledby={`theme-${key}`}>
      <h2 id={`theme-${key}`}>{name}</h2>
      {metrics.map((metric) => (
        <Entry key={metric.key} {...given} metric={metric} turnedTo={metric.key === turnedTo} />
      ))}
    </section>
  ));
}

interface EntryProps extends Pick<MetricListProps, 'period' | 'names'> {
  metric: Metric;
  turnedTo: boolean;
}

function Entry({ metric, period, names, turnedTo }: EntryProps) {
  const { words } = useWords();
  const place = useTurnedTo(turnedTo);
  const { key, name, aliases, definition, formula, unit, example, dimensions } = metric;
  return (
    <article ref={place} className="metric-entry" data-turned-to={turnedTo}>
      <header>
        <h3>{name}</h3>
        {aliases.length > 0 && <p className="quiet small">{words.metrics.alias(words.list(aliases))}</p>}
        <p className="quiet small">
          <code>{key}</code> · {words.metrics.units[unit] ?? unit}
        </p>
      </header>
      <div>
        <p>{definition}</p>
        <p className="metric-formula">{formula}</p>
        {dimensions.length > 0 && (
          <details className="metric-slices">
            <summary>{words.metrics.slices(dimensions.length)}</summary>
            <p>{words.list(dimensions.map((dimension) => names.get(dimension) ?? dimension))}</p>
          </details>
        )}
      </div>
      <p className="metric-example">
        {period === undefined ? <code>{example}</code> : <Example expression={`${example}@${period}`} />}
      </p>
    </article>
  );
}

function Example({ expression }: { expression: string }) {
  return (
    <FigureLink expression={expression}>
      <code>{expression}</code>
    </FigureLink>
  );
}

function useTurnedTo(turnedTo: boolean) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (turnedTo) place.current?.scrollIntoView({ block: 'center' });
  }, [turnedTo]);
  return place;
}
