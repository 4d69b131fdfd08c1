// What came of verifying a document. Field names are those of the command line's and the API's JSON.

import type { Day } from '../../base/dates.ts';
import type { FigureRow } from '../../figures/figure.ts';
import type { RowChanges } from '../../figures/proof/changes-behind.ts';
import type { StoryKind } from '../../word/stories.ts';

export type Reason =
  | 'not_listed'
  | 'bad_expression'
  | 'definition_changed'
  | 'out_of_scope'
  | 'newer_version'
  | 'other_ledger'
  | 'list_altered'
  | 'unreadable_point';

export interface Place {
  part: StoryKind | 'chart';
  /** The heading above it. */
  heading: string | null;
  /** In a table: the table's number in the document, and the names of row and column. */
  table: number | null;
  row: string | null;
  column: string | null;
  /** The words around it. */
  before: string;
  after: string;
}

type Valued = Pick<FigureRow, 'value' | 'text'>;

interface Judged {
  id: string;
  expr: string;
  name: string;
  /** As it was printed. */
  written: string;
}

/** The text is as it was written, and the ledger answers otherwise today. */
export interface Drifted extends Judged {
  place: Place;
  /** At the version of the document. */
  before: Valued;
  now: Valued;
  /** Rounded as it is printed, it is the same still. */
  same_print: boolean;
  /** The rows that made the difference; null beyond the first figures that drifted. */
  changes: RowChanges | null;
}

/** The text is another than was written. */
export interface Edited extends Judged {
  place: Place;
  found: string;
  /** `direction`: the number stands, and the word before it says the opposite. */
  what: 'number' | 'direction';
}

export interface Unknown extends Judged {
  place: Place | null;
  found: string | null;
  reason: Reason;
  message: string;
}

/** Listed, and no longer in the document. */
export type Removed = Judged;

export interface Verification {
  kind: string | null;
  period: string | null;
  title: string | null;
  as_of: Day;
  /** The version whose figures were written, and the newest. */
  version: number;
  version_now: number;
  /** Numbers of the text that the document lists. */
  figures: number;
  proven: number;
  /** Values that charts draw, and those of them that are proven. */
  points: number;
  points_proven: number;
  drifted: Drifted[];
  edited: Edited[];
  unknown: Unknown[];
  removed: Removed[];
}
