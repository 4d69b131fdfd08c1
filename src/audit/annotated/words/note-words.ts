// What comments say, in whatever language.

import type { StoryKind } from '../../../word/stories.ts';
import type { Audit, AuditRelation } from '../../audit.ts';
import type { LedgerBinding, LedgerComparison } from '../../ledger/comparison.ts';

export interface NoteWords {
  author: string;
  summary(audited: Audit): string[];
  /** Of numbers that get no comment since there are too many. */
  leftOut(count: number): string;
  relation(relation: AuditRelation, audited: Audit): string;
  /** Of a number that cannot be recomputed, and why. */
  unverifiable(relation: AuditRelation, audited: Audit): string;
  /** Of a number that the ledger says otherwise. */
  ledger(binding: LedgerBinding): string;
  ledgerSummary(comparison: LedgerComparison): string;
  remark(remark: Pick<Audit['remarks'][number], 'kind' | 'explanation'>): string;
  /** At a number that others were recomputed from, which do not fit. */
  pointer(stated: readonly string[]): string;
  /** Before what is told of a number at which no comment can stand. */
  elsewhere(where: Exclude<StoryKind, 'body'> | 'box', number: string): string;
}
