// Compact tables: at most eight rows, the total among them, every cell on one line.

import type { Cell, Row } from '../library.ts';
import type { Finding } from '../../../figures/findings/findings.ts';
import { type Span, textOf } from '../../../figures/writing/spans.ts';
import type { Canvas } from './canvas.ts';
import { drawBullets } from './draw-bullets.ts';
import { colors, fonts, page, rows, wide } from '../look.ts';
import { emsOf, linesOf, roomFor } from '../measure.ts';
import { clipped, clippedText } from '../plan/sentences.ts';
import type { TableBlock } from '../slide.ts';
import { slideWords } from '../slide-words.ts';

/** `below`: sentences that stand below the table where there is room. */
export function drawTable(canvas: Canvas, table: TableBlock, below: readonly Span[][]): void {
  const { shown, left } = shortened(table);
  const columns = table.columns.slice(0, mostColumns);
  const share = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => (wide * column.share) / share);
  const cut = shown.map((row) => columns.map((_, index) => row[index] ?? []));
  const size = sizeOf([columns.map(({ title }) => [{ text: title }]), ...cut], widths);
  const head = columns.map(({ title, align }, index) =>
    cell(canvas, [{ text: title }], { align, size, width: widths[index]!, isHead: true }),
  );
  const body = cut.map((row, number) =>
    row.map((spans, index) => {
      const isTotal = table.totalled === true && number === cut.length - 1;
      return cell(canvas, spans, { align: columns[index]!.align, size, width: widths[index]!, isTotal });
    }),
  );
  place(canvas, [head, ...body], widths);
  const end = rows.body.y + (cut.length + 1) * rowHeight;
  drawBelow(canvas, { end, note: left > 0 ? slideWords[canvas.language].more(left) : (table.note ?? ''), below });
}

const mostRows = 8;
const mostColumns = 8;
const rowHeight = 0.42;
const noteHeight = 0.3;

function shortened({ rows: all, totalled }: TableBlock): { shown: Span[][][]; left: number } {
  if (all.length <= mostRows) return { shown: all, left: 0 };
  const shown = totalled ? [...all.slice(0, mostRows - 1), all.at(-1)!] : all.slice(0, mostRows);
  return { shown, left: all.length - mostRows };
}

function sizeOf(table: readonly (readonly Span[][])[], widths: readonly number[]): number {
  const fits = (size: number) =>
    table.every((row) => row.every((spans, index) => emsOf(textOf(spans)) <= emsIn(widths[index]!, size)));
  return [16, 14, 13, 12].find(fits) ?? 12;
}

const padding = 0.1;

function emsIn(width: number, size: number): number {
  return ((width - 2 * padding - 0.05) * 72) / size;
}

interface CellLook {
  align: 'left' | 'right';
  size: number;
  width: number;
  isHead?: boolean;
  isTotal?: boolean;
}

function cell(canvas: Canvas, spans: Span[], { align, size, width, isHead, isTotal }: CellLook): Cell {
  const told = clipped(spans, emsIn(width, size));
  const bold = isHead === true || isTotal === true;
  const thin = { type: 'solid' as const, pt: 0.75, color: colors.hairline };
  const strong = { type: 'solid' as const, pt: 1.25, color: colors.accent };
  const none = { type: 'none' as const };
  return {
    text: canvas.runs(told.length > 0 ? told : [{ text: '' }], {
      size,
      bold,
      color: isHead ? colors.accent : colors.ink,
    }) as Cell[],
    options: {
      align,
      valign: 'middle',
      margin: [0, padding, 0, padding],
      fontFace: fonts[canvas.language].latin,
      fontSize: size,
      border: [isTotal ? strong : none, none, isHead ? strong : thin, none],
      ...(isTotal && { fill: { color: colors.tint } }),
    },
  };
}

function place({ slide }: Canvas, table: Row[], widths: number[]): void {
  slide.addTable(table, { x: page.margin, y: rows.body.y, w: wide, colW: widths, rowH: rowHeight });
}

function drawBelow(
  canvas: Canvas,
  { end, note, below }: { end: number; note: string; below: readonly Span[][] },
): void {
  const { slide, runs } = canvas;
  if (note !== '') {
    const text = clippedText(note, roomFor(1, wide, 12));
    const box = { x: page.margin, y: end + 0.1, w: wide, h: noteHeight, margin: 0 };
    slide.addText(runs([{ text }], { size: 12, color: colors.grey }), box);
  }
  const top = end + 0.3 + (note === '' ? 0 : noteHeight);
  const room = rows.body.y + rows.body.h - top;
  const count = Math.min(below.length, Math.floor(room / 0.8), 3);
  if (count > 0) drawBullets(canvas, below.slice(0, count), { y: top, h: room });
}

/** Problems with what proves each, and what is at stake. */
export function drawProblems(canvas: Canvas, problems: readonly Finding[]): void {
  const heads = slideWords[canvas.language].problemHeads;
  const widths = [wide * 0.19, wide * 0.65, wide * 0.16];
  const size = 16;
  const proofWidth = widths[1]! - 2 * padding;
  const lines = problems.map(({ sentence, name }) =>
    Math.min(3, Math.max(linesOf(sentence, proofWidth, size), linesOf(name, widths[0]! - 2 * padding, size))),
  );
  const titles = heads.map((text, index) => {
    const look = {
      align: index === 2 ? ('right' as const) : ('left' as const),
      size,
      width: widths[index]!,
      isHead: true,
    };
    return cell(canvas, [{ text }], look);
  });
  const body = problems.map(({ name, spans, stake_text: stake }, index) => [
    tallCell(canvas, [{ text: name, bold: true }], { width: widths[0]!, size, lines: lines[index]! }),
    tallCell(canvas, spans, { width: widths[1]!, size, lines: lines[index]! }),
    cell(canvas, [{ text: stake, bold: true }], { align: 'right', size, width: widths[2]! }),
  ]);
  const heights = [rowHeight, ...lines.map((count) => Math.max(0.85, count * 0.31 + 0.2))];
  canvas.slide.addTable([titles, ...body], { x: page.margin, y: rows.body.y, w: wide, colW: widths, rowH: heights });
}

function tallCell(
  canvas: Canvas,
  spans: Span[],
  { width, size, lines }: { width: number; size: number; lines: number },
): Cell {
  const told = clipped(spans, roomFor(Math.max(lines, 2), width - 2 * padding, size));
  const plain = cell(canvas, [], { align: 'left', size, width });
  return { ...plain, text: canvas.runs(told, { size }) as Cell[] };
}
