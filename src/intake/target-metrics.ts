// What targets can be set for, in the words of files.

import { metrics } from '../figures/catalogue/metrics.ts';

export interface TargetMetric {
  code: string;
  /** Ratios are fractions, the same in each month of a quarter; amounts are divided among the months. */
  isRatio: boolean;
}

/** A word that is not known stays as it is written; a value like `7.2%` or `1:4.5` says that it is a ratio. */
export function readTargetMetric(word: string, value: string): TargetMetric {
  const code = codes.get(word.toLowerCase()) ?? (catalogueCode(word) || 'sales');
  return { code, isRatio: ratios.has(code) || /%|％|[:：]/.test(value) };
}

const codes = new Map<string, string>([
  ...['', '销售额', '销售', '销售目标', '销售金额'].map((word) => [word, 'sales'] as const),
  ...['费用率', '费用比', '销售费用率'].map((word) => [word, 'expense_ratio'] as const),
  ...['投入产出比', '市场投入产出比', '营销投入产出比', '市场投入回报'].map((word) => [word, 'marketing_roi'] as const),
]);

function catalogueCode(word: string): string {
  return metrics.find(({ names }) => names.zh === word)?.key ?? word;
}

const ratios = new Set(['expense_ratio', 'marketing_roi']);
