// A text as a Word document, and where in it the numbers stand.

import { strToU8, zipSync } from 'fflate';
import type { Document } from '../../document.ts';
import type { Note } from '../notes.ts';
import { type Block, layOut, type Line } from './lay-out.ts';
import { partsOf } from './parts.ts';

export interface WordOfText {
  bytes: Uint8Array;
  placed: Note[];
}

export function wordOfText(document: Document, notes: readonly Note[]): WordOfText {
  const blocks = layOut(document);
  const parts = Object.entries(partsOf(blocks)).map(([name, xml]) => [name, strToU8(xml)] as const);
  return { bytes: zipSync(Object.fromEntries(parts), { level: 1 }), placed: placedIn(blocks, document, notes) };
}

function placedIn(blocks: readonly Block[], { paragraphs }: Document, notes: readonly Note[]): Note[] {
  const printed = blocks.flatMap(linesOf).filter(({ text }) => text.trim() !== '');
  const byParagraph = Map.groupBy(
    printed.map((line, index) => ({ ...line, index })),
    ({ paragraph }) => paragraph,
  );
  return notes.flatMap((note) => {
    const [start, end] = withoutMarks(note, paragraphs[note.paragraph]?.places);
    const line = byParagraph
      .get(note.paragraph)
      ?.find((each) => each.start <= start && end <= each.start + each.text.length);
    return line ? [{ ...note, paragraph: line.index, start: start - line.start, end: end - line.start }] : [];
  });
}

function linesOf(block: Block): Line[] {
  return block.kind === 'paragraph' ? [block.line] : block.rows.flat().filter((line) => line !== undefined);
}

/** The place in a text from which marks were taken. */
function withoutMarks({ start, end }: Note, places: readonly number[] | undefined): [number, number] {
  if (!places) return [start, end];
  const last = places.lastIndexOf(end - 1);
  return [places.indexOf(start), last + 1];
}
