// The two kinds of file behind one face: how their rows are staged, compared with what stands, and written.

import type { Transaction } from '../db/database.ts';
import {
  type Comparison,
  compareWithLedger,
  groupDocuments,
  openLedgerStaging,
  type StagedLine,
  stageLines,
  takeOutRepeatedLines,
} from '../records/ledger-staging.ts';
import { type WritingBatch, writeLedger } from '../records/ledger-write.ts';
import type { Repeats } from '../records/staging.ts';
import {
  compareWithTargets,
  openTargetStaging,
  type StagedTarget,
  stageTargets,
  takeOutRepeatedTargets,
} from '../records/targets-staging.ts';
import { writeTargets } from '../records/targets-write.ts';
import type { Kind } from './kinds.ts';

export interface FileKind {
  open(tx: Transaction): Promise<void>;
  stage(tx: Transaction, rows: readonly (StagedLine | StagedTarget)[], from: number): Promise<void>;
  /** Once, after the last row. */
  takeOutRepeats(tx: Transaction): Promise<Repeats>;
  /** Once, after that. */
  gather(tx: Transaction): Promise<void>;
  compare(tx: Transaction, options: { acceptLosses: boolean }): Promise<Comparison>;
  write(tx: Transaction, batch: WritingBatch): Promise<void>;
}

export const fileKinds: Record<Kind, FileKind> = {
  sales: {
    open: openLedgerStaging,
    stage: (tx, rows, from) => stageLines(tx, rows as StagedLine[], from),
    takeOutRepeats: takeOutRepeatedLines,
    gather: groupDocuments,
    compare: compareWithLedger,
    write: writeLedger,
  },
  targets: {
    open: openTargetStaging,
    stage: (tx, rows, from) => stageTargets(tx, rows as StagedTarget[], from),
    takeOutRepeats: takeOutRepeatedTargets,
    gather: async () => {},
    compare: compareWithTargets,
    write: writeTargets,
  },
};
