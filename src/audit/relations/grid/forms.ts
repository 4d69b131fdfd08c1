// The ways in which two numbers of a table may give a third.

import type { Mention } from '../../context/mention.ts';
import { isQuotient } from '../near/searches/quotients.ts';
import { exactly, type Interval, minus, over, times } from '../interval.ts';
import type { RelationKind } from '../relation.ts';

export interface Form {
  /** Undefined where such numbers do not go together. */
  compute(left: Mention, right: Mention, stated: Mention): Interval | undefined;
  kindOf(left: Mention, right: Mention, stated: Mention): RelationKind;
  write(left: string, right: string): string;
}

const growth: Form = {
  compute: (now, base, stated) => {
    if (stated.unit !== 'ratio' || !isLevel(now) || now.unit !== base.unit) return undefined;
    const multiple = over(now, base);
    return multiple && minus(multiple, exactly(1));
  },
  kindOf: () => 'growth',
  write: (now, base) => `${now} ÷ ${base} − 1`,
};

const quotient: Form = {
  compute: (part, whole, stated) => (mayDivide(part, whole, stated) ? over(part, whole) : undefined),
  kindOf: kindOfQuotient,
  write: (part, whole) => `${part} ÷ ${whole}`,
};

const difference: Form = {
  compute: (left, right, stated) => {
    const isPoints = left.unit === 'ratio' && right.unit === 'ratio' && stated.unit === 'pp';
    if (!isPoints && (left.unit !== right.unit || left.unit !== stated.unit || !isLevel(left))) return undefined;
    return isPoints ? times(minus(left, right), exactly(100)) : minus(left, right);
  },
  kindOf: () => 'delta',
  write: (left, right) => `${left} − ${right}`,
};

const product: Form = {
  compute: (count, each, stated) =>
    each.role === 'mean' && stated.role !== 'mean' && isLevel(stated) && isCount(count)
      ? times(count, each)
      : undefined,
  kindOf: () => 'product',
  write: (count, each) => `${count} × ${each}`,
};

export const forms: readonly Form[] = [growth, quotient, difference, product];

function isLevel({ unit }: Mention): boolean {
  return !['ratio', 'pp', 'times', 'return'].includes(unit);
}

function isCount({ unit }: Mention): boolean {
  return unit !== 'CNY' && unit !== 'ratio' && unit !== 'pp';
}

function mayDivide(part: Mention, whole: Mention, stated: Mention): boolean {
  if (!isLevel(part) || !isLevel(whole)) return false;
  return stated.unit === 'ratio' || (stated.role === 'mean' && isCount(whole) && part.role !== 'mean');
}

function kindOfQuotient(part: Mention, whole: Mention, stated: Mention): RelationKind {
  if (stated.unit !== 'ratio') return 'per_capita';
  if (stated.role === 'attainment' || whole.role === 'target') return 'attainment';
  if (isQuotient(stated, part, whole)) return 'ratio';
  if (/率/.test(stated.lead) && !/占/.test(stated.lead) && (part.unit !== whole.unit || part.unit === 'CNY'))
    return 'ratio';
  return 'share';
}
