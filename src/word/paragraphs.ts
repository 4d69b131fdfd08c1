// A document as its reader sees it: paragraphs of text, whatever runs, fields and tracked changes it is made of, with the places
// that controls, bookmarks and links mark in it.

import { elements, properties } from './elements.ts';
import { openReading, type Paragraph } from './paragraph-text.ts';
import type { Frame, NoteReference, Reader } from './reader.ts';
import { type ScanRefusals, scanXml, type Tag } from './scan-xml.ts';
import { openTables } from './tables.ts';

export interface ReadPart {
  paragraphs: Paragraph[];
  /** Where the text refers to its notes. */
  references: NoteReference[];
}

/** Deleted text is left out, inserted text is in; of a field its result, of a drawing with a fallback the drawing. */
export function readParagraphs(xml: string, addressOf: (id: string) => string, refusals: ScanRefusals): ReadPart {
  const reader = openReader(xml, addressOf);
  const open = (tag: Tag) => enter(tag, reader);
  const close = (tag: Tag) => reader.frames.pop()?.leave?.(tag);
  const text = (from: number, to: number, isCdata: boolean) => void reader.element?.raw.push({ from, to, isCdata });
  scanXml(xml, { open, close, text }, refusals);
  const { paragraphs, references } = reader;
  return { paragraphs, references };
}

function openReader(xml: string, addressOf: Reader['addressOf']): Reader {
  return {
    ...openReading(),
    xml,
    addressOf,
    tables: openTables(),
    bookmarks: new Map(),
    frames: [],
    fields: [],
    references: [],
    pieces: 0,
    run: undefined,
    hull: undefined,
    box: undefined,
    note: undefined,
    element: undefined,
  };
}

function enter(tag: Tag, reader: Reader): void {
  const { local } = tag;
  if (reader.frames.at(-1)?.isSkipped) return void reader.frames.push(skipped);
  const leave = Object.hasOwn(properties, local) ? properties[local]!(tag, reader) : undefined;
  const frame: Frame = { local, tag, leave, isSkipped: unseen.has(local) || isOtherTelling(local, reader) };
  reader.frames.push(frame);
  if (!frame.isSkipped && Object.hasOwn(elements, local))
    frame.leave = elements[local]!(tag, reader, frame) ?? undefined;
}

const skipped: Frame = { local: '', isSkipped: true };

const unseen = new Set('del moveFrom rt sectPr tblPr tblGrid tblPrEx pPr rPr trPr tcPr sdtPr sdtEndPr'.split(' '));

// A drawing is told once for Word and once for what knows no such drawings; the first telling is the one that Word shows.
function isOtherTelling(local: string, { frames }: Reader): boolean {
  if (local !== 'Choice' && local !== 'Fallback') return false;
  const parent = frames.at(-1);
  const isOther = parent?.isChosen === true;
  if (parent) parent.isChosen = true;
  return isOther;
}
