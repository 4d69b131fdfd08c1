import { rangeOf } from '../../base/periods.ts';
import { verdictWords } from '../../figures/verdicts.ts';
import { byValue, figureOf, type KnownRow, known, knownRows, nameOf } from '../answers.ts';
import { behindTime, declineRuns, fallingMargins, slowRows } from '../findings.ts';
import { joined, magnitude, number, type Span, say } from '../spans.ts';
import type { BoardWords, Told } from './board-words.ts';
import { periodName } from './period-names.ts';

export const boardEn: BoardWords = {
  filter: (where) =>
    where
      .split(',')
      .map((condition) => condition.split(/!?=/)[1] ?? '')
      .filter(Boolean)
      .join(' · '),
  sentences: (told) => [opening(told), extremes(told)].filter((sentence) => sentence.length > 0),
  attention: (told) => [...declines(told), ...behind(told), ...slow(told), ...margins(told)],
};

function opening(told: Told): Span[] {
  const { figures, period, businessDay } = told;
  const sales = known(figures.sales);
  if (!sales) return say`There is no data for ${periodName(period, 'en')} yet.`;
  const running = rangeOf(period).to > businessDay;
  const head = running ? `Up to ${businessDay}, sales` : 'Sales';
  return say`${head} of ${periodName(period, 'en')} came to ${number(sales)}, ${growthEn(told)}; ${attainmentEn(told, running)}.`;
}

function growthEn({ figures }: Told): Span[] {
  const growth = known(figures.growth);
  if (growth)
    return growth.value < 0
      ? say`down ${magnitude(growth, 'ratio', 'en')} on the year before`
      : say`up ${number(growth)} on the year before`;
  const verdict = figureOf(figures.growth)?.verdicts[0];
  return say`with no growth rate${verdict ? ` (${verdictWords[verdict].name.en})` : ''}`;
}

function attainmentEn({ figures }: Told, running: boolean): Span[] {
  const attainment = known(figures.attainment);
  if (!attainment) return say`no target has been set`;
  const done = say`${number(attainment)} of the target`;
  const gap = known(figures.gap);
  const pace = known(figures.run_rate);
  if (running && pace)
    return say`${done}, ${magnitude(pace, 'pp', 'en')} ${pace.value < 0 ? 'behind' : 'ahead of'} time`;
  return gap ? say`${done}, ${magnitude(gap, 'CNY', 'en')} ${gap.value < 0 ? 'short' : 'over'}` : done;
}

function extremes({ figures }: Told): Span[] {
  const provinces = byValue(knownRows(figures.by_province_growth));
  const first = provinces[0];
  const last = provinces.at(-1);
  if (!first || !last || provinces.length < 2) return [];
  return say`${nameOf(first)} leads the provinces, ${changeEn(first)}; ${nameOf(last)} comes last, ${changeEn(last)}.`;
}

function changeEn(row: KnownRow): Span[] {
  return row.value < 0 ? say`down ${magnitude(row, 'ratio', 'en')}` : say`up ${number(row)}`;
}

function declines({ figures }: Told): Span[][] {
  return declineRuns(figures.by_province_month_growth).map(({ name, months }) => {
    const falls = joined(
      months.map((month) => [number(month)]),
      ', ',
    );
    const span = `${months[0]!.key.month!} to ${months.at(-1)!.key.month!}`;
    return say`${name} fell month on month ${String(months.length)} times running, ${span} (${falls}).`;
  });
}

function behind({ figures }: Told): Span[][] {
  const rows = behindTime(figures.by_province_attainment, figures.time_progress);
  const progress = known(figures.time_progress);
  if (rows.length === 0 || !progress) return [];
  const list = joined(
    rows.map((row) => say`${nameOf(row)} ${number(row)}`),
    ', ',
  );
  return [say`Attainment behind time (${number(progress)}): ${list}.`];
}

function slow({ figures }: Told): Span[][] {
  const whole = known(figures.growth);
  const rows = [...slowRows(figures.by_province_growth), ...slowRows(figures.by_series_growth)];
  if (!whole || rows.length === 0) return [];
  const list = joined(
    rows.map((row) => say`${nameOf(row)} ${number(row)}`),
    ', ',
  );
  return [say`Growth more than five points below the whole (${number(whole)}): ${list}.`];
}

function margins({ figures }: Told): Span[][] {
  return fallingMargins(figures.by_series_margin_change).map(
    (row) => say`The gross margin of ${nameOf(row)} fell by ${magnitude(row, 'pp', 'en')}.`,
  );
}
