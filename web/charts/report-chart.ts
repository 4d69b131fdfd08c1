// A chart of a report as an option of ECharts: this year solid, the year before grey, a target dashed or hollow.

import type { EChartsCoreOption } from 'echarts/core';
import type { ReportChart } from '../api/shapes.ts';
import { spread } from './spread.ts';

type Series = ReportChart['series'][number];

const colours = { now: '#1f4e8c', before: '#8b8e94', target: '#55585e' } as const;
const axisLabel = { color: '#595b60', hideOverlap: true };

export function reportChart(chart: ReportChart): EChartsCoreOption {
  const lying = chart.form === 'bar';
  const categories = categoryAxis(chart);
  const values = { type: 'value', splitNumber: 3, splitLine: { lineStyle: { color: '#e4e5e7' } }, axisLabel };
  return {
    animation: false,
    grid: { left: 4, right: chart.form === 'line' ? 72 : 24, top: 16, bottom: 4, containLabel: true },
    textStyle: { fontFamily: 'inherit', fontSize: 13, color: '#595b60' },
    xAxis: lying ? values : categories,
    yAxis: lying ? categories : values,
    tooltip: { trigger: 'axis', formatter: describePoints, axisPointer: { type: lying ? 'shadow' : 'line' } },
    series: chart.form === 'line' ? linesOf(chart) : chart.series.map(barOf),
  };
}

// The first bar of those that lie stands on top, as in the table.
function categoryAxis({ form, categories }: ReportChart) {
  return {
    type: 'category',
    data: categories,
    boundaryGap: form !== 'line',
    inverse: form === 'bar',
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#8b8e94' } },
    axisLabel,
  };
}

function barOf({ name, style, points }: Series) {
  const colour = colours[style];
  const hollow = { color: '#ffffff', borderColor: colour, borderType: 'dashed', borderWidth: 1 };
  return {
    name,
    type: 'bar',
    data: points.map(datumOf),
    barMaxWidth: 28,
    itemStyle: style === 'target' ? hollow : { color: colour },
  };
}

function linesOf(chart: ReportChart) {
  const shifts = labelShifts(chart.series);
  return chart.series.map(({ name, style, points }, index) => {
    const color = colours[style];
    return {
      name,
      type: 'line',
      data: points.map(datumOf),
      symbol: style === 'target' ? 'none' : 'circle',
      symbolSize: 7,
      showAllSymbol: true,
      itemStyle: { color },
      lineStyle: { color, width: style === 'now' ? 2.5 : 2, type: style === 'target' ? [5, 4] : 'solid' },
      endLabel: {
        show: true,
        formatter: () => name,
        color,
        distance: 8,
        fontSize: 13,
        offset: [0, shifts[index] ?? 0],
      },
    };
  });
}

// As if the chart were this many pixels high.
const usualHeight = 220;
const labelHeight = 18;

function labelShifts(series: readonly Series[]): number[] {
  const values = series.flatMap(({ points }) => points.map((point) => Math.abs(point?.value ?? 0)));
  const highest = Math.max(...values) || 1;
  const ends = series.map(({ points }) => -((points.findLast((point) => point)?.value ?? 0) / highest) * usualHeight);
  return spread(ends, labelHeight).map((place, index) => place - ends[index]!);
}

function datumOf(point: Series['points'][number]) {
  return point ? { value: point.value, text: point.text, expression: point.expr } : { value: null, text: '' };
}

interface TooltipPoint {
  name: string;
  seriesName: string;
  data: { text: string };
}

// Names of customers and products come from files: here they become HTML.
function describePoints(points: TooltipPoint[]): string {
  const rows = points
    .filter(({ data }) => data.text !== '')
    .map(({ seriesName, data }) => `<tr><td>${plain(seriesName)}</td><td class="number">${plain(data.text)}</td></tr>`);
  return `<table class="chart-tip"><caption>${plain(points[0]?.name ?? '')}</caption>${rows.join('')}</table>`;
}

function plain(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
