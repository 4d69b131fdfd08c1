// The monthly curve as an option of ECharts: this year solid, last year grey, target dashed, names on the lines.

import type { EChartsCoreOption } from 'echarts/core';
import type { FigureRow } from '../api/shapes.ts';
import { spread } from './spread.ts';

export interface Line {
  name: string;
  rows: FigureRow[];
  kind: 'now' | 'before' | 'target';
}

interface CurveWords {
  month: (month: number) => string;
  /** The value of a tick of the axis. */
  tick: (value: number) => string;
}

const styles = {
  now: { color: '#1f4e8c', width: 2.5, type: 'solid', symbol: 'circle' },
  before: { color: '#8b8e94', width: 2, type: 'solid', symbol: 'circle' },
  target: { color: '#55585e', width: 1.5, type: [5, 4], symbol: 'none' },
} as const;

export function monthCurve(lines: Line[], words: CurveWords): EChartsCoreOption {
  const months = monthsOf(lines);
  const shifts = labelShifts(lines);
  return {
    animation: false,
    grid: { left: 4, right: 64, top: 16, bottom: 4, containLabel: true },
    textStyle: { fontFamily: 'inherit', fontSize: 13, color: '#595b60' },
    xAxis: {
      type: 'category',
      data: months.map(words.month),
      boundaryGap: false,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#8b8e94' } },
      axisLabel: { color: '#595b60', hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 3,
      splitLine: { lineStyle: { color: '#e4e5e7' } },
      axisLabel: { color: '#595b60', formatter: words.tick },
    },
    tooltip: { trigger: 'axis', formatter: describeMonth, axisPointer: { lineStyle: { color: '#c6c8cc' } } },
    series: lines.map((line, index) => drawLine(line, { months, labelShift: shifts[index] ?? 0 })),
  };
}

/** The months that any of the lines knows, 1 to 12. */
export function monthsOf(lines: Pick<Line, 'rows'>[]): number[] {
  const months = new Set(lines.flatMap(({ rows }) => rows.map(monthOf)));
  return [...months].sort((left, right) => left - right);
}

/** The month of a row whose key is `{ month: '2025-07' }`. */
export function monthOf(row: FigureRow): number {
  return Number(row.key.month?.slice(5));
}

// Names at the ends of lines that end close together are moved apart, as if the chart were this many pixels high.
const usualHeight = 240;
const labelHeight = 18;

function labelShifts(lines: Line[]): number[] {
  const highest = Math.max(...lines.flatMap(({ rows }) => rows.map(({ value }) => value ?? 0)), 1);
  const ends = lines.map(
    ({ rows }) => -((rows.findLast(({ value }) => value !== null)?.value ?? 0) / highest) * usualHeight,
  );
  return spread(ends, labelHeight).map((place, index) => place - ends[index]!);
}

function drawLine({ name, rows, kind }: Line, { months, labelShift }: { months: number[]; labelShift: number }) {
  const { color, width, type, symbol } = styles[kind];
  return {
    name,
    type: 'line',
    data: months.map((month) => pointOf(rows, month)),
    symbol,
    symbolSize: 7,
    showAllSymbol: true,
    triggerLineEvent: false,
    z: kind === 'now' ? 4 : 3,
    itemStyle: { color },
    lineStyle: { color, width, type },
    endLabel: {
      show: true,
      formatter: name,
      color: kind === 'before' ? '#6b6d72' : color,
      distance: 8,
      fontSize: 13,
      offset: [0, labelShift],
    },
    emphasis: { scale: 1.6 },
  };
}

function pointOf(rows: FigureRow[], month: number) {
  const row = rows.find((each) => monthOf(each) === month);
  return row ? { value: row.value, text: row.text, expression: row.expr } : { value: null, text: '', expression: '' };
}

interface TooltipPoint {
  name: string;
  seriesName: string;
  color: string;
  data: { text: string };
}

// The words come from our own catalogue and the numbers from the server; no text of a user is in them.
function describeMonth(points: TooltipPoint[]): string {
  const rows = points
    .filter(({ data }) => data.text !== '')
    .map(({ seriesName, data }) => `<tr><td>${seriesName}</td><td class="number">${data.text}</td></tr>`);
  return `<table class="chart-tip"><caption>${points[0]?.name ?? ''}</caption>${rows.join('')}</table>`;
}
