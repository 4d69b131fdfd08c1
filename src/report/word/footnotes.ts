// Why a number is not clean, at the foot of its page: the same reason stands once, and later numbers refer to it.

import { FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { bookmarked, element } from './content-control.ts';

export interface Footnotes {
  /** The marks behind a number, for each of its notes. */
  marks(notes: readonly string[]): ParagraphChild[];
  /** What stands at the foot, by the number of the note. */
  written(): Record<string, { children: Paragraph[] }>;
}

export function openFootnotes(): Footnotes {
  const numbers = new Map<string, number>();

  const mark = (note: string) => {
    const known = numbers.get(note);
    if (known !== undefined) return [again(known)];
    numbers.set(note, numbers.size + 1);
    return bookmarked(nameOf(numbers.size), new FootnoteReferenceRun(numbers.size));
  };
  const marks = (notes: readonly string[]) =>
    notes.flatMap((note, index) => [...(index === 0 ? [] : [small(',')]), ...mark(note)]) as ParagraphChild[];
  const written = () =>
    Object.fromEntries([...numbers].map(([note, number]) => [number, { children: [noteParagraph(note)] }]));
  return { marks, written };
}

// A field that shows the number of the footnote and leads to it; Word keeps it right when notes are added before.
function again(number: number) {
  return element('w:fldSimple', { 'w:instr': `NOTEREF ${nameOf(number)} \\f \\h` }, [small(String(number))]);
}

function small(text: string): TextRun {
  return new TextRun({ text, style: 'FootnoteReference' });
}

function nameOf(number: number): string {
  return `_RefNote${number}`;
}

function noteParagraph(note: string): Paragraph {
  return new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${note}`)] });
}
