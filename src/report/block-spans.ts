// What the blocks of a report quote, in the order in which it is read. A point of a chart is quoted, but has no text of its own.

import type { Span } from '../figures/writing/spans.ts';
import type { Block, ChartPoint } from './blocks.ts';

/** Every expression that blocks quote: those of texts and tables, then those of charts. */
export function expressionsIn(blocks: readonly Block[]): string[] {
  const quoted = blocks.flatMap(spansOf).filter(isQuoting);
  return [...quoted, ...blocks.flatMap(pointsOf)].map(({ expr }) => expr);
}

export function spansOf(block: Block): Span[] {
  if (block.kind === 'paragraph') return block.spans;
  if (block.kind === 'list') return block.items.flat();
  return block.kind === 'table' ? block.rows.flat(2) : [];
}

export function pointsOf(block: Block): ChartPoint[] {
  if (block.kind !== 'chart') return [];
  return block.chart.series.flatMap(({ points }) => points.filter((point) => point !== null));
}

export type QuotingSpan = Span & { expr: string };

export function isQuoting(span: Span): span is QuotingSpan {
  return span.expr !== undefined;
}
