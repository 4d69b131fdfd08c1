// The tables of the section on attainment: by province and by series. Units stand in the head, cells hold bare numbers.

import { Decimal } from 'decimal.js';
import { formatValue } from '../base/format.ts';
import type { AnnualKey } from './annual-outline.ts';
import type { Block } from './blocks.ts';
import { type Answers, type Quoted, quote, quoteAllParts, sameMember, unassigned } from '../figures/writing/quoted.ts';
import type { Span } from '../figures/writing/spans.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** A column: its head, the figure of each member, and that of the whole. */
type Column = [title: string, parts: AnnualKey, whole: AnnualKey];

export function provinceTable(answers: Answers<AnnualKey>): TableBlock {
  const columns: Column[] = [
    ['销售额（万元）', 'by_province_sales', 'sales'],
    ['目标（万元）', 'by_province_target', 'target'],
    ['完成率', 'by_province_attainment', 'attainment'],
    ['同比增长', 'by_province_growth', 'growth'],
    ['占比', 'by_province_share', 'by_province_share'],
  ];
  return tableOf(answers, { caption: '各省销售目标达成情况', by: 'province', first: '省份', columns });
}

export function seriesTable(answers: Answers<AnnualKey>): TableBlock {
  const columns: Column[] = [
    ['销售额（万元）', 'by_series_sales', 'sales'],
    ['占比', 'by_series_share', 'by_series_share'],
    ['同比增长', 'by_series_growth', 'growth'],
    ['目标完成率', 'by_series_attainment', 'attainment'],
    ['毛利率', 'by_series_margin', 'gross_margin'],
    ['毛利率变动（百分点）', 'by_series_margin_change', 'margin_change'],
  ];
  return tableOf(answers, { caption: '各产品系列销售情况', by: 'series', first: '系列', columns });
}

interface Shape {
  caption: string;
  by: 'province' | 'series';
  first: string;
  columns: Column[];
}

// One row for each member, the largest first and the unassigned last, and the whole below.
function tableOf(answers: Answers<AnnualKey>, shape: Shape): TableBlock {
  const members = quoteAllParts(answers[shape.columns[0]![1]], shape.by).sort(largestFirst);
  const rows = members.map((member) => [
    [{ text: member.label }],
    ...shape.columns.map(([, key]) => cell(sameMember(quoteAllParts(answers[key], shape.by), member))),
  ]);
  const total = [[{ text: '合计' }], ...shape.columns.map(([, , key]) => cell(quote(answers[key])))];
  return {
    kind: 'table',
    caption: shape.caption,
    columns: columnsOf([shape.first, ...shape.columns.map(([title]) => title)]),
    rows: [...rows, total],
    totalled: true,
  };
}

// A column is as wide as its head asks for; the unit of a long head goes into a second line.
function columnsOf(titles: string[]): TableBlock['columns'] {
  const weights = titles.map((title) => Math.max(longestLine(title), narrowest));
  const sum = weights.reduce((left, right) => left + right, 0);
  return titles.map((title, index) => ({ title, align: index === 0 ? 'left' : 'right', share: weights[index]! / sum }));
}

/** Characters: a column narrower than this breaks amounts. */
const narrowest = 5;

function longestLine(title: string): number {
  return title.length <= 7 ? title.length : Math.max(...title.split('（').map(({ length }) => length));
}

function largestFirst(left: Quoted & { label: string }, right: Quoted & { label: string }): number {
  const byAssigned = Number(left.label === unassigned) - Number(right.label === unassigned);
  return byAssigned || (right.value ?? 0) - (left.value ?? 0);
}

function cell(quoted: Quoted | undefined): Span[] {
  if (!quoted || quoted.value === null) return [{ text: '—' }];
  return [{ text: bareText(quoted, quoted.value), expr: quoted.expr }];
}

function bareText({ unit, text }: Quoted, value: number): string {
  if (unit === 'CNY') return inTenThousands(value);
  return unit === 'pp' ? formatValue(value, 'pp', { signed: true }).replace('个百分点', '') : text;
}

function inTenThousands(value: number): string {
  return new Decimal(value)
    .div(1e4)
    .toFixed(2, Decimal.ROUND_HALF_UP)
    .replace(/\B(?=(\d{3})+\.)/g, ',');
}
