// A chart that PowerPoint draws itself, from a workbook in the file.

import type { ChartOptions } from '../library.ts';
import type { Block, Chart, ChartSeries } from '../../blocks.ts';
import { pointsOf } from '../../ooxml/points.ts';
import type { Canvas } from './canvas.ts';
import { colors, fonts, page, rows, wide } from '../look.ts';
import { clippedText } from '../plan/sentences.ts';
import { slideWords } from '../slide-words.ts';

export function drawChart(canvas: Canvas, { caption, chart, alternative }: Extract<Block, { kind: 'chart' }>): void {
  const { slide, language, proofs, points, runs } = canvas;
  points.push(...pointsOf(chart, canvas.nextChart(), proofs));
  const unit = chart.unit === '' ? '' : slideWords[language].unit(chart.unit);
  const heading = clippedText([caption, unit].filter(Boolean).join(language === 'zh' ? '　' : '  ·  '), 75);
  const line = { x: page.margin, y: rows.body.y - 0.05, w: wide, h: 0.35, margin: 0 };
  slide.addText(runs([{ text: heading }], { size: 14, color: '595959' }), line);
  const data = chart.series.map(({ name, points: each }) => ({
    name,
    labels: chart.categories,
    values: each.map((point) => point?.value ?? null) as number[],
  }));
  slide.addChart(chart.form === 'line' ? 'line' : 'bar', data, {
    ...look(chart, fonts[language].latin),
    altText: alternative,
  });
}

function look({ form, series }: Chart, fontFace: string): ChartOptions {
  const font = { FontFace: fontFace, FontSize: 12, Color: '404040' };
  const values = series.flatMap(({ points }) => points.flatMap((point) => point?.value ?? []));
  const format =
    values.every(Number.isInteger) || values.some((value) => Math.abs(value) >= 1000) ? '#,##0' : '#,##0.0';
  return {
    x: page.margin,
    y: rows.body.y + 0.32,
    w: wide,
    h: rows.body.h - 0.32,
    ...(form === 'line' ? lineLook : { barDir: form === 'bar' ? 'bar' : 'col', barGapWidthPct: 60 }),
    chartColors: colorsOf(series),
    ...named('catAxisLabel', font),
    ...named('valAxisLabel', font),
    ...(form === 'bar' && firstAbove),
    ...(values.every((value) => value >= 0) && { valAxisMinVal: 0 }),
    valAxisLabelFormatCode: format,
    valAxisLineShow: false,
    valGridLine: { color: 'E5E5E5', size: 0.75 },
    catGridLine: { style: 'none' },
    showLegend: series.length > 1,
    legendPos: 't',
    legendFontFace: fontFace,
    legendFontSize: 13,
    legendColor: '404040',
    showValue: form !== 'line' && values.length <= mostLabels,
    dataLabelFontFace: fontFace,
    dataLabelFontSize: 11,
    dataLabelColor: '404040',
    dataLabelFormatCode: format,
    dataLabelPosition: 'outEnd',
    displayBlanksAs: 'gap',
  };
}

// The type of the library knows no other order than its own, which has the first category below.
const firstAbove = { catAxisOrientation: 'maxMin' as 'minMax' };
const lineLook = { lineSize: 2.25, lineDataSymbol: 'circle' as const, lineDataSymbolSize: 6 };

/** More values than these would stand on one another. */
const mostLabels = 14;

const ofStyle: Record<ChartSeries['style'], string[]> = {
  now: [colors.accent, '5B9BD5', '2E7D6B', '8064A2', '7F6000'],
  before: [colors.before, 'C9C9C9', '7F7F7F'],
  target: [colors.target, 'E0A040'],
};

/** In the order of the series; those of one standing are told apart. */
function colorsOf(series: readonly ChartSeries[]): string[] {
  return series.map(({ style }, index) => {
    const nth = series.slice(0, index).filter((each) => each.style === style).length;
    return ofStyle[style][nth % ofStyle[style].length]!;
  });
}

function named(prefix: string, font: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(font).map(([key, value]) => [`${prefix}${key}`, value]));
}
