import { expect, test } from 'vitest';
import type { ReportChart } from '../api/shapes.ts';
import { reportChart } from './report-chart.ts';

interface Drawn {
  xAxis: { type: string; data?: string[] };
  yAxis: { type: string; data?: string[]; inverse?: boolean };
  tooltip: { formatter: (points: unknown[]) => string };
  series: { type: string; data: unknown[]; itemStyle: object; lineStyle?: object }[];
}

const point = (value: number) => ({ value, expr: `sales@${value}`, text: `${value}万元` });
const drawn = (chart: Partial<ReportChart>) =>
  reportChart({
    form: 'column',
    unit: '万元',
    categories: ['浙江', '福建'],
    series: [{ name: '销售额', style: 'now', points: [point(3), null] }],
    ...chart,
  }) as unknown as Drawn;

test('each mark knows its figure; one without a value stays empty', () => {
  expect(drawn({}).series[0]).toMatchObject({
    type: 'bar',
    data: [{ value: 3, text: '3万元', expression: 'sales@3' }, { value: null }],
  });
});

test('bars lie with the first on top, columns stand', () => {
  expect(drawn({ form: 'bar' }).yAxis).toMatchObject({ data: ['浙江', '福建'], inverse: true });
  expect(drawn({}).xAxis).toMatchObject({ data: ['浙江', '福建'] });
});

test('a target is dashed', () => {
  const [line] = drawn({
    form: 'line',
    series: [{ name: '目标', style: 'target', points: [point(1), point(2)] }],
  }).series;
  expect(line).toMatchObject({ type: 'line', symbol: 'none', lineStyle: { type: [5, 4] } });
});

test('a name with signs of HTML is shown as it is', () => {
  const told = drawn({}).tooltip.formatter([{ name: '<b>甲&乙', seriesName: '"x"', data: { text: '1' } }]);
  expect(told).toContain('&#60;b&#62;甲&#38;乙');
  expect(told).toContain('<td>&#34;x&#34;</td>');
});
