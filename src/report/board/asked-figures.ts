// Which figures the board needs, declared as data: a key, and a question whose slice and period are filled in.

import { type Period, yearBefore } from '../../base/periods.ts';
import type { DimensionKey } from '../../figures/catalogue/dimensions.ts';
import type { TransformKey } from '../../figures/catalogue/transforms.ts';
import { type Condition, printQuestion, type Question } from '../../figures/language/question.ts';

interface AskedFigure {
  metric: string;
  transform?: TransformKey;
  /** `share` over the slice without its condition on this dimension. */
  within?: DimensionKey;
  by?: DimensionKey[];
  /** Asks for the same period of the year before. */
  yearBefore?: true;
}

export type AskedFigures<Key extends string> = Record<Key, AskedFigure>;

/** The expressions of figures, by their keys, for a period and under conditions. */
export function expressionsOf<Key extends string>(
  figures: AskedFigures<Key>,
): (period: Period, conditions: Condition[]) => Record<Key, string> {
  return (period, conditions) => {
    const printed = Object.entries<AskedFigure>(figures).map(([key, figure]) => [
      key,
      printQuestion(questionOf(figure, period, conditions)),
    ]);
    return Object.fromEntries(printed);
  };
}

function questionOf(asked: AskedFigure, period: Period, conditions: Condition[]): Question {
  const { metric, transform, within, by = [] } = asked;
  return {
    metric,
    ...(transform && { transform: { key: transform, ...(within && { dimension: within }) } }),
    conditions,
    bounds: [],
    by,
    period: asked.yearBefore ? yearBefore(period) : period,
  };
}
