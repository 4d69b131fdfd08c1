// What a template is told with: the answers, the period and company, and where the loops stand.

import type { Day } from '../../../base/dates.ts';
import type { Language } from '../../../base/errors.ts';
import type { Period } from '../../../base/periods.ts';
import type { FindingInParts } from '../../../figures/findings/findings.ts';
import type { Quoted } from '../../../figures/writing/quoted.ts';
import type { MeasureContext } from '../../measures/measures.ts';
import type { OutlineWords } from '../../words/outline-words.ts';
import type { Problems } from '../parse/problems.ts';
import type { Fact, Variable } from '../tree.ts';
import type { AnswerBook, Member, MemberRow } from './answer-book.ts';
import type { Effort } from './effort.ts';

export interface Telling {
  /** What measures are told with, beside language and period. */
  measures: Omit<MeasureContext, 'language' | 'period'>;
  book: AnswerBook;
  language: Language;
  words: OutlineWords;
  period: Period;
  businessDay: Day;
  facts: Record<Fact, string>;
  /** Of the report's slice, the most money at stake first. */
  findings: readonly FindingInParts[];
  problems: Problems;
  effort: Effort;
}

/** What a loop stands at. */
export type Item =
  | { kind: 'member'; member: Member; value: Quoted; rank: number }
  | { kind: 'run'; member: Member; months: MemberRow[]; rank: number }
  | { kind: 'finding'; member?: never; findings: readonly FindingInParts[]; rank: number };

export type Loops = ReadonlyMap<Variable, Item>;
