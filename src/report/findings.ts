// What needs somebody's attention, picked from the answers. Knows no language.

import { type Day, monthEnd } from '../base/dates.ts';
import { type Period, rangeOf } from '../base/periods.ts';
import { tellingDistance } from '../figures/findings/thresholds.ts';
import { type DeclineRun, latestRun } from '../figures/findings/decline-runs.ts';
import type { ToldKey } from './board-outline.ts';
import {
  type Answers,
  type Part,
  type Quoted,
  quote,
  quoteParts,
  quoteUnassigned,
  sameMember,
} from '../figures/quoted.ts';
import type { When } from './standing.ts';

export type Grouping = 'province' | 'series';

export type Finding =
  | { kind: 'missing_months'; months: string[] }
  | { kind: 'no_target'; period: Period }
  | { kind: 'incomplete_target'; period: Period }
  | { kind: 'unassigned'; by: Grouping; sales: Part }
  | { kind: 'decline_run'; run: DeclineRun; over: boolean }
  | { kind: 'behind'; by: Grouping; over: boolean; members: { attainment: Part; distance: Part | undefined }[] }
  | { kind: 'shrinking'; by: Grouping; members: Part[] }
  | { kind: 'slow'; by: Grouping; members: Part[]; whole: Quoted }
  | { kind: 'margin_fall'; members: { margin: Part; change: Part }[] };

/** Percentage points behind time from which a running period is worth a word; less is the season's noise. */
const behindPoints = 2;
/** Percentage points of margin lost from which it is worth a word. */
const marginPoints = 0.5;

/** The findings in the order in which they should be read: what makes the figures doubtful comes first. */
export function findingsOf(answers: Answers<ToldKey>, when: When): Finding[] {
  if (quote(answers.sales).value === null) return [];
  const months = missingMonths(answers, when.businessDay);
  return [
    ...(months.length > 0 ? [{ kind: 'missing_months' as const, months }] : []),
    ...missingTarget(answers, when.period),
    ...unassignedSales(answers),
    ...fallingProvinces(answers, when),
    ...(['province', 'series'] as const).flatMap((by) => [
      ...behind(answers, { by, when }),
      ...shrinking(answers, by),
      ...slow(answers, by),
    ]),
    ...marginFalls(answers),
  ];
}

/** Months that are over and of which the ledger holds nothing. */
export function missingMonths(answers: Pick<Answers<ToldKey>, 'by_month_sales'>, businessDay: Day): string[] {
  return quoteParts(answers.by_month_sales, 'month')
    .filter(({ label, verdicts }) => verdicts.includes('missing_month') && monthEnd(`${label}-01`) <= businessDay)
    .map(({ label }) => label);
}

function missingTarget(answers: Answers<ToldKey>, period: Period): Finding[] {
  const { verdicts } = quote(answers.target);
  if (verdicts.includes('no_target')) return [{ kind: 'no_target', period }];
  return verdicts.includes('missing_month') ? [{ kind: 'incomplete_target', period }] : [];
}

function unassignedSales(answers: Answers<ToldKey>): Finding[] {
  return (['province', 'series'] as const).flatMap((by) => {
    const sales = quoteUnassigned(answers[`by_${by}_sales`], by);
    return sales ? [{ kind: 'unassigned' as const, by, sales }] : [];
  });
}

function fallingProvinces(answers: Answers<ToldKey>, { period, businessDay }: When): Finding[] {
  const over = rangeOf(period).to <= businessDay;
  const byProvince = Map.groupBy(quoteParts(answers.by_province_month_growth, 'province'), ({ label }) => label);
  const runs = [...byProvince].map(([label, changes]) => latestRun(label, changes)).filter((run) => run !== undefined);
  return runs.map((run) => ({ kind: 'decline_run', run, over }));
}

function behind(answers: Answers<ToldKey>, { by, when }: { by: Grouping; when: When }): Finding[] {
  const over = rangeOf(when.period).to <= when.businessDay;
  const runRates = quoteParts(answers[`by_${by}_run_rate`], by);
  const distances = over ? quoteParts(answers[`by_${by}_gap`], by) : runRates;
  const limit = over ? 0 : -behindPoints;
  const members = quoteParts(answers[`by_${by}_attainment`], by)
    .filter((part) => (sameMember(runRates, part)?.value ?? 0) < limit)
    .sort((left, right) => left.value! - right.value!)
    .map((attainment) => ({ attainment, distance: sameMember(distances, attainment) }));
  return members.length > 0 ? [{ kind: 'behind', by, over, members }] : [];
}

function shrinking(answers: Answers<ToldKey>, by: Grouping): Finding[] {
  const members = upward(quoteParts(answers[`by_${by}_growth`], by)).filter(({ text }) => text.startsWith('-'));
  return members.length > 0 ? [{ kind: 'shrinking', by, members }] : [];
}

function slow(answers: Answers<ToldKey>, by: Grouping): Finding[] {
  const whole = quote(answers.growth);
  if (whole.value === null) return [];
  const limit = whole.value - tellingDistance(whole.value);
  const growths = upward(quoteParts(answers[`by_${by}_growth`], by));
  const members = growths.filter(({ value, text }) => !text.startsWith('-') && value! < limit);
  return members.length > 0 ? [{ kind: 'slow', by, members, whole }] : [];
}

function marginFalls(answers: Answers<ToldKey>): Finding[] {
  const margins = quoteParts(answers.by_series_margin, 'series');
  const members = upward(quoteParts(answers.by_series_margin_change, 'series'))
    .filter(({ value }) => value! <= -marginPoints)
    .flatMap((change) => {
      const margin = sameMember(margins, change);
      return margin ? [{ margin, change }] : [];
    });
  return members.length > 0 ? [{ kind: 'margin_fall', members }] : [];
}

/** The least first; what has no value is left out. */
function upward(parts: Part[]): Part[] {
  return parts.filter(({ value }) => value !== null).sort((left, right) => left.value! - right.value!);
}
