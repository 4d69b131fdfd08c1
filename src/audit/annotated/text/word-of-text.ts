// A text as a Word document, and where in it the numbers stand.

import { strToU8, zipSync } from 'fflate';
import type { AuditBlock } from '../../lay-out.ts';
import type { TextSpan } from '../../spans.ts';
import type { Note } from '../notes.ts';
import { partsOf } from './parts.ts';

export interface WordOfText {
  bytes: Uint8Array;
  /** The notes, with the places that their numbers have in the document. */
  placed: Note[];
}

export function wordOfText(blocks: readonly AuditBlock[], notes: readonly Note[]): WordOfText {
  const printed = blocks.map(trimmed);
  const parts = Object.entries(partsOf(printed)).map(([name, xml]) => [name, strToU8(xml)] as const);
  return { bytes: zipSync(Object.fromEntries(parts), { level: 1 }), placed: placedIn(printed, notes) };
}

// Cells of a text are padded so that they stand below one another.
function trimmed(block: AuditBlock): AuditBlock {
  if (block.kind !== 'table') return block;
  return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(withoutBlanks))) };
}

function withoutBlanks(spans: readonly TextSpan[]): TextSpan[] {
  const last = spans.length - 1;
  const cut = spans.map((span, index) => {
    const begun = index === 0 ? span.text.trimStart() : span.text;
    return { ...span, text: index === last ? begun.trimEnd() : begun };
  });
  return cut.filter(({ text }) => text !== '');
}

function placedIn(blocks: readonly AuditBlock[], notes: readonly Note[]): Note[] {
  const lines = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : [block.spans]));
  const shown = lines.filter((spans) => spans.some(({ text }) => text.trim() !== ''));
  const places = new Map(shown.flatMap((spans, paragraph) => placesIn(spans, paragraph)));
  return notes.flatMap((note) => {
    const place = places.get(note.id);
    return place ? [{ ...note, ...place }] : [];
  });
}

type Place = Pick<Note, 'paragraph' | 'start' | 'end'>;

function placesIn(spans: readonly TextSpan[], paragraph: number): [string, Place][] {
  const places: [string, Place][] = [];
  let start = 0;
  for (const { text, number } of spans) {
    const end = start + text.length;
    if (number !== undefined) places.push([number, { paragraph, start, end }]);
    start = end;
  }
  return places;
}
