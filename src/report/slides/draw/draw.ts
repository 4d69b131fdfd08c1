// Draws a slide of the plan. Everything stands on one grid; what is too long is set smaller, then cut between clauses.

import { type Span, textOf } from '../../../figures/writing/spans.ts';
import type { Proof } from '../../proof.ts';
import type { Canvas } from './canvas.ts';
import { drawBullets } from './draw-bullets.ts';
import { drawChart } from './draw-chart.ts';
import { drawProblems, drawTable } from './draw-table.ts';
import { colors, page, rows, wide } from '../look.ts';
import { roomFor, sizeFor } from '../measure.ts';
import { clipped, clippedText } from '../plan/sentences.ts';
import type { AgendaLine } from '../plan/sections.ts';
import type { ContentSlide, Slide } from '../slide.ts';
import { slideWords } from '../slide-words.ts';

export function drawSlide(canvas: Canvas, slide: Slide): void {
  switch (slide.kind) {
    case 'title':
      return drawCover(canvas, { title: slide.title, line: slide.subtitle });
    case 'closing':
      return drawCover(canvas, slide);
    case 'agenda':
      return drawAgenda(canvas, slide.items);
    case 'figures':
      return drawFigures(canvas, slide.figures);
    case 'content':
      return drawContent(canvas, slide);
  }
}

function drawCover({ slide, runs }: Canvas, { title, line }: { title: string; line: string }): void {
  slide.background = { color: colors.accent };
  const size = sizeFor(title, { inches: wide - 0.2, lines: 2, sizes: [40, 36, 32, 28] });
  const told = clippedText(title, roomFor(2, wide - 0.2, size));
  const left = { x: page.margin, w: wide, margin: 0 };
  slide.addText(runs([{ text: told }], { size, color: colors.white, bold: true }), {
    ...left,
    y: 2.1,
    h: 1.7,
    valign: 'bottom',
  });
  slide.addShape('rect', { x: page.margin, y: 4.05, w: 1.1, h: 0.05, fill: { color: colors.white } });
  const below = clippedText(line, roomFor(3, wide - 0.2, 16));
  slide.addText(runs([{ text: below }], { size: 16, color: 'D6E0EC' }), { ...left, y: 4.3, h: 1.1, valign: 'top' });
}

function drawAgenda(canvas: Canvas, items: readonly AgendaLine[]): void {
  drawHead(canvas, '', [{ text: slideWords[canvas.language].agenda }]);
  const hasLevels = items.some(({ level }) => level === 2);
  const h = Math.min(0.62, rows.body.h / items.length);
  for (const [index, { text, level }] of items.entries()) {
    const indent = level === 2 ? 0.45 : 0;
    const size = level === 2 ? 16 : 20;
    const bold = hasLevels && level === 1;
    const told = clippedText(text, roomFor(1, wide - indent, size));
    const run = canvas.runs([{ text: told }], { size, bold, color: bold ? colors.accent : colors.ink });
    const box = { x: page.margin + indent, w: wide - indent, h, margin: 0 };
    canvas.slide.addText(run, { ...box, y: rows.body.y + index * h, valign: 'middle' });
  }
}

function drawFigures(canvas: Canvas, figures: readonly Proof[]): void {
  drawHead(canvas, '', [{ text: slideWords[canvas.language].figures }]);
  const columns = figures.length === 4 ? 2 : 3;
  const gap = 0.3;
  const w = (wide - gap * (columns - 1)) / columns;
  const h = (rows.body.h - gap) / 2;
  const size = Math.min(...figures.map(({ text }) => sizeFor(text, { inches: w - 0.5, lines: 1, sizes: cardSizes })));
  for (const [index, figure] of figures.entries()) {
    const x = page.margin + (index % columns) * (w + gap);
    const y = rows.body.y + Math.floor(index / columns) * (h + gap);
    drawFigure(canvas, figure, { x, y, w, h, size });
  }
}

function drawFigure({ slide, runs }: Canvas, { text, name, expr }: Proof, { x, y, w, h, size }: Card): void {
  slide.addShape('rect', { x, y, w, h, fill: { color: colors.tint } });
  slide.addShape('rect', { x, y, w: 0.06, h, fill: { color: colors.accent } });
  const inner = { x: x + 0.35, w: w - 0.5, margin: 0 };
  const number = runs([{ text, expr }], { size, color: colors.accent, bold: true });
  slide.addText(number, { ...inner, y: y + 0.35, h: 0.95, valign: 'middle' });
  const label = clippedText(name, roomFor(2, w - 0.5, 16));
  slide.addText(runs([{ text: label }], { size: 16, color: '595959' }), {
    ...inner,
    y: y + 1.3,
    h: 0.7,
    valign: 'top',
  });
}

const cardSizes = [40, 36, 32, 28, 24, 20];

interface Card {
  x: number;
  y: number;
  w: number;
  h: number;
  /** Of the number; the same on all cards. */
  size: number;
}

function drawContent(canvas: Canvas, { label, headline, body }: ContentSlide): void {
  drawHead(canvas, label, headline);
  if (body.kind === 'chart') drawChart(canvas, body.block);
  else if (body.kind === 'table') drawTable(canvas, body.block, body.below);
  else if (body.kind === 'problems') drawProblems(canvas, body.problems);
  else if (body.kind === 'bullets') drawBullets(canvas, body.items, { y: rows.body.y, h: rows.body.h });
}

function drawHead({ slide, runs }: Canvas, label: string, headline: Span[]): void {
  const left = { x: page.margin, w: wide, margin: 0 };
  if (label !== '') {
    const text = clippedText(label, roomFor(1, wide, 12));
    slide.addText(runs([{ text }], { size: 12, color: colors.grey }), { ...left, ...rows.label, valign: 'middle' });
  }
  const size = sizeFor(textOf(headline), { inches: wide, lines: 2, sizes: [24, 22, 20] });
  const told = clipped(headline, roomFor(2, wide, size));
  slide.addText(runs(told, { size, color: colors.accent, bold: true }), {
    ...left,
    ...rows.headline,
    valign: 'middle',
  });
  slide.addShape('line', { x: page.margin, y: 1.85, w: wide, h: 0, line: { color: colors.accent, width: 1.25 } });
}
