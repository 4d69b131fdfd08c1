// Every number of a document that words bind to a figure. Pure: the ledger's names are in the lexicon.

import type { Period } from '../../../base/periods.ts';
import type { Mention } from '../../context/mention.ts';
import type { Document, Table } from '../../document.ts';
import { plain } from '../../numbers/plain.ts';
import { bindTable } from './bind-table.ts';
import { bindText } from './bind-text.ts';
import type { Bound } from './bound.ts';
import type { Around } from './question-of.ts';
import { sectionsOf } from './sections.ts';
import { type Lexicon, tokenize } from '../words/tokens.ts';

export interface Read {
  document: Document;
  mentions: readonly Mention[];
}

export interface Known {
  lexicon: Lexicon;
  /** The year of the business day, where a text states no period. */
  guess: Period;
  isCalendarYear: boolean;
}

export function bindAll({ document, mentions }: Read, { lexicon, guess, isCalendarYear }: Known): Bound[] {
  const sections = sectionsOf(document, lexicon);
  const around = (paragraph: number): Around => ({ section: sections[paragraph]!, guess, isCalendarYear });
  const byParagraph = Map.groupBy(mentions, ({ paragraph }) => paragraph);
  const texts = [...byParagraph].flatMap(([index, own]) => {
    const { text, isCell } = document.paragraphs[index]!;
    return isCell ? [] : bindText(tokenize(plain(text), lexicon, own), around(index));
  });
  const tables = document.tables.flatMap((table) =>
    bindTable(table, mentionsIn(table, byParagraph), { document, lexicon, around }),
  );
  return [...texts, ...tables];
}

function mentionsIn({ rows }: Table, byParagraph: ReadonlyMap<number, Mention[]>): Mention[] {
  const paragraphs = new Set(rows.flat().map(({ paragraph }) => paragraph));
  return [...paragraphs].flatMap((paragraph) => byParagraph.get(paragraph) ?? []);
}
