// A document before it is Word: headings, paragraphs of spans, tables and pictures. Plain data, so that what is said can be
// tested without Word and how it looks without figures.

import type { Span } from '../figures/writing/spans.ts';

export type Block =
  | { kind: 'title'; text: string; subtitle: string }
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; spans: Span[] }
  | {
      kind: 'table';
      caption: string;
      note?: string;
      columns: Column[];
      rows: Span[][][];
      totalled?: true;
      small?: true;
    }
  | { kind: 'picture'; caption: string; png: Buffer; width: number; height: number; alternative: string };

/** Sections with numbers before their titles, 一、 or （一）; one that says nothing is left out. */
export function numbered(level: 1 | 2, sections: readonly (readonly [title: string, blocks: Block[]])[]): Block[] {
  const told = sections.filter(([, blocks]) => blocks.length > 0);
  return told.flatMap(([title, blocks], index) => {
    const numeral = numerals[index]!;
    return [{ kind: 'heading', level, text: `${level === 1 ? `${numeral}、` : `（${numeral}）`}${title}` }, ...blocks];
  });
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export interface Column {
  title: string;
  /** Texts stand left, numbers right. */
  align: 'left' | 'right';
  /** Part of the width of the table. */
  share: number;
}
