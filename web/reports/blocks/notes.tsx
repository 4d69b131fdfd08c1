// Why numbers of the report are not clean: a mark at each number, and once below what the marks mean.

import { createContext, useContext } from 'react';
import type { ReportBlock, Span } from '../../api/shapes.ts';
import { useWords } from '../../words/language.tsx';

/** The notes in the order in which the text comes to them. */
export const NotesContext = createContext<readonly string[]>([]);

export function notesOf(blocks: ReportBlock[]): string[] {
  return [...new Set(blocks.flatMap(spansOf).flatMap(({ notes = [] }) => notes))];
}

export function NoteMark({ note }: { note: string }) {
  const number = useContext(NotesContext).indexOf(note) + 1;
  return (
    <sup className="note-mark" title={note}>
      <span aria-hidden="true">{number}</span>
      <span className="visually-hidden">{note}</span>
    </sup>
  );
}

export function Notes() {
  const { words } = useWords();
  const notes = useContext(NotesContext);
  if (notes.length === 0) return null;
  return (
    <ol className="report-notes" aria-label={words.verdictNotes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ol>
  );
}

function spansOf(block: ReportBlock): Span[] {
  if (block.kind === 'paragraph') return block.spans;
  if (block.kind === 'list') return block.items.flat();
  return block.kind === 'table' ? block.rows.flat(2) : [];
}
