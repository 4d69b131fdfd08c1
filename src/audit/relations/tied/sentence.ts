// The other numbers of a number's sentence, in their order.

import type { Mention } from '../../context/mention.ts';
import { isFinite } from '../interval.ts';

export interface Sentence {
  before: readonly Mention[];
  behind: readonly Mention[];
  /** Those told before it in its paragraph, its sentence left out. */
  earlier: readonly Mention[];
}

const reach = 12;

export function sentencesOf(mentions: readonly Mention[]): { stated: Mention; sentence: Sentence }[] {
  return mentions.map((stated, at) => {
    const isNear = (other: Mention) =>
      other.sentence === stated.sentence && other.role !== 'condition' && isFinite(other);
    const before = mentions.slice(Math.max(0, at - reach), at).filter(isNear);
    const behind = mentions.slice(at + 1, at + 1 + reach).filter(isNear);
    const earlier = mentions
      .slice(Math.max(0, at - 2 * reach), at)
      .filter((other) => other.paragraph === stated.paragraph && other.sentence < stated.sentence && isFinite(other));
    return { stated, sentence: { before, behind, earlier } };
  });
}

export function isAmount({ unit }: Mention): boolean {
  return !['ratio', 'pp', 'times', 'return'].includes(unit);
}

export function isLevel({ role, unit }: Mention): boolean {
  return ['amount', 'mean', 'base', 'from', 'target'].includes(role) && unit !== 'pp' && unit !== 'times';
}
