// An item is one thing that is measured, with all numbers that a text or a table row tells of it: its amount, what it was, its
// target, growth, share. Relations are looked for within items and among them.

import type { Mention } from './context/mention.ts';

export interface Item extends Told {
  paragraph: number;
  sentence: number;
  segment: number;
  metric: string;
  label: string;
  period: string | null;
  /** Which table it is a row of, counted from 0; text has none. */
  table: number | undefined;
  /** Of a row of a table. */
  row?: RowOfItem;
  /** Its words say that it is a whole: 合计, 全年. */
  isTotal: boolean;
  /** It was opened in brackets. */
  isAside: boolean;
  /** What is told of it beside the period right before: 上月, 环比. */
  prior?: Comparison;
  /** The last number that joined it. */
  last: Mention;
}

export interface RowOfItem {
  /** The column that its amount stands in. */
  column: number;
  /** It is the total of all rows; a part of the row above (其中). */
  isGrandTotal: boolean;
  isSub: boolean;
  /** No cell of its column is empty or unread. */
  isWholeColumn: boolean;
}

export interface Told {
  amount?: Mention;
  base?: Mention;
  target?: Mention;
  increment?: Mention;
  gap?: Mention;
  growth?: Mention;
  share?: Mention;
  attainment?: Mention;
  points?: Mention;
  times?: Mention;
  mean?: Mention;
  portion?: Mention;
  /** Growth that stands behind the target and not behind the amount. */
  targetGrowth?: Mention;
}

export type Comparison = Pick<Told, 'base' | 'increment' | 'growth' | 'points' | 'times'>;

export type Slot = keyof Told;
