// What was read one way and may have been meant another.

import type { Question } from '../import-result.ts';
import type { Tally } from '../tally.ts';
import { doubtfulDiscounts } from './doubtful-discounts.ts';

export function questionsOfMeaning({ discounts }: Tally): Question[] {
  return [doubtfulDiscounts(discounts)].filter((each) => each !== undefined);
}
