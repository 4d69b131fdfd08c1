// A rule states a problem with the figures that prove it: what it asks of a period, and what it finds in the answers. Pure.

import type { Day } from '../../base/dates.ts';
import type { Language, Words } from '../../base/errors.ts';
import type { NumberKey } from '../../records/definition-list.ts';
import type { Answers, Quoted } from '../writing/quoted.ts';
import type { Span } from '../writing/spans.ts';

/** The period as it is written in expressions, the same a year before, and what holds of the company. */
export interface When {
  period: string;
  yearBefore: string;
  businessDay: Day;
  language: Language;
  decided: (key: NumberKey) => number;
}

/** One problem. Its stake is in yuan, reckoned as the rule says. */
export interface Problem {
  subject: string;
  stake: number;
  /** What is said of the subject, without a stop. */
  said: Span[];
  /** What it is held against; problems of one rule share it. */
  against?: Span[];
  /** What the stake comes to, in words. Its money is reckoned here and no figure, so a report leaves it out. */
  comesTo?: string;
  /** The numbers it stands on; what is said quotes is among them anyway. */
  proof: readonly (Quoted | undefined)[];
}

export interface Rule {
  key: string;
  names: Words;
  /** True where it says something only of all the company, as of its team: nothing of a slice. */
  ofCompany?: true;
  /** How the money at stake is reckoned. */
  stake: Words;
  /** Expressions by names of the rule's own. */
  asks(when: When): Record<string, string>;
  /** Figures that were refused or have no value prove nothing. */
  find(answers: Answers<string>, when: When): Problem[];
}

/** Holds the answers of a rule to the names of its questions. */
export function rule<Key extends string>(
  declared: Omit<Rule, 'asks' | 'find'> & {
    asks(when: When): Record<Key, string>;
    find(answers: Answers<Key>, when: When): Problem[];
  },
): Rule {
  return declared;
}
