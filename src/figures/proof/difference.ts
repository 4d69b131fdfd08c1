// By how much a figure is another one than it was.

import { Decimal } from 'decimal.js';
import type { Language } from '../../base/errors.ts';
import { formatValue } from '../../base/format.ts';

export interface Difference {
  /** After − before in the unit of both; null where either has no value. */
  difference: number | null;
  text: string;
}

export const noDifference: Difference = { difference: null, text: formatValue(null, 'count') };

/** Percentages differ in points; what is written 1:4.2, in its second number. `writing` is how the values are written. */
export function differenceOf(
  [before, after]: readonly [number | null, number | null],
  writing: string,
  language: Language,
): Difference {
  if (before === null || after === null) return noDifference;
  const difference = new Decimal(after).minus(before);
  const points = writing === 'ratio' ? difference.times(100) : difference;
  const unit = { ratio: 'pp', return: 'count' }[writing] ?? writing;
  const text = formatValue(points, unit, { language, signed: true, places: 2 });
  return { difference: difference.toNumber(), text };
}
