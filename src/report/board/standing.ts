// Where sales stand: the facts that the opening sentences say, picked from the answers. Knows no language.

import type { Day } from '../../base/dates.ts';
import { type Period, rangeOf } from '../../base/periods.ts';
import type { BoardKey } from './board-figures.ts';
import { type Answers, type Part, type Quoted, quote, quoteParts, sameMember } from '../../figures/writing/quoted.ts';

/** How far the period is: `no_data` has begun, but the ledger holds nothing of it. */
export type Stage = 'not_begun' | 'no_data' | 'running' | 'over';

export interface Standing {
  period: Period;
  businessDay: Day;
  stage: Stage;
  sales: Quoted;
  target: Quoted;
  attainment: Quoted;
  growth: Quoted;
  runRate: Quoted;
  gap: Quoted;
  margin: Quoted;
  marginChange: Quoted;
  orders: Quoted;
  /** The provinces that grew most and least; undefined with fewer than two to compare. */
  fastest: Part | undefined;
  slowest: Part | undefined;
  /** The series with the greatest share, and its growth; undefined with fewer than two series. */
  leader: { share: Part; growth: Part | undefined } | undefined;
}

export interface When {
  period: Period;
  businessDay: Day;
}

export function standingOf(answers: Answers<BoardKey | 'margin_change'>, when: When): Standing {
  const sales = quote(answers.sales);
  const byGrowth = sortedByValue(quoteParts(answers.by_province_growth, 'province'));
  return {
    ...when,
    stage: stageOf(sales, when),
    sales,
    target: quote(answers.target),
    attainment: quote(answers.attainment),
    growth: quote(answers.growth),
    runRate: quote(answers.run_rate),
    gap: quote(answers.gap),
    margin: quote(answers.gross_margin),
    marginChange: quote(answers.margin_change),
    orders: quote(answers.orders),
    fastest: byGrowth.length > 1 ? byGrowth[0] : undefined,
    slowest: byGrowth.length > 1 ? byGrowth.at(-1) : undefined,
    leader: leaderOf(answers),
  };
}

/** The greatest first; what has no value is left out. */
export function sortedByValue(parts: readonly Part[]): Part[] {
  return parts.filter(({ value }) => value !== null).sort((left, right) => right.value! - left.value!);
}

function stageOf(sales: Quoted, { period, businessDay }: When): Stage {
  const { from, to } = rangeOf(period);
  if (from > businessDay) return 'not_begun';
  if (sales.value === null) return 'no_data';
  return to > businessDay ? 'running' : 'over';
}

function leaderOf(answers: Answers<BoardKey>): Standing['leader'] {
  const shares = sortedByValue(quoteParts(answers.by_series_share, 'series'));
  const [share] = shares;
  if (!share || shares.length < 2) return undefined;
  return { share, growth: sameMember(quoteParts(answers.by_series_growth, 'series'), share) };
}
