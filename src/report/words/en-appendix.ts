// The appendix, for whoever checks the numbers.

import type { WrittenReport } from '../written-report.ts';

export interface AppendixWords {
  title: string;
  /** Between the names of problems. */
  between: string;
  source(report: Pick<WrittenReport, 'version' | 'businessDay'>): string;
  definitions: TableWords;
  stakes: TableWords;
  numbers: TableWords;
}

interface TableWords {
  caption: string;
  heads: readonly string[];
}

export const appendixEn: AppendixWords = {
  title: 'Appendix: sources and definitions',
  between: ', ',
  source: ({ version, businessDay }) =>
    `All numbers are computed from the lines of the ledger, version ${version}, business day ${businessDay}. Each number of the text and the tables carries its expression, value, definition hash and ledger version in this file, and can be traced to rows of the source files.`,
  definitions: { caption: 'Metrics and comparisons', heads: ['Name', 'Definition'] },
  stakes: { caption: 'How the money at stake is reckoned', heads: ['Problem', 'Reckoning'] },
  numbers: { caption: 'Numbers of the text and their expressions', heads: ['No.', 'Number', 'Metric', 'Expression'] },
};
