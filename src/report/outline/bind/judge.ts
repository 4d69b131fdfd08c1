// Whether a condition holds. A comparison with what has no value does not.

import { rangeOf } from '../../../base/periods.ts';
import type { Quoted } from '../../../figures/writing/quoted.ts';
import { directionOf } from '../../../figures/writing/quoting.ts';
import type { Condition } from '../tree.ts';
import { itemsOf, monthsInOrder } from './items.ts';
import { compare, quotedOf, valueOf } from './operands.ts';
import type { Loops, Telling } from './telling.ts';

export function holds(condition: Condition, telling: Telling, loops: Loops): boolean {
  const inner = (each: Condition) => holds(each, telling, loops);
  switch (condition.kind) {
    case 'and':
      return condition.of.every(inner);
    case 'or':
      return condition.of.some(inner);
    case 'not':
      return !inner(condition.of);
    case 'compare':
      return compare(valueOf(condition.left, telling, loops), condition.sign, valueOf(condition.right, telling, loops));
    case 'is':
      return isSo[condition.what](quotedOf(condition.operand, telling, loops));
    case 'stage':
      return stageOf(telling) === condition.stage;
    case 'any':
      return itemsOf(condition.loop, telling, loops).items.length > 0;
    case 'streak':
      return isStreak(condition, telling, loops);
  }
}

const isSo: Record<Extract<Condition, { kind: 'is' }>['what'], (number: Quoted) => boolean> = {
  known: ({ value }) => value !== null,
  clean: ({ value, verdicts }) => value !== null && verdicts.length === 0,
  grew: (number) => directionOf(number) === 'up',
  fell: (number) => directionOf(number) === 'down',
  level: (number) => directionOf(number) === 'level',
  met: ({ value }) => value !== null && value >= 1,
  missed: ({ value }) => value !== null && value < 1,
};

function stageOf({ period, businessDay }: Telling): 'over' | 'running' | 'not_begun' {
  const { from, to } = rangeOf(period);
  if (to <= businessDay) return 'over';
  return from <= businessDay ? 'running' : 'not_begun';
}

function isStreak(condition: Extract<Condition, { kind: 'streak' }>, telling: Telling, loops: Loops): boolean {
  const wanted = condition.direction === 'fell' ? 'down' : 'up';
  const months = monthsInOrder(telling.book.rows(condition.figure, loops));
  const last = months.slice(-condition.least);
  return last.length === condition.least && last.every((month) => directionOf(month) === wanted);
}
