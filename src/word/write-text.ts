// The text of a paragraph as it comes, each piece of it with the place where it stands.

import type { Piece } from './pieces.ts';
import type { Field, OpenText, Reader } from './reader.ts';
import { hugeWord } from './refusals.ts';
import { attributeOf, decoded, type Tag } from './scan-xml.ts';

/** Gives the way out of a `t`. */
export function beginText(tag: Tag, reader: Reader): (closed: Tag) => void {
  const isPreserved = attributeOf(reader.xml, tag, 'space') === 'preserve';
  const element: OpenText = { tag, end: tag.to, to: tag.to, isPreserved, shown: { from: tag.to, to: tag.to }, raw: [] };
  reader.element = element;
  return ({ from, to }) => {
    reader.element = undefined;
    Object.assign(element, { end: from, to });
    if (isShown(reader)) writeElement(element, reader);
  };
}

/** A tab, a break: one character. */
export function writeSign(sign: string, { from, to }: Tag, reader: Reader): void {
  if (isShown(reader)) writePiece(sign, { from, to, isCdata: false, element: undefined }, reader);
}

// Word shows the blanks at the ends of a text only where it is told to.
function writeElement(element: OpenText, reader: Reader): void {
  const { raw, isPreserved } = element;
  for (const [index, { from, to, isCdata }] of raw.entries()) {
    const written = reader.xml.slice(from, to);
    const before = isPreserved || index > 0 ? 0 : /^[\t\n\r ]*/.exec(written)![0].length;
    const isLast = index === raw.length - 1;
    const after = isPreserved || !isLast ? 0 : trailing(written, before);
    const place = { from: from + before, to: to - after, isCdata, element };
    if (index === 0) element.shown.from = place.from;
    element.shown.to = place.to;
    const shown = reader.xml.slice(place.from, place.to);
    writePiece(isCdata ? shown : decoded(shown), place, reader);
  }
}

function trailing(text: string, from: number): number {
  let end = text.length;
  while (end > from && /[\t\n\r ]/.test(text[end - 1]!)) end -= 1;
  return text.length - end;
}

function writePiece(text: string, place: Pick<Piece, 'from' | 'to' | 'isCdata' | 'element'>, reader: Reader): void {
  const { current: paragraph, run, hull } = reader;
  if (!paragraph || text === '') return;
  if ((reader.pieces += 1) > mostPieces) throw hugeWord();
  paragraph.pieces.push({ ...place, start: paragraph.text.length, length: text.length, run, hull });
  paragraph.text += text;
}

/** A document of 200 pages in which each character is a run of its own has a tenth of it. */
const mostPieces = 2_000_000;

function isShown({ fields }: Reader): boolean {
  return fields.every(isResult);
}

// The number of a footnote that is referred to again would run into the number before it.
function isResult({ isResult: is, code }: Field): boolean {
  return is && !isNoteNumber(code);
}

export function isNoteNumber(code: string): boolean {
  return /^\s*NOTEREF\b/i.test(code);
}
