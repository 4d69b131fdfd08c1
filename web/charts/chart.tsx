// The place of a chart. Its room is kept from the start, so nothing moves when the picture comes.

import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import type { EChartsType } from './echarts.ts';
import '../styles/charts.css';

interface ChartProps {
  option: EChartsCoreOption;
  label: string;
  /** Told the expression of the mark that was clicked. */
  onOpen: (expression: string) => void;
}

export function Chart({ option, label, onOpen }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let chart: EChartsType | undefined;
    let gone = false;
    void import('./echarts.ts').then(({ init }) => {
      if (gone) return;
      chart = init(element, null, { renderer: 'svg' });
      chart.setOption(option);
      chart.on('click', ({ data }) => onOpen((data as { expression: string }).expression));
    });
    const observer = new ResizeObserver(() => chart?.resize());
    observer.observe(element);
    return () => {
      gone = true;
      observer.disconnect();
      chart?.dispose();
    };
  }, [option, onOpen]);
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the picture is drawn into it, it is not a file
  return <div ref={place} className="chart" role="img" aria-label={label} />;
}
