// The paragraphs that a document is read into, and the marks that lie open meanwhile. A mark may go on in the next paragraph: it
// marks a part of each.

import type { Cell } from './tables.ts';

export interface Paragraph {
  text: string;
  marks: Mark[];
  cell: Cell | undefined;
  isHeading: boolean;
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

export function readParagraph(reading: Reading, about: Pick<Paragraph, 'cell' | 'isHeading'>, work: () => void): void {
  const outer = reading.current;
  const paragraph: Paragraph = { text: '', marks: [], ...about };
  reading.paragraphs.push(paragraph);
  reading.current = paragraph;
  for (const mark of reading.open) if (mark.in === undefined) Object.assign(mark, { in: paragraph, start: 0 });
  work();
  for (const mark of reading.open) if (mark.in === paragraph) leave(mark);
  reading.current = outer;
}

/** A text box is a story of its own: marks that lie open around it are not in it. */
export function readApart(reading: Reading, work: () => void): void {
  const { current, open } = reading;
  Object.assign(reading, { current: undefined, open: new Set() });
  work();
  Object.assign(reading, { current, open });
}

export function write({ current }: Reading, text: string): void {
  if (current) current.text += text;
}

export function beginMark({ open, current }: Reading, mark: Pick<Mark, 'kind' | 'name'>): OpenMark {
  const begun = { ...mark, in: current, start: current?.text.length ?? 0 };
  open.add(begun);
  return begun;
}

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
