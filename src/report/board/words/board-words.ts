// What every language of the board can say.

import type { Role } from '../../../access/viewer.ts';
import type { ResolvedCondition } from '../../../figures/tree/resolve.ts';
import type { Doubt } from '../doubts.ts';
import type { Span } from '../../../figures/writing/spans.ts';
import type { Standing } from '../standing.ts';

/** Whose sales, and which part of them. */
export interface Subject {
  role: Role;
  conditions: readonly ResolvedCondition[];
}

export interface BoardWords {
  /** What is filtered, in words; empty when nothing is. */
  filter(conditions: readonly ResolvedCondition[]): string;
  /** The sentence of a company that has not imported anything yet. */
  empty(): Span[];
  opening(standing: Standing, subject: Subject): Span[][];
  attention(doubt: Doubt): Span[];
}
