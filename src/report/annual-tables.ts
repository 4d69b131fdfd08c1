// The tables of the section on attainment: by province and by series.

import { formatValue } from '../base/format.ts';
import type { FigureRow, Unit } from '../figures/figure.ts';
import { type Answers, byValue, figureOf, knownRows, nameOf } from './answers.ts';
import type { AnnualKey } from './annual-outline.ts';
import type { Block } from './blocks.ts';
import { number, type Span } from './spans.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

export function provinceTable(figures: Answers<AnnualKey>): TableBlock {
  const columns: [string, AnnualKey, AnnualKey][] = [
    ['销售额', 'province_sales', 'sales'],
    ['目标', 'province_target', 'target'],
    ['完成率', 'province_attainment', 'attainment'],
    ['同比', 'province_growth', 'growth'],
    ['占比', 'province_share', 'province_share'],
  ];
  return tableOf(figures, { caption: '各省销售目标达成情况', first: '省份', columns });
}

export function seriesTable(figures: Answers<AnnualKey>): TableBlock {
  const columns: [string, AnnualKey, AnnualKey][] = [
    ['销售额', 'series_sales', 'sales'],
    ['占比', 'series_share', 'series_share'],
    ['同比', 'series_growth', 'growth'],
    ['目标完成率', 'series_attainment', 'attainment'],
    ['毛利率', 'series_margin', 'margin'],
    ['毛利率变动（百分点）', 'series_margin_change', 'margin_change'],
  ];
  return tableOf(figures, { caption: '各产品系列销售情况', first: '系列', columns });
}

const firstShare = 0.12;

// One row for each name of the first column's breakdown, the largest first, and the whole below.
function tableOf(
  figures: Answers<AnnualKey>,
  shape: { caption: string; first: string; columns: [string, AnnualKey, AnnualKey][] },
): TableBlock {
  const names = byValue(knownRows(figures[shape.columns[0]![1]])).map(nameOf);
  const rows = names.map((name) => [[{ text: name }], ...shape.columns.map(([, key]) => cell(figures, key, name))]);
  const total = [[{ text: '合计' }], ...shape.columns.map(([, , key]) => whole(figures, key))];
  return {
    kind: 'table',
    caption: shape.caption,
    columns: [
      { title: shape.first, align: 'left', share: firstShare },
      ...shape.columns.map(([title]) => ({
        title,
        align: 'right' as const,
        share: (1 - firstShare) / shape.columns.length,
      })),
    ],
    rows: [...rows, total],
  };
}

function cell(figures: Answers<AnnualKey>, key: AnnualKey, name: string): Span[] {
  const figure = figureOf(figures[key]);
  const row = figure?.rows?.find((each) => nameOf(each) === name);
  return [figure && row ? inCell(row, figure.unit) : { text: '—' }];
}

function whole(figures: Answers<AnnualKey>, key: AnnualKey): Span[] {
  const figure = figureOf(figures[key]);
  return [figure ? inCell(figure, figure.unit) : { text: '—' }];
}

// Where the head of the column names the unit, the cell holds the bare number with its sign.
function inCell(figure: Pick<FigureRow, 'value' | 'text' | 'expr'>, unit: Unit): Span {
  if (unit !== 'pp') return number(figure);
  return { text: formatValue(figure.value, unit, { signed: true }).replace('个百分点', ''), expr: figure.expr };
}
