// Which figures a text needs, declared as data: a key, and a question whose slice and period are filled in.

import { type Period, yearBefore } from '../../base/periods.ts';
import type { DimensionKey } from '../../figures/catalogue/dimensions.ts';
import type { TransformKey } from '../../figures/catalogue/transforms.ts';
import { type Condition, printQuestion, type Question } from '../../figures/language/question.ts';

export interface Entry {
  metric: string;
  transform?: TransformKey;
  /** `share` over the slice without its condition on this dimension. */
  within?: DimensionKey;
  by?: DimensionKey[];
  /** Another period than that of the whole outline. */
  period?: Period;
  /** Asks for the same period of the year before. */
  yearBefore?: true;
}

export type Outline<Key extends string> = Record<Key, Entry>;

/** The expressions of an outline, by its keys, for a period and under conditions. */
export function expressionsOf<Key extends string>(
  outline: Outline<Key>,
): (period: Period, conditions: Condition[]) => Record<Key, string> {
  return (period, conditions) => {
    const printed = Object.entries<Entry>(outline).map(([key, entry]) => [
      key,
      printQuestion(questionOf(entry, period, conditions)),
    ]);
    return Object.fromEntries(printed);
  };
}

function questionOf(entry: Entry, period: Period, conditions: Condition[]): Question {
  const { metric, transform, within, by = [] } = entry;
  return {
    metric,
    ...(transform && { transform: { key: transform, ...(within && { dimension: within }) } }),
    conditions,
    bounds: [],
    by,
    period: entry.yearBefore ? yearBefore(period) : (entry.period ?? period),
  };
}
