// What a definition is: its words, its default, and what may stand there. All of them: definition-list.ts.

import type { Words } from '../base/errors.ts';

interface Declared {
  name: Words;
  explanation: Words;
  default: string;
}

/** `least` and `most` may stand there themselves. Only money and parts of a whole may have decimals. */
export interface NumberDefinition extends Declared {
  unit: 'CNY' | 'ratio' | 'days' | 'months' | 'month' | 'day' | 'count';
  least: number;
  most: number;
}

export interface ChoiceDefinition extends Declared {
  choices: Readonly<Record<string, Words>>;
}
