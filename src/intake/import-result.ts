// What an import answers. Field names are those of the command line's and the API's JSON.

import type { Problem, Words } from '../base/errors.ts';
import type { Kind } from './layout/kinds.ts';
import type { ControlTotal } from './rows/control-totals.ts';
import type { ToldLayout } from './told-layouts.ts';

/** `rows` = `accepted` + `unchanged` + `rejected` + `filtered`. */
export interface ImportResult {
  /** Null after a dry run. */
  batch: number | null;
  kind: Kind;
  /** The name of the file; of several, the first one's and how many more. */
  file: string;
  files: string[];
  rows: number;
  /** Rows that the ledger took, new or in place of others. */
  accepted: number;
  /** Rows that came back in the file of rejected rows, those of held documents included. */
  rejected: number;
  /** Rows that stood in the ledger already. */
  unchanged: number;
  /** Rows that the filters of the mapping left out, and those of `left_out`. */
  filtered: number;
  /** Rows that are no sales by what they say of themselves: quotes, drafts, purchases … */
  left_out: LeftOut[];
  /** Documents (or targets) that took the place of an earlier version. */
  replaced: number;
  /** Documents kept as they were because they would have lost lines or money. */
  held: number;
  /** Documents without a number that went because the file, which says what its days hold, no longer has them. */
  withdrawn: number;
  /** Where it lies; null when no row came back. */
  rejects_file: string | null;
  control_totals: ControlTotal[];
  /** How each sheet was understood. */
  layouts: ToldLayout[];
  /** The version after the import; the same as before when nothing changed. */
  ledger_version: number;
  dry_run: boolean;
  /** True when a question must be answered first: then nothing was written. */
  held_back: boolean;
  /** Those that the request did not answer. */
  questions: Question[];
  /** On a dry run, what figures would become. */
  effect: FigureEffect[];
  /** The first fifty. */
  problems: Problem[];
}

/** What an import asks before it takes what looks wrong; whoever imports again and confirms it answers yes. */
export const confirmations = [
  'losses',
  'totals',
  'dates',
  'range',
  'discount',
  'currency',
  'sheets',
  'erased',
] as const;
export type Confirmation = (typeof confirmations)[number];

export function isConfirmation(text: string): text is Confirmation {
  return (confirmations as readonly string[]).includes(text);
}

export interface Question {
  confirm: Confirmation;
  message: Words;
  /** Whether nothing is written until it is answered. */
  holds_back: boolean;
  details: Readonly<Record<string, unknown>>;
}

export interface LeftOut {
  reason: string;
  name: Words;
  rows: number;
}

export interface FigureEffect {
  expr: string;
  name: string;
  before: number | null;
  after: number | null;
  text_before: string;
  text_after: string;
  /** '' where there is none to be told. */
  text_change: string;
}

export interface ImportProgress {
  stage: 'reading' | 'comparing' | 'writing';
  rows_done: number;
  /** An estimate while reading; null where there is none yet. */
  rows_total: number | null;
}
