import { expect, test } from 'vitest';
import { deckReport, heading, paragraph, toldSales } from '../../../test/support/deck-report.ts';
import { boxesOf, slidesOf, textOf } from '../../../test/support/slide-parts.ts';
import { partsOf } from '../../../test/support/word-parts.ts';
import { growth, sales, tableBlock, writtenReport } from '../../../test/support/written-report.ts';
import type { Block } from '../blocks.ts';
import { writeSlides } from './document.ts';
import { page } from './look.ts';
import { heightOf, linesOf } from './measure.ts';

const deck = await writeSlides(deckReport());
const parts = partsOf(deck.bytes);
const slides = slidesOf(deck.bytes);

/** Texts that would stand beyond their box or the page, by the program's own measure. */
function overflowing(bytes: Uint8Array): string[] {
  const boxes = slidesOf(bytes).flatMap(boxesOf);
  return boxes.flatMap(({ texts, size, box }) => {
    const lines = texts.reduce((sum, text) => sum + linesOf(text, box.width, size), 0);
    const isWithin = box.x >= 0 && box.x + box.width <= page.width && box.y + box.height <= page.height;
    return isWithin && heightOf(lines, size) <= box.height + 0.12 ? [] : [texts.join('\n')];
  });
}

test('a year is told on ten to fifteen slides, from its title to its end', () => {
  expect(slides.length).toBeGreaterThanOrEqual(10);
  expect(slides.length).toBeLessThanOrEqual(15);
  expect(textOf(slides[0]!)).toContain('甲公司2025年度工作总结');
  expect(textOf(slides.at(-1)!)).toContain('谢谢');
});

test('no text stands beyond its box or the page', () => {
  expect(overflowing(deck.bytes)).toEqual([]);
});

test('a chart has its values, this year dark, the year before grey, the target dashed', () => {
  const chart = parts['ppt/charts/chart1.xml']!;
  const series = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([each]) => each);
  expect(series.map((each) => /srgbClr val="(\w+)"/.exec(each)![1])).toEqual(['A6A6A6', 'C07000', '1F4E79']);
  expect(series.map((each) => each.includes('prstDash val="dash"'))).toEqual([false, true, false]);
  const values = [...series[0]!.matchAll(/<c:val>.*?<\/c:val>/gs)].join('').match(/<c:v>([^<]*)/g);
  expect(values).toEqual(['<c:v>2000', '<c:v>3000']); // The first is missing, and no zero.
});

test('notes hold the paragraphs in full and the expression and value of every number', () => {
  const notes = slidesOf(deck.bytes, 'notesSlides/notesSlide').map(textOf).join('\n');
  expect(notes).toContain('客户实现销售额12.80亿元，同比增长15.3%。客户更加集中。渠道更加均衡。');
  expect(notes).toContain(`${sales} = 1280000197.27`);
  expect(notes).toContain(`${growth} = 0.153`);
  expect(notes).toContain('sales@2025-03 = 30000000');
});

test('problems stand four to a slide, with what proves each and what is at stake', () => {
  const told = slides.map(textOf).filter((text) => text.includes('由哪些数字证明'));
  expect(told).toHaveLength(2);
  expect(told[0]).toMatch(/主要问题6项，涉及金额最大的是“问题1”，100万元。.*问题4第4个省只完成目标。12.80亿元25万元/);
});

test('a table is cut to eight rows with its total, and says how many more there are', () => {
  const table = slides.find((slide) => textOf(slide).includes('省1128'))!;
  expect(table.match(/<a:tr /g)).toHaveLength(9);
  expect(textOf(table)).toContain('省12');
  expect(textOf(table)).toContain('另有 4 行');
});

test('the file lists every number that the slides print, and the points of its charts', () => {
  const passport = parts['customXml/item1.xml']!;
  expect(passport.match(/<figure /g)).toHaveLength(deck.figures);
  expect(passport.match(/<point /g)).toHaveLength(16);
  expect(passport).toContain('id="figure-1" name="销售额" expr="sales@2025" value="1280000197.27"');
});

test('with the address of the app a number leads to its passport, without it nowhere', async () => {
  const linked = partsOf((await writeSlides(deckReport(), { baseAddress: 'https://youju.example.com' })).bytes);
  const addresses = Object.entries(linked).filter(([name]) => name.startsWith('ppt/slides/_rels'));
  expect(addresses.join()).toContain('https://youju.example.com/passport?expression=sales%402025&amp;as_of=2025-12-31');
  expect(Object.values(parts).join()).not.toContain('hlinkClick');
});

test('the same report makes the same bytes, whatever was written before', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1100)); // Dates of the library count seconds.
  expect((await writeSlides(deckReport())).bytes.equals(deck.bytes)).toBe(true);
});

test('Chinese has its font everywhere', () => {
  const named = Object.entries(parts).flatMap(([name, xml]) =>
    /^ppt\/(slides|charts|theme)\//.test(name)
      ? [...xml.matchAll(/<a:ea typeface="([^"+]*)"/g)].map(([, font]) => font)
      : [],
  );
  expect(new Set(named)).toEqual(new Set(['微软雅黑']));
});

test('a report in English is told in English', async () => {
  const text = slidesOf((await writeSlides(deckReport('en'))).bytes)
    .map(textOf)
    .join('\n');
  expect(text).toMatch(/Contents.*more rows.*What proves it.*Thank you/s);
  expect(text).not.toMatch(/汇报|单位：/);
});

const long = '很长的一句话没有停顿'.repeat(500);
test.each<[string, Block[]]>([
  ['nothing', []],
  ['only a paragraph', [paragraph('一句话。')]],
  ['a paragraph of 5,000 characters', [heading(1, '一'), paragraph(long), paragraph(`${long}。${long}`)]],
  ['headings as long as paragraphs', [heading(1, long), heading(2, long), toldSales('区域')]],
  [
    'control characters, halves and signs',
    [heading(1, 'a\u0000\ud800<&>"'), paragraph('\u0007<b>&amp;\ufffe甲。'), toldSales('\u0001')],
  ],
  ['a table of 300 rows and 30 columns', [heading(1, '一'), wideTable()]],
  [
    'a list of 300 long items',
    [heading(1, '一'), { kind: 'list', ordered: true, items: Array(300).fill([{ text: long }]) }],
  ],
])('%s is a deck in which nothing overflows', async (_what, blocks) => {
  const { bytes } = await writeSlides({ ...writtenReport(blocks), title: 'a\u0000\ud800甲' });
  expect(overflowing(bytes)).toEqual([]);
  expect(slidesOf(bytes).length).toBeLessThanOrEqual(15);
  const texts = Object.values(partsOf(bytes));
  // eslint-disable-next-line no-control-regex
  expect(texts.filter((text) => /[\u0000-\u0008\ufffe\uffff]/.test(text) && text.startsWith('<'))).toEqual([]);
});

function wideTable(): Block {
  const column = { title: '很长的列名'.repeat(9), align: 'right' as const, share: 1 / 30 };
  const row = Array(30).fill([{ text: '128,000.02', expr: sales }]);
  return { ...tableBlock(Array(300).fill(row)), columns: Array(30).fill(column) };
}
