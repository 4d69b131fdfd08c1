// The tables of the section on attainment: by province and by series.

import { type Answers, figureOf, nameOf } from './answers.ts';
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
    ['毛利率变动', 'series_margin_change', 'margin_change'],
  ];
  return tableOf(figures, { caption: '各产品系列销售情况', first: '系列', columns });
}

// One row for each name of the first column's breakdown, and the whole below.
function tableOf(
  figures: Answers<AnnualKey>,
  shape: { caption: string; first: string; columns: [string, AnnualKey, AnnualKey][] },
): TableBlock {
  const names = (figureOf(figures[shape.columns[0]![1]])?.rows ?? []).map(nameOf);
  const rows = names.map((name) => [[{ text: name }], ...shape.columns.map(([, key]) => cell(figures, key, name))]);
  const total = [[{ text: '合计' }], ...shape.columns.map(([, , key]) => whole(figures, key))];
  const share = 1 / (shape.columns.length + 1);
  return {
    kind: 'table',
    caption: shape.caption,
    columns: [
      { title: shape.first, align: 'left', share },
      ...shape.columns.map(([title]) => ({ title, align: 'right' as const, share })),
    ],
    rows: [...rows, total],
  };
}

function cell(figures: Answers<AnnualKey>, key: AnnualKey, name: string): Span[] {
  const row = figureOf(figures[key])?.rows?.find((each) => nameOf(each) === name);
  return [row ? number(row) : { text: '—' }];
}

function whole(figures: Answers<AnnualKey>, key: AnnualKey): Span[] {
  const figure = figureOf(figures[key]);
  return [figure ? number(figure) : { text: '—' }];
}
