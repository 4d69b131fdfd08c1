import type { Catalogue, Metric } from '../api/shapes.ts';

type Theme = Catalogue['themes'][number];

/** The metrics in whose name, key, aliases or definition the words occur, by their themes; all of them without words. */
export function findMetrics(themes: Theme[], sought: string): Theme[] {
  const words = sought.trim().toLowerCase().split(/\s+/);
  const found = themes.map((theme) => ({ ...theme, metrics: theme.metrics.filter((each) => isMeant(each, words)) }));
  return found.filter(({ metrics }) => metrics.length > 0);
}

function isMeant({ key, name, aliases, definition }: Metric, words: string[]): boolean {
  const text = [key, name, ...aliases, definition].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
