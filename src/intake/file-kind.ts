// The kinds of file behind one face: how their rows are staged, compared with what stands, and written. The ledger has a way
// of its own, as documents are replaced whole; all other kinds go by their declaration.

import type { Transaction } from '../db/database.ts';
import { compareEntries } from '../records/entries/compare.ts';
import { type Fault, takeOutFaults } from '../records/entries/faults.ts';
import { openEntryStaging, type StagedEntry, stageEntries } from '../records/entries/staging.ts';
import { writeEntries } from '../records/entries/write.ts';
import type { RecordKind } from '../records/kinds/record-kind.ts';
import { type Comparison, compareWithLedger } from '../records/ledger-comparison.ts';
import { takeOutRepeatedLines, takeOutRowsOfEarlierFiles } from '../records/ledger-repeats.ts';
import {
  findDaysOfSale,
  groupDocuments,
  openLedgerStaging,
  type StagedLine,
  stageLines,
} from '../records/ledger-staging.ts';
import { type WritingBatch, writeLedger } from '../records/ledger-write.ts';
import { type Kind, recordKindOf } from './layout/kinds.ts';

/** Rows that differ from earlier ones are kept as differing repeats. */
export interface TakenOut {
  /** How many rows only said again what was said. */
  same: number;
  faults: Fault[];
}

export interface TakeOutOptions {
  mayGiveRoles: boolean;
  /** Whether the rows came in more than one file. */
  severalFiles: boolean;
  /** Whether returns may name the document of their sale. */
  namesOrigins: boolean;
}

export interface FileKind {
  open(tx: Transaction): Promise<void>;
  stage(tx: Transaction, rows: readonly (StagedLine | StagedEntry)[], from: number): Promise<void>;
  /** Once, after the last row. */
  takeOut(tx: Transaction, options: TakeOutOptions): Promise<TakenOut>;
  compare(tx: Transaction, options: { acceptLosses: boolean }): Promise<Comparison>;
  write(tx: Transaction, batch: WritingBatch): Promise<void>;
}

export function fileKindOf(kind: Kind): FileKind {
  const declared = recordKindOf(kind);
  return declared ? entriesOf(declared) : ledger;
}

const ledger: FileKind = {
  open: openLedgerStaging,
  stage: (tx, rows, from) => stageLines(tx, rows as StagedLine[], from),
  takeOut: async (tx, { severalFiles, namesOrigins }) => {
    const again = severalFiles ? await takeOutRowsOfEarlierFiles(tx) : 0;
    const same = await takeOutRepeatedLines(tx);
    if (namesOrigins) await findDaysOfSale(tx);
    await groupDocuments(tx);
    return { same: again + same, faults: [] };
  },
  compare: compareWithLedger,
  write: writeLedger,
};

function entriesOf(kind: RecordKind): FileKind {
  return {
    open: (tx) => openEntryStaging(tx, kind),
    stage: (tx, rows, from) => stageEntries(tx, kind, { entries: rows as StagedEntry[], from }),
    takeOut: async (tx, options) => ({ same: 0, faults: await takeOutFaults(tx, kind, options) }),
    compare: (tx) => compareEntries(tx, kind),
    write: (tx, batch) => writeEntries(tx, kind, batch),
  };
}
