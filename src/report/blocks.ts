// A document before it is Word, slides or a page: headings, paragraphs of spans, tables and charts. Plain data, so that what is
// said can be tested without Word and how it looks without figures.

import type { Span } from '../figures/writing/spans.ts';

export type Block =
  | { kind: 'title'; text: string; subtitle: string }
  | { kind: 'contents' }
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'list'; ordered: boolean; items: Span[][] }
  | {
      kind: 'table';
      caption: string;
      note?: string;
      columns: Column[];
      rows: Span[][][];
      totalled?: true;
      small?: true;
    }
  | { kind: 'chart'; caption: string; chart: Chart; alternative: string };

/** What a chart shows, without how: Word and slides draw it natively, a page by its own library. */
export interface Chart {
  /** Lines over time, upright columns, or bars lying on their side for names that are long. */
  form: 'line' | 'column' | 'bar';
  /** 万元, %, 家: stands at the axis. Points are in this unit already. */
  unit: string;
  categories: string[];
  series: ChartSeries[];
}

export interface ChartSeries {
  name: string;
  /** This year solid, the year before grey, a target dashed. */
  style: 'now' | 'before' | 'target';
  /** One for each category; null where there is no value. */
  points: (ChartPoint | null)[];
}

export interface ChartPoint {
  value: number;
  /** The figure that it is. */
  expr: string;
}

export interface Column {
  title: string;
  /** Texts stand left, numbers right. */
  align: 'left' | 'right';
  /** Part of the width of the table. */
  share: number;
}
