// What targets can be set for, in the words of files.

import type { Metric } from '../../figures/catalogue/metric.ts';
import { metrics } from '../../figures/catalogue/metrics.ts';

export interface TargetMetric {
  code: string;
  /** Ratios are fractions, the same in each month of a quarter; amounts are divided among the months. */
  isRatio: boolean;
}

/** Metrics by key or name; a word that is not known stays as it is written, and a value like `7.2%` says that it is a ratio. */
export function readTargetMetric(word: string, value: string): TargetMetric {
  const metric = byWord.get(plain(word || 'sales'));
  // Whoever writes 费用率目标 names the target; it is set for what it is the target of.
  const code = metric?.key.replace(/\.target$/, '') ?? word;
  return { code, isRatio: metric?.unit === 'ratio' || /[%％:：]/.test(value) };
}

const byWord = new Map<string, Pick<Metric, 'key' | 'unit'>>([
  ...metrics.flatMap((metric) => wordsOf(metric).map((word) => [plain(word), metric] as const)),
  ...['销售', '销售金额'].map((word) => [word, { key: 'sales', unit: 'CNY' }] as const),
]);

function wordsOf({ key, names, aliases = [] }: Metric): string[] {
  return [key, names.zh, names.en, ...aliases];
}

function plain(word: string): string {
  return word.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
