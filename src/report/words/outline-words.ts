// What the outline of a report says in each language beside what its template does.

import type { Day } from '../../base/dates.ts';
import type { Period } from '../../base/periods.ts';
import type { Quoted } from '../../figures/writing/quoted.ts';
import type { Span } from '../../figures/writing/spans.ts';

/** What a growth rate or difference is compared with. */
export type Against = 'year' | 'month' | 'quarter';

export interface OutlineWords {
  period(period: Period): string;
  /** At the head of a column. */
  periodHead(period: Period): string;
  day(day: Day): string;
  /** The month, quarter or year of a row: `2025-07`, `2025Q3`. */
  part(name: string): string;
  /** As it stands below a chart, where there is little room. */
  atAxis(name: string): string;
  unassigned: string;
  /** Of the channels that the intake knows; others are called as their files call them. */
  channels: Readonly<Record<string, string>>;
  numeral(counts: readonly number[]): string;
  wording: {
    growth(number: Quoted, against: Against): Span[];
    change(number: Quoted): Span[];
    points(number: Quoted): Span[];
    more(number: Quoted, unit: string): Span[];
    attained(number: Quoted): Span[];
    gap(number: Quoted): Span[];
  };
  /** 福建、江西; A and B. */
  list(names: readonly string[]): string;
  /** Between the numbers of a run. */
  between: string;
  headWithUnit(title: string, unit: string): string;
  others(count: number): string;
  total: string;
  points: string;
  target: string;
  unfinishedLeftOut: string;
  chart(form: 'line' | 'column' | 'bar', caption: string): string;
  /** Heads the first column of a table of figures. */
  indicator: string;
  noValue: string;
  subtitle(about: { businessDay: string; version: number; basis: string }): string;
  basis: Record<'with_tax' | 'without_tax', string>;
  whose: Record<'seller' | 'supervisor' | 'all', string>;
}
