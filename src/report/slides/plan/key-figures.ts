// The figures that a report is about: the first that it tells of the whole, over its own period.

import { parseQuestion } from '../../../figures/language/parse.ts';
import type { Proof } from '../../proof.ts';
import { toldFigures } from '../../told-figures.ts';
import type { WrittenReport } from '../../written-report.ts';

/** Up to six, no metric twice but as its growth; fewer than three are none. */
export function keyFigures(report: WrittenReport): Proof[] {
  const own = toldFigures(report).filter(({ expr, value }) => value !== null && isOfTheWhole(expr, report.period));
  return own.length < fewest ? [] : own.slice(0, most);
}

const fewest = 3;
const most = 6;

function isOfTheWhole(expr: string, period: string): boolean {
  return expr.endsWith(`@${period}`) && !/[{ ]/.test(expr) && parseQuestion(expr).by.length === 0;
}
