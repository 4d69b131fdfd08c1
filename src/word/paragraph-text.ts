// The paragraphs that a document is read into, and the marks that lie open meanwhile. A mark may go on in the next paragraph: it
// marks a part of each.

import type { Piece, Stretch } from './pieces.ts';
import type { Tag } from './scan-xml.ts';
import type { Cell } from './tables.ts';

export interface Paragraph {
  text: string;
  marks: Mark[];
  cell: Cell | undefined;
  isHeading: boolean;
  /** Where its text stands in the part. */
  pieces: Piece[];
  tag: Tag;
  /** Where behind its properties its content begins. */
  content: number;
  /** The run that holds the text box in which it stands. */
  box: Stretch | undefined;
  /** The id of the note that it is part of. */
  note: string | undefined;
}

/** A part of a paragraph's text that the document itself marks. */
export interface Mark {
  kind: 'control' | 'bookmark' | 'link';
  /** The tag, the name of the bookmark, the address. */
  name: string;
  start: number;
  end: number;
}

/** Follows a document as it goes into paragraphs and out of them. */
export interface Reading {
  paragraphs: Paragraph[];
  current: Paragraph | undefined;
  open: Set<OpenMark>;
}

export interface OpenMark extends Pick<Mark, 'kind' | 'name'> {
  in: Paragraph | undefined;
  start: number;
}

export function openReading(): Reading {
  return { paragraphs: [], current: undefined, open: new Set() };
}

/** Gives the way out of the paragraph. */
export function beginParagraph(reading: Reading, paragraph: Paragraph): () => void {
  const outer = reading.current;
  reading.paragraphs.push(paragraph);
  reading.current = paragraph;
  for (const mark of reading.open) if (mark.in === undefined) Object.assign(mark, { in: paragraph, start: 0 });
  return () => {
    for (const mark of reading.open) if (mark.in === paragraph) leave(mark);
    reading.current = outer;
  };
}

/** A text box is a story of its own: marks that lie open around it are not in it. */
export function beginApart(reading: Reading): () => void {
  const { current, open } = reading;
  Object.assign(reading, { current: undefined, open: new Set() });
  return () => void Object.assign(reading, { current, open });
}

export function beginMark({ open, current }: Reading, mark: Pick<Mark, 'kind' | 'name'>): OpenMark {
  const begun = { ...mark, in: current, start: current?.text.length ?? 0 };
  if (open.size < mostOpen) open.add(begun);
  return begun;
}

/** Each that lies open is looked at wherever a paragraph begins; a document that never closes its bookmarks would have many. */
const mostOpen = 1000;

export function endMark({ open }: Reading, mark: OpenMark | undefined): void {
  if (mark && open.delete(mark)) close(mark);
}

function leave(mark: OpenMark): void {
  close(mark);
  mark.in = undefined;
}

function close({ in: paragraph, start, kind, name }: OpenMark): void {
  if (paragraph && paragraph.text.length > start) {
    paragraph.marks.push({ kind, name, start, end: paragraph.text.length });
  }
}
