// Places in the text of a document, and the numbers that stand there.

import { type NumberToken, numbersIn } from './meaning.ts';
import type { Mark, Paragraph } from '../../word/paragraph-text.ts';
import type { Story } from '../../word/stories.ts';

export interface Spot {
  story: Story;
  /** Counts from 0 within its story. */
  index: number;
  paragraph: Paragraph;
  start: number;
  end: number;
}

export interface NumberSpot extends Spot {
  token: NumberToken;
}

export function textAt({ paragraph, start, end }: Spot): string {
  return paragraph.text.slice(start, end);
}

/** What the document marks, in the order of the text. */
export function markedSpots(stories: readonly Story[]): (Spot & { mark: Mark })[] {
  return everyParagraph(stories).flatMap(({ paragraph, ...at }) =>
    paragraph.marks.map((mark) => ({ ...at, paragraph, start: mark.start, end: mark.end, mark })),
  );
}

/** The numbers that could be figures: days, ordinals and what already is one are left out. */
export function freeNumbers(stories: readonly Story[], taken: readonly Spot[]): NumberSpot[] {
  const takenIn = Map.groupBy(taken, ({ paragraph }) => paragraph);
  return everyParagraph(stories).flatMap(({ paragraph, ...at }) =>
    numbersIn(paragraph.text)
      .filter((token) => !isOrdinal(paragraph.text, token))
      .filter(({ start, end }) => !takenIn.get(paragraph)?.some((spot) => spot.start < end && start < spot.end))
      .map((token) => ({ ...at, paragraph, start: token.start, end: token.end, token })),
  );
}

/** In one sentence or one row of a table. */
export function areNear(left: Spot, right: Spot): boolean {
  if (left.paragraph === right.paragraph) return true;
  const [one, other] = [left.paragraph.cell, right.paragraph.cell];
  return left.story === right.story && !!one && one.table === other?.table && one.row === other.row;
}

/** Before the other in the text: negative; behind it: positive. */
export function order(stories: readonly Story[]): (left: Spot, right: Spot) => number {
  const places = new Map(stories.map((story, index) => [story, index]));
  return (left, right) =>
    places.get(left.story)! - places.get(right.story)! || left.index - right.index || left.start - right.start;
}

function everyParagraph(stories: readonly Story[]): Pick<Spot, 'story' | 'index' | 'paragraph'>[] {
  return stories.flatMap((story) => story.paragraphs.map((paragraph, index) => ({ story, index, paragraph })));
}

// 2025年, 第3, and （1） or 1、 at the start of a paragraph.
function isOrdinal(text: string, { start, end, meaning }: NumberToken): boolean {
  if (meaning.unit !== '') return false;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return (
    /^\s?[年月日周号季]/.test(after) ||
    /第\s?$/.test(before) ||
    (/^\s*[（(]?$/.test(before) && /^[)）、.．]/.test(after))
  );
}
