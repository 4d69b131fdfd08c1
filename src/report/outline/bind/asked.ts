// How the figures of a template are asked: once each, with the report's period and conditions put in.

import type { Period } from '../../../base/periods.ts';
import { underConditions } from '../../../figures/language/asked-conditions.ts';
import { type Condition, printQuestion } from '../../../figures/language/question.ts';
import type { FigureRef } from '../tree.ts';
import { bindPeriod } from './bind-period.ts';

export interface Binding {
  period: Period;
  /** Hold for every figure of the report. */
  conditions: readonly Condition[];
}

/** The expression under which a figure is asked. */
export function expressionOf({ question, period }: FigureRef, binding: Binding): string {
  const asked = underConditions(question, binding.conditions);
  return printQuestion({ ...asked, period: bindPeriod(period, binding.period) });
}
