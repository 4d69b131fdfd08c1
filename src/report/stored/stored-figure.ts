// How a figure that was kept is compared: by its value, exactly, never by its text.

import { type Language, Refusal } from '../../base/errors.ts';
import { parseQuestion } from '../../figures/language/parse.ts';
import { type Difference, differenceOf } from '../../figures/proof/difference.ts';
import { writingOf } from '../../figures/values/value.ts';
import type { NumberedFigure } from '../../records/reports/read-reports.ts';

/** How far the second of two values of a figure is from the first. */
export function storedDifference(
  { expr, unit }: Pick<NumberedFigure, 'expr' | 'unit'>,
  values: readonly [number | null, number | null],
  language: Language,
): Difference {
  return differenceOf(values, writingOfExpression(expr) ?? unit, language);
}

// A metric that a later program no longer knows still has the unit that it had.
function writingOfExpression(expr: string): string | undefined {
  try {
    return writingOf(parseQuestion(expr));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
