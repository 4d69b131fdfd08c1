// Where each comment stands. Word takes comments in the body alone: what is told of a number in a text box stands at the box, of one
// in a note where the text refers to it, of one in a header or footer at the beginning.

import type { Paragraph } from '../../../word/paragraph-text.ts';
import type { Stretch } from '../../../word/pieces.ts';
import type { Story } from '../../../word/stories.ts';
import type { Note, Notes } from '../notes.ts';
import type { NoteWords } from '../words/note-words.ts';
import { behindCharacter, beforeCharacter, type Cut, plainCut } from './cuts.ts';

/** Characters between two cuts; a paragraph without any; a body without such a paragraph. */
export type Anchor = { from: Cut; to: Cut } | { paragraph: Paragraph } | 'body';

export interface Anchored {
  anchor: Anchor;
  lines: string[];
}

interface Read {
  /** Of the body. */
  xml: string;
  stories: readonly Story[];
  /** As the audit counts them. */
  printed: readonly { story: Story; paragraph: Paragraph }[];
  words: NoteWords;
}

export function anchorsOf({ summary, numbers }: Notes, read: Read): Anchored[] {
  const beginning = beginningOf(read.xml, read.stories[0]!);
  const references = referencesIn(read.stories);
  const told = numbers.flatMap((note): Anchored[] => {
    const place = read.printed[note.paragraph];
    return place ? [anchorOf(note, place, { ...read, beginning, references })] : [];
  });
  return [{ anchor: beginning, lines: summary }, ...told];
}

interface Around extends Read {
  beginning: Anchor;
  /** By kind and id of the note. */
  references: ReadonlyMap<string, Stretch>;
}

function anchorOf(note: Note, { story, paragraph }: Read['printed'][number], around: Around): Anchored {
  const { text, start, end, lines } = note;
  const elsewhere = (where: Parameters<NoteWords['elsewhere']>[0]) => [around.words.elsewhere(where, text), ...lines];
  if (story.kind !== 'body') {
    const reference = around.references.get(`${story.kind} ${paragraph.note}`);
    return { anchor: reference ? stretchOf(reference) : around.beginning, lines: elsewhere(story.kind) };
  }
  if (paragraph.box) return { anchor: stretchOf(paragraph.box), lines: elsewhere('box') };
  return {
    anchor: {
      from: beforeCharacter(around.xml, paragraph, start),
      to: behindCharacter(around.xml, paragraph, end - 1),
    },
    lines,
  };
}

function referencesIn([body]: readonly Story[]): Map<string, Stretch> {
  return new Map(body!.references.map(({ kind, id, at }) => [`${kind} ${id}`, at]));
}

function stretchOf({ from, to }: Stretch): Anchor {
  return { from: plainCut(from), to: plainCut(to) };
}

/** The first paragraph that shows text, else the first that holds anything. */
function beginningOf(xml: string, { paragraphs }: Story): Anchor {
  const free = paragraphs.filter(({ box }) => !box);
  const told = free.find(({ text }) => text.trim() !== '');
  if (told) return { from: beforeCharacter(xml, told, 0), to: behindCharacter(xml, told, told.text.length - 1) };
  const first = free.find(({ tag }) => !tag.isEmpty);
  return first ? { paragraph: first } : 'body';
}
