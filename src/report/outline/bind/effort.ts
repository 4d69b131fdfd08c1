// How much may be done for one report. Loops within loops would go on for hours, and nobody else be answered meanwhile.

import type { Words } from '../../../base/errors.ts';
import { type Stretch, wrong } from '../parse/problems.ts';

export interface Effort {
  left: number;
  /** The outermost loop that is being gone through. */
  at: Stretch;
}

/** What one thing costs, against a row that is looked at. */
export const costs = { row: 1, piece: 20, cell: 20 };

/** About a second. A long annual report takes a hundredth of it. */
const mostEffort = 10_000_000;

export function openEffort(): Effort {
  return { left: mostEffort, at: { offset: 0, length: 1 } };
}

/** Throws `too_much` once all of it is spent. */
export function spend(effort: Effort, cost: number): void {
  effort.left -= cost;
  if (effort.left < 0) throw tooMuch(effort);
}

export function tooMuch({ at }: Effort) {
  return wrong('too_much', at, { words: tooMuchWords });
}

const tooMuchWords: Words = {
  zh: '写出来的报告太长：列举里又列举了太多。请用 best、top 限定个数',
  en: 'What it writes is too long: loops within loops. Limit them with best or top',
};
