import { expect, test } from 'vitest';
import { partsOf } from '../../../test/support/word-parts.ts';
import { chartBlock, writtenReport } from '../../../test/support/written-report.ts';
import type { Chart } from '../blocks.ts';
import { writeWord } from './document.ts';

async function chartXml(change: Partial<Chart> = {}): Promise<string> {
  const block = chartBlock(change.form ?? 'line');
  const { bytes } = await writeWord(writtenReport([{ ...block, chart: { ...block.chart, ...change } }]));
  return partsOf(bytes)['word/charts/chart1.xml']!;
}

const seriesOf = (xml: string) => [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => series);

test('this year is dark, the year before grey, the target dashed', async () => {
  const [before, target, now] = seriesOf(await chartXml());
  expect(before).toContain('A6A6A6');
  expect(target).toContain('<a:prstDash val="dash"/>');
  expect(now).toContain('1F4E79');
});

test('a missing value is a gap', async () => {
  expect(await chartXml()).toContain('<c:dispBlanksAs val="gap"/>');
  expect(seriesOf(await chartXml())[0]).not.toContain('<c:pt idx="0"><c:v>0');
});

test('two series of this year have two colours', async () => {
  const [one, two] = chartBlock('line').chart.series;
  const xml = await chartXml({
    series: [
      { ...one!, style: 'now' },
      { ...two!, style: 'now' },
    ],
  });
  const colors = seriesOf(xml).map((series) => /srgbClr val="(\w+)"/.exec(series)![1]);
  expect(new Set(colors).size).toBe(2);
});

test('lengths are compared from zero, unless some are below', async () => {
  expect(await chartXml({ form: 'column' })).toContain('<c:min val="0"/>');
  const [series] = chartBlock('column').chart.series;
  const below = { ...series!, points: [{ value: -2, expr: 'x' }, null, null] };
  expect(await chartXml({ form: 'column', series: [below] })).not.toContain('<c:min ');
});

test.each([
  [140.5, '#,##0'],
  [8.25, '#,##0.0'],
  [0.4, '#,##0.00'],
])('an axis that reaches to %s is written as %s', async (value, format) => {
  const [series] = chartBlock('line').chart.series;
  const xml = await chartXml({ series: [{ ...series!, points: [{ value, expr: 'x' }, null, null] }] });
  expect(/<c:valAx>.*?formatCode="([^"]*)"/s.exec(xml)![1]).toBe(format);
});

test('a bar chart has its first category above and its values below', async () => {
  const xml = await chartXml({ form: 'bar' });
  expect(xml).toContain('<c:barDir val="bar"/>');
  expect(xml).toContain('<c:orientation val="maxMin"/>');
  expect(xml).toContain('<c:crosses val="max"/>');
});

test('the unit lies flat above the axis, and a lone series needs no legend', async () => {
  const xml = await chartXml({ series: chartBlock('line').chart.series.slice(2) });
  expect(xml).toMatch(/rot="0"[^>]*\/>.*?<a:t>万元<\/a:t>/s);
  expect(xml).not.toContain('<c:legend>');
});
