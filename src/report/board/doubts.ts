// What makes the figures of a page doubtful, picked from the answers. Problems of the business are findings instead; see
// figures/findings. Knows no language.

import { type Day, monthEnd } from '../../base/dates.ts';
import type { Period } from '../../base/periods.ts';
import { type Answers, type Part, quote, quoteParts, quoteUnassigned } from '../../figures/writing/quoted.ts';
import type { BoardKey } from './board-figures.ts';
import type { When } from './standing.ts';

export type Grouping = 'province' | 'series';

export type Doubt =
  | { kind: 'missing_months'; months: string[] }
  | { kind: 'no_target'; period: Period }
  | { kind: 'incomplete_target'; period: Period }
  | { kind: 'unassigned'; by: Grouping; sales: Part };

/** In the order in which they should be read. */
export function doubtsOf(answers: Answers<BoardKey>, when: When): Doubt[] {
  if (quote(answers.sales).value === null) return [];
  const months = missingMonths(answers, when.businessDay);
  return [
    ...(months.length > 0 ? [{ kind: 'missing_months' as const, months }] : []),
    ...missingTarget(answers, when.period),
    ...unassignedSales(answers),
  ];
}

/** Months that are over and of which the ledger holds nothing. */
export function missingMonths(answers: Pick<Answers<BoardKey>, 'by_month_sales'>, businessDay: Day): string[] {
  return quoteParts(answers.by_month_sales, 'month')
    .filter(({ label, verdicts }) => verdicts.includes('missing_month') && monthEnd(`${label}-01`) <= businessDay)
    .map(({ label }) => label);
}

function missingTarget(answers: Answers<BoardKey>, period: Period): Doubt[] {
  const { verdicts } = quote(answers.target);
  if (verdicts.includes('no_target')) return [{ kind: 'no_target', period }];
  return verdicts.includes('missing_month') ? [{ kind: 'incomplete_target', period }] : [];
}

function unassignedSales(answers: Answers<BoardKey>): Doubt[] {
  return (['province', 'series'] as const).flatMap((by) => {
    const sales = quoteUnassigned(answers[`by_${by}_sales`], by);
    return sales ? [{ kind: 'unassigned' as const, by, sales }] : [];
  });
}
