// What may be chosen when a report is written, in words.

import type { ReportChoices } from '../api/shapes.ts';
import { periodWords } from '../ui/expression.ts';
import type { Words } from '../words/words.ts';

type Offered = ReportChoices['kinds'][number]['periods'][number];

interface Option<Value> {
  value: Value;
  label: string;
}

/** What people report on: the last period that has passed, or the one that runs where there is no other. */
export function lastOver(offered: Offered[]): string {
  return (offered.find(({ over }) => over) ?? offered[0])?.period ?? '';
}

export function reportPeriodWords({ period, over }: Offered, words: Words): string {
  const text = periodWords(period, words);
  return over ? text : words.reports.running(text);
}

/** Each value with its words. */
export function optionsOf<Value extends string>(values: Value[], labels: Record<Value, string>): Option<Value>[] {
  return values.map((value) => ({ value, label: labels[value] }));
}
