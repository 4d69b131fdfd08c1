import { expect, test } from 'vitest';
import type { ReportKind } from '../written-report.ts';
import { periodsOf, reportChoices } from './report-choices.ts';

const of = (months: string[], today: string) => {
  const short = (kind: ReportKind) =>
    periodsOf(kind, months, today).map(({ period, over }) => `${period}${over ? '' : '…'}`);
  return { annual: short('annual'), half: short('half'), quarter: short('quarter'), week: short('week') };
};

test('periods with data are offered, the newest first, and the one that runs is marked', () => {
  expect(of(['2024-12', '2025-01', '2025-07'], '2025-07-10')).toMatchObject({
    annual: ['2025…', '2024'],
    half: ['2025H2…', '2025H1', '2024H2'],
    quarter: ['2025Q3…', '2025Q1', '2024Q4'],
  });
});

test('every week that touches a month is there, none that has not begun', () => {
  expect(of(['2025-09'], '2025-09-24').week).toEqual(['2025W39…', '2025W38', '2025W37', '2025W36']);
  expect(of(['2024-12'], '2025-02-01').week).toEqual([
    '2025W01',
    '2024W52',
    '2024W51',
    '2024W50',
    '2024W49',
    '2024W48',
  ]);
});

test('an empty ledger offers nothing, nor does a slip into the future', () => {
  expect(of([], '2025-07-10').annual).toEqual([]);
  expect(of(['2099-01'], '2025-07-10')).toMatchObject({ annual: [], week: [] });
});

test('every kind of which the ledger has a period is offered in both languages', () => {
  const offered = reportChoices(['2025-01'], '2026-03-10');
  expect(offered.map(({ kind }) => kind)).toEqual(['annual', 'half', 'quarter', 'month', 'week']);
  expect(offered[0]).toEqual({ kind: 'annual', languages: ['zh', 'en'], periods: [{ period: '2025', over: true }] });
  expect(reportChoices([], '2026-03-10')).toEqual([]);
});
