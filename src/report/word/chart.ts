// A chart that Word draws itself, from a workbook in the file: people can edit its data, and nothing is a picture.

import { type ChartRunOptions, ChartRun, type ChartSeries as WordSeries } from 'docx/charts';
import type { Chart, ChartSeries } from '../blocks.ts';

/** How wide the text of the page is, in pixels, and what a reader who does not see the chart is told. */
export interface ChartPlace {
  width: number;
  name: string;
  alternative: string;
  font: string;
}

/** Undefined for a chart without a single value: Word cannot draw it. */
export function chartRun(chart: Chart, place: ChartPlace): ChartRun | undefined {
  if (!chart.series.some(({ points }) => points.some((point) => point !== null))) return undefined;
  return new ChartRun({ ...looks(chart, place), ...formOf(chart), series: seriesOf(chart) } as ChartRunOptions);
}

function looks({ categories, series, form, unit }: Chart, { width, name, alternative, font }: ChartPlace) {
  const small = { size: 9, color: grey };
  return {
    categories,
    font: { name: font, color: grey },
    transformation: { width, height: heightOf(form, categories.length * series.length) },
    chartArea: { fill: 'none', border: 'none' as const },
    legend: series.length > 1 && { position: 'top' as const, font: small },
    categoryAxis: { font: small, reverseOrder: form === 'bar' },
    altText: { name, title: name, description: alternative },
    valueAxis: { ...(unit !== '' && { title: { text: unit, font: small } }), font: small, ...scaleOf(series, form) },
  };
}

const grey = '404040';

/** Bars lie one below the other, so their chart grows with them. */
function heightOf(form: Chart['form'], bars: number): number {
  return form === 'bar' ? Math.min(110 + bars * 22, 560) : 272;
}

// Lengths are compared from zero. A bar chart names its first category at the top, and its values below all the same.
function scaleOf(series: ChartSeries[], form: Chart['form']) {
  const values = valuesIn(series);
  const fromZero = values.every((value) => value >= 0) ? { minimum: 0 } : {};
  return {
    ...fromZero,
    numberFormat: axisFormatOf(values),
    ...(form === 'bar' && { crossesAt: 'maximum' as const }),
  };
}

function formOf({ form, series }: Chart) {
  const values = valuesIn(series);
  const isCrossed = form === 'column' && series.some(({ style }) => style === 'target');
  const isLabelled = values.length <= mostLabels && !isCrossed;
  const labels = isLabelled ? { value: true, numberFormat: formatOf(values), font: labelFont } : {};
  return form === 'line' ? { type: form } : { type: form, gapWidth: 60, overlap: 0, dataLabels: labels };
}

/** More values than these would stand on one another; those of columns are crossed by the line of a target. */
const mostLabels = 12;
const labelFont = { size: 8, color: grey };

// The steps of an axis are about a fifth of what it reaches to.
function axisFormatOf(values: number[]): string {
  const highest = Math.max(...values.map(Math.abs));
  if (highest >= 10) return '#,##0';
  return highest >= 1 ? '#,##0.0' : '#,##0.00';
}

function formatOf(values: number[]): string {
  const isCoarse = values.every(Number.isInteger) || values.some((value) => Math.abs(value) >= 1000);
  return isCoarse ? '#,##0' : '#,##0.0';
}

function seriesOf({ form, series }: Chart): WordSeries[] {
  const lone = series.length === 1 && valuesIn(series).length <= mostLabels;
  return series.map((one, index) => {
    const nth = series.slice(0, index).filter(({ style }) => style === one.style).length;
    const color = colors[one.style][nth % colors[one.style].length]!;
    const values = one.points.map((point) => point?.value ?? null);
    const shown = { name: one.name, values, color };
    if (form === 'line') return { ...shown, ...lineOf(one, color), ...(lone && lineLabels(values)) };
    return form === 'column' && one.style === 'target' ? { ...shown, ...overColumns(color) } : shown;
  });
}

/** This year dark, the year before grey, a target ochre; others of the same standing beside them. */
const colors = {
  now: ['1F4E79', '5B9BD5', '2E7D6B', '8064A2', '7F6000'],
  before: ['A6A6A6', 'C9C9C9', '7F7F7F'],
  target: ['C07000', 'E0A040'],
};

function lineOf({ style }: ChartSeries, color: string): Partial<WordSeries> {
  const line = { color, width: style === 'now' ? 2.25 : 1.5, ...(style === 'target' && { dash: 'dash' as const }) };
  return { line, ...(style === 'now' && { markers: { shape: 'circle', size: 5 } }) };
}

// A target lies over the columns that it is compared with; a lone one would have no line, so it has marks too.
function overColumns(color: string): Partial<WordSeries> {
  const line = { color, width: 1.5, dash: 'dash' as const };
  return { type: 'line', line, markers: { shape: 'dash', size: 9 }, dataLabels: false };
}

function lineLabels(values: (number | null)[]): Partial<WordSeries> {
  const known = values.filter((value) => value !== null);
  return { dataLabels: { value: true, position: 'above', numberFormat: formatOf(known), font: labelFont } };
}

function valuesIn(series: ChartSeries[]): number[] {
  return series.flatMap(({ points }) => points.flatMap((point) => (point ? [point.value] : [])));
}
