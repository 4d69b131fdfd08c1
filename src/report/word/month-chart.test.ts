import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { drawMonths, type MonthSeries } from './month-chart.ts';

const flat = (style: MonthSeries['style'], name: string): MonthSeries => ({ name, style, values: Array(12).fill(1e8) });

test('a picture is drawn at three times its size on the page', () => {
  const { png, width, height } = drawMonths([flat('now', '2025年')]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * 3, height * 3]);
});

// Without its font the renderer leaves text out without a word.
test('the names on the lines are there in Chinese characters', () => {
  const named = inkOf(drawMonths([flat('now', '目标达成龑')]).png);
  const nameless = inkOf(drawMonths([flat('now', '')]).png);
  expect(named - nameless).toBeGreaterThan(300);
});

test('months without a value leave a gap and a lone series is enough', () => {
  const values = [1e8, null, 2e8, ...Array<null>(9).fill(null)];
  expect(inkOf(drawMonths([{ name: '2025年', style: 'now', values }]).png)).toBeGreaterThan(1000);
});

/** How many pixels are not white. */
function inkOf(png: Buffer): number {
  const href = `data:image/png;base64,${png.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${png.readUInt32BE(16)}" height="${png.readUInt32BE(20)}"><image xlink:href="${href}" width="100%" height="100%"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  let ink = 0;
  for (let index = 0; index < pixels.length; index += 4) {
    if (pixels[index + 3]! > 0 && pixels[index]! + pixels[index + 1]! + pixels[index + 2]! < 600) ink += 1;
  }
  return ink;
}
