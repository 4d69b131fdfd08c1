// All numbers of a document in the order of its text, named n1, n2 …, and the items that they make.

import type { Mention } from './context/mention.ts';
import { readMentions } from './context/mentions.ts';
import type { Document } from './document.ts';
import { gather } from './gather/gather.ts';
import type { Item } from './items.ts';
import { type Grid, tabulate } from './tables/tabulate.ts';

export interface Mentioned {
  mentions: Mention[];
  /** Those of running text alone. */
  text: Mention[];
  items: Item[];
  grids: Grid[];
}

export function mentionsOf(document: Document): Mentioned {
  const text = readMentions(document);
  const { mentions: cells, items: rows, grids } = tabulate(document);
  const mentions = [...text, ...cells].sort(
    (left, right) => left.paragraph - right.paragraph || left.start - right.start,
  );
  for (const [index, mention] of mentions.entries()) mention.id = `n${index + 1}`;
  const items = [...gather(text), ...rows].sort(
    (left, right) => left.paragraph - right.paragraph || left.last.start - right.last.start,
  );
  return { mentions, text, items, grids };
}
