// What stands in a text and is not seen: soft hyphens, joiners, marks of direction. People and programs leave them within numbers.

import type { Paragraph } from '../document.ts';

const unseen = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/;

/** A line that goes on for a book is nobody's. */
const longest = 1_000_000;

/** The text as it is seen, and where its characters stood. */
export function visible(printed: string, places?: readonly number[]): Pick<Paragraph, 'text' | 'places'> {
  if (printed.length > longest || !unseen.test(printed))
    return places ? { text: printed, places: [...places] } : { text: printed };
  const seen = Array.from({ length: printed.length }, (_, at) => at).filter((at) => !unseen.test(printed[at]!));
  return { text: seen.map((at) => printed[at]).join(''), places: seen.map((at) => places?.[at] ?? at) };
}
