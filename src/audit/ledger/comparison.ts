// What comes of holding a text against the ledger. Field names are those of the command line's and the API's JSON.

import type { Day } from '../../base/dates.ts';
import type { AuditVerdict, Slip } from '../relations/relation.ts';

export interface LedgerComparison {
  /** The business day and the version of the ledger that answered. */
  as_of: Day;
  version: number;
  /** In the order of the text. */
  bindings: LedgerBinding[];
  summary: Record<'numbers' | 'bound' | 'proposals' | 'unbound' | AuditVerdict, number>;
}

export interface LedgerBinding {
  /** The id of the audit's number. */
  number: string;
  expr: string;
  /** What the figure is called. */
  name: string;
  binding: 'sure' | 'proposal';
  /** Why a proposal is not sure. */
  reasons?: string[];
  /** What the ledger says, in base units; null where it says nothing. */
  value: number | null;
  /** The same as it would be written; a dash where there is none. */
  text: string;
  /** Of what is sure alone: a proposal accuses nobody. */
  verdict?: AuditVerdict;
  explanation: string;
  likely?: Slip;
}
