// Which periods a kind of report is written of.

import { type Day, partsOfDay } from '../base/dates.ts';
import { Refusal, type Words } from '../base/errors.ts';
import { type Period, parsePeriod, printPeriod, weekOf } from '../base/periods.ts';
import type { ReportKind } from './written-report.ts';

/** Refuses `bad_period` what is no period of the kind. */
export function refuseOtherPeriods(kind: ReportKind, text: string): void {
  const period = parsePeriod(text);
  if (period && unitOf(period) === units[kind]) return;
  const { zh, en, example } = names[kind];
  throw new Refusal('bad_period', {
    zh: `${zh}的期间须写作 ${example}；收到“${text}”。`,
    en: `The period of ${en} is written ${example}; got “${text}”.`,
  });
}

/** The period of a kind that a day lies in. */
export function runningPeriod(kind: ReportKind, day: Day): string {
  const { year, month } = partsOfDay(day);
  switch (kind) {
    case 'annual':
      return String(year);
    case 'half':
      return `${year}H${Math.ceil(month / 6)}`;
    case 'quarter':
      return `${year}Q${Math.ceil(month / 3)}`;
    case 'month':
      return day.slice(0, 7);
    case 'week':
      return printPeriod(weekOf(day));
  }
}

const units: Record<ReportKind, string> = {
  annual: 'year',
  half: 'half',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
};

const names: Record<ReportKind, Words & { example: string }> = {
  annual: { zh: '年度报告', en: 'an annual report', example: '2025 / FY2025' },
  half: { zh: '半年报告', en: 'a half-yearly report', example: '2025H1 / FY2025H1' },
  quarter: { zh: '季度报告', en: 'a quarterly report', example: '2025Q3 / FY2025Q3' },
  month: { zh: '月度报告', en: 'a monthly report', example: '2025-07' },
  week: { zh: '周报', en: 'a weekly report', example: '2025W31' },
};

function unitOf(period: Period): string {
  return period.kind === 'fiscal' ? (period.part?.unit ?? 'year') : period.kind;
}
