// A report as it is told, before it is a file: Word, slides, the workbook of its figures and the page are made of this.

import type { Day } from '../base/dates.ts';
import type { Language } from '../base/errors.ts';
import type { RowScope } from '../db/database.ts';
import type { Finding } from '../figures/findings/findings.ts';
import type { Block } from './blocks.ts';
import type { Proof } from './proof.ts';

export const reportKinds = ['annual', 'half', 'quarter', 'month', 'week'] as const;
export type ReportKind = (typeof reportKinds)[number];

export interface WrittenReport {
  kind: ReportKind;
  /** As it is written in expressions: `2025`, `2025-07`. */
  period: string;
  language: Language;
  title: string;
  company: string;
  businessDay: Day;
  /** The day on which it was asked: as far as records reach that do not hang on the ledger. */
  askedOn: Day;
  /** Whose rows its numbers were asked from. */
  scope: RowScope;
  version: number;
  blocks: Block[];
  /** By expression, of all that the blocks quote. */
  proofs: ReadonlyMap<string, Proof>;
  /** The problems that it states, the most money at stake first. */
  findings: readonly Finding[];
}
