// A number of a text bound to a figure: the expression, and what the text then says of its value.

import type { Words } from '../../../base/errors.ts';
import type { Mention } from '../../context/mention.ts';
import type { Interval } from '../../relations/interval.ts';
import type { Question } from '../../../figures/language/question.ts';

export interface Bound {
  mention: Mention;
  question: Question;
  /** What the ledger's value must be for the text to be right, in the figure's own unit. */
  stated: Interval & { step: number };
  /** Why it is not sure; none where it is. */
  doubts: Words[];
}
