// What an import answers. Field names are those of the command line's and the API's JSON.

import type { Problem } from '../base/errors.ts';
import type { Kind } from './layout/kinds.ts';
import type { ControlTotal } from './rows/control-totals.ts';

/** `rows` = `accepted` + `unchanged` + `rejected` + `filtered`. */
export interface ImportResult {
  /** Null after a dry run. */
  batch: number | null;
  kind: Kind;
  file: string;
  rows: number;
  /** Rows that the ledger took, new or in place of others. */
  accepted: number;
  /** Rows that came back in the file of rejected rows, those of held documents included. */
  rejected: number;
  /** Rows that stood in the ledger already. */
  unchanged: number;
  /** Rows that the filters of the mapping left out. */
  filtered: number;
  /** Documents (or targets) that took the place of an earlier version. */
  replaced: number;
  /** Documents kept as they were because they would have lost lines or money. */
  held: number;
  /** Where it lies; null when no row came back. */
  rejects_file: string | null;
  control_totals: ControlTotal[];
  /** The version after the import; the same as before when nothing changed. */
  ledger_version: number;
  dry_run: boolean;
  /** The first fifty. */
  problems: Problem[];
}

export interface ImportProgress {
  stage: 'reading' | 'comparing' | 'writing';
  rows_done: number;
  /** An estimate while reading; null where there is none yet. */
  rows_total: number | null;
}
