// A document before it is Word: headings, paragraphs of spans, tables and pictures. Plain data, so that what is said can be
// tested without Word and how it looks without figures.

import type { Span } from '../figures/spans.ts';

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

export interface Column {
  title: string;
  /** Texts stand left, numbers right. */
  align: 'left' | 'right';
  /** Part of the width of the table. */
  share: number;
}
