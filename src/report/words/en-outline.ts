// The English wordings of a report's outline: where a change goes is said in words, the number bears no sign.

import { Decimal } from 'decimal.js';
import { formatValue } from '../../base/format.ts';
import type { Period } from '../../base/periods.ts';
import type { Quoted } from '../../figures/writing/quoted.ts';
import { type Direction, directionOf, number, shortOfAll, size } from '../../figures/writing/quoting.ts';
import { say, type Span } from '../../figures/writing/spans.ts';
import { dayEn, enumerate, isMonthEn, monthEn, periodEn } from './en-phrases.ts';
import type { Against, OutlineWords } from './outline-words.ts';

export const outlineWordsEn: OutlineWords = {
  period: periodEn,
  periodHead: periodHeadEn,
  day: dayEn,
  part: (name) => (/^\d{4}-\d{2}$/.test(name) ? monthEn(name) : name.replace(/^(?:FY)?\d{4}(?=Q)/, '')),
  atAxis: (name) => (isMonthEn(name) ? name.slice(0, 3) : name),
  unassigned: 'Unassigned',
  channels: { direct: 'direct sales', distributor: 'distributors' },
  numeral: (counts) => `${counts.join('.')} `,
  wording: {
    growth: growthEn,
    change: (rate) => told(rate, { up: 'up ', down: 'down ', level: 'level' }),
    points: (change) => told(change, { up: 'up ', down: 'down ', level: 'level' }),
    more: moreEn,
    attained: attainedEn,
    gap: gapEn,
  },
  list: enumerate,
  between: ', ',
  headWithUnit: (title, unit) => `${title} (${unit})`,
  others: (count) => `${count} others`,
  total: 'Total',
  points: 'pp',
  target: 'Target',
  unfinishedLeftOut: ' (without months still running)',
  chart: (form, caption) => `${{ line: 'Line', column: 'Column', bar: 'Bar' }[form]} chart: ${caption}`,
  indicator: 'Figure',
  noValue: '—',
  subtitle: ({ businessDay, version, basis }) =>
    `Data up to ${businessDay} · ledger version ${version} · CNY, ${basis}`,
  basis: { with_tax: 'tax included', without_tax: 'tax excluded' },
  whose: { seller: 'my own', supervisor: 'the team’s', all: 'the region’s' },
};

// At the head of a column: H1 2025, not the first half of 2025.
function periodHeadEn(period: Period): string {
  if (period.kind === 'week') return `Week ${period.week} ${period.year}`;
  return period.kind === 'half' ? `H${period.half} ${period.year}` : periodEn(period);
}

const againstEn: Record<Against, string> = { year: 'year', month: 'period', quarter: 'quarter' };

function growthEn(rate: Quoted, against: Against): Span[] {
  const base = `the ${againstEn[against]} before`;
  const direction = directionOf(rate);
  if (direction === undefined) return say`${noGrowthEn(rate, base)}`;
  if (direction === 'level') return say`level with ${base} (${number(rate)})`;
  return say`${direction} ${size(rate)} on ${base}`;
}

function noGrowthEn({ verdicts }: Quoted, base: string): string {
  if (verdicts.includes('no_base')) return `not comparable, since the ledger does not reach back to ${base}`;
  if (verdicts.includes('zero_base')) return `no rate, since ${base} was zero`;
  if (verdicts.includes('missing_month')) return `no rate, since data of ${base} are missing`;
  if (verdicts.includes('out_of_scope')) return 'growth lies outside what you may see';
  return `no comparison with ${base}`;
}

function told(change: Quoted, words: Record<Direction, string>): Span[] {
  const direction = directionOf(change) ?? 'level';
  return direction === 'level' ? say`${words.level}` : say`${words[direction]}${size(change)}`;
}

function moreEn(change: Quoted, unit: string): Span[] {
  const direction = directionOf(change) ?? 'level';
  const counted = unit === '' ? '' : ` ${unit}`;
  if (direction === 'level') return say`unchanged`;
  return say`${size(change)} ${direction === 'up' ? 'more' : 'fewer'}${counted}`;
}

function attainedEn(rate: Quoted): Span[] {
  if (rate.value === null) return [];
  const excess = { ...rate, text: formatValue(new Decimal(rate.value).minus(1), 'ratio', { language: 'en' }) };
  if (rate.value >= 1) return /[1-9]/.test(excess.text) ? say`${number(excess)} above target` : say`exactly on target`;
  return say`${number(shortOfAll(rate))} of target`;
}

function gapEn(gap: Quoted): Span[] {
  const direction = directionOf(gap);
  if (direction === 'level') return say`on target`;
  return direction === 'up' ? say`${size(gap)} above target` : say`${size(gap)} short of target`;
}
