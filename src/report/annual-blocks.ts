// The annual report as blocks: what it says, in which order. Pure; Word comes after.

import { Decimal } from 'decimal.js';
import { type Day, partsOfDay } from '../base/dates.ts';
import type { Company } from '../records/settings.ts';
import type { AnnualKey } from './annual-outline.ts';
import { provinceTable, seriesTable } from './annual-tables.ts';
import { type Block, type ChartPoint, type ChartSeries, numbered } from './blocks.ts';
import type { Finding } from '../figures/findings/findings.ts';
import { type Answers, type Quoted, quoteParts } from '../figures/writing/quoted.ts';
import type { Span } from '../figures/writing/spans.ts';
import { type Standing, standingOf } from './standing.ts';
import { customersZh, expensesZh, teamZh } from './words/zh-annual-means.ts';
import { monthsOfYearZh, overallZh } from './words/zh-annual-overall.ts';
import { provincesZh, seriesZh } from './words/zh-annual-parts.ts';
import { dayZh } from './words/zh-calendar.ts';
import { problemsZh } from './words/zh-problems.ts';

export interface Setting {
  year: number;
  company: Company;
  title: string;
  /** Whose sales they are: 区域, 本团队, 本人. */
  whose: string;
  /** What the reader may see, in words; empty when everything. */
  scope: string;
  businessDay: Day;
  version: number;
}

export interface Known {
  answers: Answers<AnnualKey>;
  /** The most money at stake first. */
  findings: readonly Finding[];
}

/** Problems beyond these are left to the board. */
export const mostProblems = 8;

export function annualBlocks({ answers, findings }: Known, setting: Setting): Block[] {
  const { year, businessDay } = setting;
  const standing = standingOf(answers, { period: { kind: 'year', year }, businessDay });
  const problems = findings.slice(0, mostProblems);
  const declines = findings.slice(mostProblems).filter(({ rule }) => rule === 'decline_run');
  const body = numbered(1, [
    ['销售目标达成情况', attainmentBlocks(answers, { setting, standing, declines })],
    ['客户开发与维护', paragraphs(customersZh(answers))],
    ['团队建设', paragraphs(teamZh(answers, standing))],
    ['费用与投入', paragraphs(expensesZh(answers))],
    ['存在的主要问题', paragraphs(problemsZh(problems, findings.length))],
  ]);
  return [{ kind: 'title', text: setting.title, subtitle: subtitleOf(setting) }, ...body];
}

function attainmentBlocks(
  answers: Answers<AnnualKey>,
  { setting, standing, declines }: { setting: Setting; standing: Standing; declines: Finding[] },
): Block[] {
  const note = basisNote(setting, standing);
  return numbered(2, [
    ['总体情况', paragraphs(overallZh(answers, standing, setting.whose))],
    ['产品结构', [...paragraphs(seriesZh(answers, standing)), { ...seriesTable(answers), note }]],
    ['区域分布', [...paragraphs(provincesZh(answers, standing, declines)), { ...provinceTable(answers), note }]],
    ['月度走势', [...paragraphs(monthsOfYearZh(answers)), monthChart(answers, setting.year)]],
  ]);
}

function paragraphs(told: Span[][]): Block[] {
  return told.map((spans) => ({ kind: 'paragraph', spans }));
}

function monthChart(answers: Answers<AnnualKey>, year: number): Block {
  const series: ChartSeries[] = [
    { name: `${year - 1}年`, points: pointsOf(answers, 'by_month_base'), style: 'before' as const },
    { name: '目标', points: pointsOf(answers, 'by_month_target'), style: 'target' as const },
    { name: `${year}年`, points: pointsOf(answers, 'by_month_sales'), style: 'now' as const },
  ].filter(({ points }) => points.some((point) => point !== null));
  const known = new Set(series.map(({ style }) => style));
  const others = [...(known.has('before') ? ['上年同期'] : []), ...(known.has('target') ? ['目标'] : [])];
  const running = quoteParts(answers.by_month_sales, 'month').some(isRunning) ? '（不含未完的月份）' : '';
  const caption = `${year}年各月销售额${others.length > 0 ? `与${others.join('、')}对比` : ''}${running}`;
  const categories = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);
  const chart = { form: 'line' as const, unit: '万元', categories, series };
  return { kind: 'chart', caption, chart, alternative: `折线图：${caption}` };
}

// A month that is not over would fall on the chart by itself.
function pointsOf(answers: Answers<AnnualKey>, key: AnnualKey): (ChartPoint | null)[] {
  const whole = quoteParts(answers[key], 'month').filter((month) => !isRunning(month));
  const months = new Map(whole.map((month) => [partsOfDay(`${month.label}-01`).month, month]));
  return Array.from({ length: 12 }, (_, index) => pointOf(months.get(index + 1)));
}

function pointOf(month: Quoted | undefined): ChartPoint | null {
  if (!month || month.value === null) return null;
  return { value: new Decimal(month.value).div(1e4).toNumber(), expr: month.expr };
}

function isRunning({ value, verdicts }: Quoted): boolean {
  return value !== null && verdicts.includes('partial_period');
}

function subtitleOf({ businessDay, version, company, scope }: Setting): string {
  const within = scope === '' ? '' : ` · ${scope}`;
  return `数据截至${dayZh(businessDay)} · 账册版本 ${version} · 金额为人民币、${basisOf(company)}${within}`;
}

function basisNote({ company }: Setting, { stage }: Standing): string {
  const sameDays = stage === 'over' ? '' : '同比按同样天数比较；';
  return `注：金额${basisOf(company)}；占比以合计为基数；${sameDays}“—”表示没有可比或可算的数据。`;
}

function basisOf(company: Company): string {
  return company.tax_basis === 'with_tax' ? '含税' : '不含税';
}
