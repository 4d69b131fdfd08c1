// Short points one below the other, spread over the room that there is.

import { type Span, textOf } from '../../../figures/writing/spans.ts';
import type { Canvas } from './canvas.ts';
import { colors, page, wide } from '../look.ts';
import { heightOf, linesOf, roomFor } from '../measure.ts';
import { clipped } from '../plan/sentences.ts';

export function drawBullets(canvas: Canvas, items: readonly Span[][], { y, h }: { y: number; h: number }): void {
  const size = sizes.find((each) => heightAll(items, each) <= h) ?? sizes.at(-1)!;
  const isWhole = heightAll(items, size) <= h;
  const most = isWhole ? Infinity : Math.max(2, Math.floor((h / items.length - gap) / heightOf(1, size)));
  let top = y;
  for (const item of items) {
    const told = clipped(item, roomFor(most, inches, size));
    const height = heightOf(linesOf(textOf(told), inches, size), size);
    if (top + height > y + h + 0.01) break;
    drawBullet(canvas, told, { y: top, h: height, size });
    top += height + gap;
  }
}

const sizes = [20, 18, 16];
const gap = 0.28;
const indent = 0.32;
const inches = wide - indent;

function heightAll(items: readonly Span[][], size: number): number {
  const heights = items.map((item) => heightOf(linesOf(textOf(item), inches, size), size) + gap);
  return heights.reduce((sum, height) => sum + height, -gap);
}

// A list of the library cannot hold runs of several kinds, so each point is a text of its own behind a square.
function drawBullet({ slide, runs }: Canvas, item: readonly Span[], at: { y: number; h: number; size: number }): void {
  const dot = 0.1;
  const middle = at.y + heightOf(1, at.size) / 2 - dot / 2;
  slide.addShape('rect', { x: page.margin, y: middle, w: dot, h: dot, fill: { color: colors.accent } });
  slide.addText(runs(item, { size: at.size }), {
    x: page.margin + indent,
    y: at.y,
    w: inches,
    h: at.h,
    margin: 0,
    valign: 'top',
    lineSpacingMultiple: 1.1,
  });
}
