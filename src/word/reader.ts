// What is known while a document is gone through: the elements that lie open, and what they mean for the text in them.

import type { OpenMark, Reading } from './paragraph-text.ts';
import type { Piece, Run, Stretch, TextElement } from './pieces.ts';
import type { Tag } from './scan-xml.ts';
import type { openTables } from './tables.ts';

export interface Reader extends Reading {
  xml: string;
  frames: Frame[];
  tables: ReturnType<typeof openTables>;
  /** By id, those that were begun. */
  bookmarks: Map<string, OpenMark>;
  /** Those that are open, the innermost last. */
  fields: Field[];
  references: NoteReference[];
  /** How many pieces the text is made of by now. */
  pieces: number;
  run: Run | undefined;
  hull: Stretch | undefined;
  box: Stretch | undefined;
  note: string | undefined;
  /** The `t` that lies open, and its text so far. */
  element: OpenText | undefined;
  addressOf: (id: string) => string;
}

export interface Frame {
  local: string;
  tag?: Tag;
  /** Nothing in it is read. */
  isSkipped: boolean;
  leave?: Leave;
  /** Of the tellings of one drawing, one was read. */
  isChosen?: boolean;
  /** The columns of a cell. */
  span?: number;
  /** The mark of a control. */
  mark?: OpenMark;
  leaveHull?: Leave;
}

/** What happens when the element is closed. */
export type Leave = ((closed: Tag) => void) | undefined;

export interface Field {
  code: string;
  isResult: boolean;
  link?: OpenMark;
}

export interface OpenText extends TextElement {
  raw: Pick<Piece, 'from' | 'to' | 'isCdata'>[];
}

/** Where the text refers to a note. */
export interface NoteReference {
  kind: 'footnote' | 'endnote';
  id: string;
  at: Stretch;
}
