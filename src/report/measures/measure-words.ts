// What a language says about measures.

import type { Period } from '../../base/periods.ts';
import type { Quoted } from '../../figures/writing/quoted.ts';
import type { Span } from '../../figures/writing/spans.ts';
import type { Owner } from './measure-plans.ts';

export interface RuleMeasure {
  measure: (subject: string) => string;
  /** What the figure to look at is called. */
  yardstick: (subject: string) => string;
  /** What is counted, where the figure is a count. */
  unit?: string;
  /** Where it should go. */
  aim: string;
}

export interface MeasureWords {
  /** By rule. */
  rules: Readonly<Record<string, RuleMeasure>>;
  otherwise: RuleMeasure;
  owners: Record<Owner, string>;
  /** Of a seller's own report. */
  own: string;
  list: (names: readonly string[]) => string;
  named: (role: string, person: string) => string;
  quarter: (quarter: Period) => string;
  /** The figure as it stands; a fall is told in words. */
  now: (figure: Quoted) => Span[];
  bracketed: (number: Span) => Span[];
  yardstick: (told: { name: string; now: Span[][]; aim: Span[] }) => Span[];
}
