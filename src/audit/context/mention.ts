// A number with what the words around it make of it.

import type { Reading } from '../numbers/reading.ts';

export interface Mention extends Reading {
  id: string;
  paragraph: number;
  /** Counted through the document; a semicolon begins a new segment, a full stop a new sentence. */
  sentence: number;
  segment: number;
  /** The words from the number before it, or the beginning of its clause, to it; brackets in between left out. */
  lead: string;
  /** The words of its clause before it, across other numbers. */
  clause: string;
  /** All words between the number before it and it. */
  gap: string;
  tail: string;
  /** What follows it in its sentence. */
  rest: string;
  /** It stands in brackets. */
  isAside: boolean;
  role: Role;
  /** What is measured, as named: 销售额, 复购率; empty where nothing names it. */
  metric: string;
  /** Whose it is, in the text's own words: 华东大区, 战略级. */
  label: string;
  scope: Record<string, string>;
  period: string | null;
  /** The mean right before it that it is the same of, at an earlier time: 户均55吨,去年是55.2吨. */
  sameAs?: Mention;
  /** Of a number in a table: which table, the paragraph of its row's first cell, its column. */
  cell?: { table: number; row: number; column: number };
}

export function isToldBefore(first: Mention, second: Mention): boolean {
  return first.paragraph === second.paragraph ? first.end <= second.start : first.paragraph < second.paragraph;
}

export type Role =
  | 'amount'
  | 'mean'
  | 'target'
  | 'base'
  | 'from'
  | 'increment'
  | 'gap'
  | 'growth'
  | 'share'
  | 'attainment'
  | 'points'
  | 'times'
  | 'portion'
  | 'condition'
  | 'other';
