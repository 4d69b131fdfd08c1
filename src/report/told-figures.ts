// The figures that a report tells, each once, in the order in which it tells them: those of sentences, tables and charts.

import type { Span } from '../figures/writing/spans.ts';
import type { Block } from './blocks.ts';
import type { Proof } from './proof.ts';
import type { WrittenReport } from './written-report.ts';

export interface ToldFigure extends Proof {
  /** The text as it stands in the report where it tells the figure first; a sign may have become a word. */
  printed: string;
}

export function toldFigures({ blocks, proofs }: Pick<WrittenReport, 'blocks' | 'proofs'>): ToldFigure[] {
  const told = new Map<string, ToldFigure>();
  for (const { expr, text } of blocks.flatMap(spansOf)) {
    const proof = expr === undefined || told.has(expr) ? undefined : proofs.get(expr);
    if (proof) told.set(proof.expr, { ...proof, printed: text || proof.text });
  }
  return [...told.values()];
}

function spansOf(block: Block): Span[] {
  switch (block.kind) {
    case 'paragraph':
      return block.spans;
    case 'list':
      return block.items.flat();
    case 'table':
      return block.rows.flat(2);
    case 'chart':
      // A mark of a chart has no text of its own.
      return block.chart.series.flatMap(({ points }) => points.flatMap((point) => point ?? [])).map(unwritten);
    default:
      return [];
  }
}

function unwritten({ expr }: { expr: string }): Span {
  return { text: '', expr };
}
