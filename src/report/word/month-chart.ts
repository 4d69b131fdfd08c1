// The year's months as a picture: this year solid, last year grey, target dashed, with names on the lines.

import { Resvg } from '@resvg/resvg-js';
import { init, use } from 'echarts/core';
import { LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { chartFonts } from './fonts.ts';

use([LineChart, GridComponent, SVGRenderer]);

export interface MonthSeries {
  name: string;
  /** Yuan, January first; null where there is none. */
  values: (number | null)[];
  style: 'now' | 'before' | 'target';
}

const width = 720;
const height = 264;
const scale = 3;
const styles = {
  now: { color: '#1f4e79', width: 3, type: 'solid' as const },
  before: { color: '#a6a6a6', width: 2, type: 'solid' as const },
  target: { color: '#c07000', width: 2, type: 'dashed' as const },
};

/** A PNG at three times its size on the page, so that it prints sharp. */
export function drawMonths(series: MonthSeries[]): { png: Buffer; width: number; height: number } {
  const svg = drawSvg(series);
  const font = { loadSystemFonts: false, fontFiles: chartFonts.files, defaultFontFamily: chartFonts.family };
  const picture = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale }, background: '#ffffff' }).render();
  return { png: picture.asPng(), width, height };
}

function drawSvg(series: MonthSeries[]): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(optionOf(series));
    return chart.renderToSVGString();
  } finally {
    chart.dispose(); // A chart that is not disposed keeps the process alive.
  }
}

function optionOf(series: MonthSeries[]) {
  const text = { fontFamily: chartFonts.family, fontSize: 13, color: '#404040' };
  return {
    animation: false,
    textStyle: text,
    grid: { left: 64, right: 84, top: 34, bottom: 30 },
    xAxis: {
      type: 'category' as const,
      data: Array.from({ length: 12 }, (_, month) => `${month + 1}月`),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#7f7f7f' } },
      axisLabel: text,
    },
    yAxis: {
      type: 'value' as const,
      name: '万元',
      nameTextStyle: { ...text, align: 'right' as const },
      axisLabel: { ...text, formatter: (value: number) => (value / 1e4).toLocaleString('en-US') },
      splitLine: { lineStyle: { color: '#e5e5e5' } },
    },
    series: series.map(({ name, values, style }) => ({
      type: 'line' as const,
      name,
      data: values,
      symbol: style === 'now' ? 'circle' : 'none',
      symbolSize: 6,
      lineStyle: { width: styles[style].width, type: styles[style].type, color: styles[style].color },
      itemStyle: { color: styles[style].color },
      endLabel: {
        show: true,
        formatter: '{a}',
        color: styles[style].color,
        fontSize: 13,
        fontFamily: chartFonts.family,
        distance: 6,
      },
      labelLayout: { moveOverlap: 'shiftY' as const },
    })),
  };
}
