// The other numbers of a number's sentence, in their order.

import type { Mention } from '../../context/mention.ts';
import { isFinite } from '../interval.ts';

export interface Sentence {
  before: readonly Mention[];
  behind: readonly Mention[];
  /** Those told before it in its paragraph, its sentence left out. */
  earlier: readonly Mention[];
  /** Some number of it has no end to one side, and stands in neither list. */
  isOpen: boolean;
}

const reach = 12;

export function sentencesOf(mentions: readonly Mention[]): { stated: Mention; sentence: Sentence }[] {
  return mentions.map((stated, at) => {
    const isNear = (other: Mention) => other.sentence === stated.sentence && other.role !== 'condition';
    const before = mentions.slice(Math.max(0, at - reach), at).filter(isNear);
    const behind = mentions.slice(at + 1, at + 1 + reach).filter(isNear);
    const earlier = mentions
      .slice(Math.max(0, at - 2 * reach), at)
      .filter((other) => other.paragraph === stated.paragraph && other.sentence < stated.sentence && isFinite(other));
    const isOpen = ![...before, ...behind].every(isFinite);
    return { stated, sentence: { before: before.filter(isFinite), behind: behind.filter(isFinite), earlier, isOpen } };
  });
}

export function isAmount({ unit }: Mention): boolean {
  return !['ratio', 'pp', 'times', 'return'].includes(unit);
}

export function isLevel({ role, unit }: Mention): boolean {
  return ['amount', 'mean', 'base', 'from', 'target'].includes(role) && unit !== 'pp' && unit !== 'times';
}
