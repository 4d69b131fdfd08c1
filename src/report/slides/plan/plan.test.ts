import { expect, test } from 'vitest';
import { deckReport, heading, paragraph, toldSales } from '../../../../test/support/deck-report.ts';
import { chartBlock, growth, sales, writtenReport } from '../../../../test/support/written-report.ts';
import { textOf } from '../../../figures/writing/spans.ts';
import type { Block } from '../../blocks.ts';
import { planSlides } from './plan.ts';
import type { ContentSlide } from '../slide.ts';

const contentOf = (blocks: Block[]) =>
  planSlides(writtenReport(blocks)).filter((slide): slide is ContentSlide => slide.kind === 'content');

test('the headline of a slide is the first sentence of its section, with its figures', () => {
  const [slide] = contentOf([heading(1, '一'), toldSales('区域')]);
  expect(textOf(slide!.headline)).toBe('区域实现销售额12.80亿元，同比增长15.3%。');
  expect(slide!.headline.filter(({ expr }) => expr !== undefined)).toHaveLength(2);
  expect(slide!.body).toMatchObject({
    kind: 'bullets',
    items: [[{ text: '客户更加集中。' }], [{ text: '渠道更加均衡。' }]],
  });
});

test('charts of one section stand on slides of their own, each below a sentence', () => {
  const slides = contentOf([heading(1, '一'), paragraph('甲。乙。'), chartBlock('line'), chartBlock('bar')]);
  expect(slides.map(({ headline }) => textOf(headline))).toEqual(['甲。', '乙。']);
});

test('lists side by side below one heading stand on one slide, the first of each before the second', () => {
  const list = (...texts: string[]): Block => ({
    kind: 'list',
    ordered: false,
    items: texts.map((text) => [{ text }]),
  });
  const lead = [heading(1, '一'), paragraph('须由负责人确认。')];
  const [slide, ...others] = contentOf([...lead, heading(2, '甲'), list('甲1', '甲2'), heading(2, '乙'), list('乙1')]);
  expect(textOf(slide!.headline)).toBe('须由负责人确认。');
  expect(slide!.body).toMatchObject({ items: [[{ text: '甲1' }], [{ text: '乙1' }], [{ text: '甲2' }]] });
  expect(others).toEqual([]);
});

test('what a deck has no room for stands in the notes of the slide before', () => {
  const sections = Array.from({ length: 30 }, (_, index) => [heading(2, `第${index}节`), paragraph(`第${index}句。`)]);
  const slides = contentOf([heading(1, '一'), ...sections.flat()]);
  expect(slides.length).toBeLessThanOrEqual(14);
  expect(slides.flatMap(({ notes }) => notes.map(textOf))).toHaveLength(30);
});

test('every chapter keeps a slide, however many parts the chapters before it have', () => {
  const parts = Array.from({ length: 20 }, (_, index) => [heading(2, `第${index}节`), toldSales(`第${index}节`)]);
  const slides = contentOf([heading(1, '一'), ...parts.flat(), heading(1, '二'), toldSales('末')]);
  expect(slides.at(-1)!.label).toBe('二');
});

test('problems stand once, however many sections state them', () => {
  const report = deckReport();
  const stated: Block[] = [heading(2, '又'), { kind: 'paragraph', spans: report.findings[0]!.spans }];
  const slides = planSlides({ ...report, blocks: [...report.blocks, ...stated] });
  const all = slides.flatMap((slide) =>
    slide.kind === 'content' && slide.body.kind === 'problems' ? slide.body.problems : [],
  );
  expect(all.map(({ name }) => name)).toEqual(['问题1', '问题2', '问题3', '问题4', '问题5', '问题6']);
  expect(slides.flatMap((slide) => (slide.kind === 'content' ? slide.label : [])).join()).not.toContain('又');
});

test('the key figures are the first of the whole in its own period; two are too few for a slide', () => {
  const report = deckReport();
  const told = ['attainment@2025', 'sales@2024', 'sales{province=浙江}@2025', 'customers@2025'];
  const more = told.map((expr) => [expr, { ...report.proofs.get(sales)!, expr }] as const);
  const spans = told.map((expr) => ({ text: '1', expr }));
  const blocks: Block[] = [...report.blocks, { kind: 'paragraph', spans }];
  const figuresOf = (asked: typeof report) =>
    planSlides(asked).flatMap((slide) => (slide.kind === 'figures' ? slide.figures.map(({ expr }) => expr) : []));
  expect(figuresOf({ ...report, blocks, proofs: new Map([...report.proofs, ...more]) })).toEqual([
    sales,
    growth,
    'attainment@2025',
    'customers@2025',
  ]);
  expect(figuresOf(report)).toEqual([]);
});

test('a week takes fewer slides than a year', () => {
  const report = deckReport();
  expect(planSlides({ ...report, kind: 'week' }).length).toBeLessThanOrEqual(10);
  expect(planSlides({ ...report, kind: 'week' }).length).toBeLessThan(planSlides(report).length);
});
