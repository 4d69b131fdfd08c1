// The figures that a report tells, each once, in the order in which it tells them: those of sentences, tables and charts.

import type { Span } from '../figures/writing/spans.ts';
import { pointsOf, spansOf } from './block-spans.ts';
import type { Block } from './blocks.ts';
import type { Proof } from './proof.ts';
import type { WrittenReport } from './written-report.ts';

export interface ToldFigure extends Proof {
  /** The text as it stands in the report where it tells the figure first; a sign may have become a word. */
  printed: string;
}

export function toldFigures({ blocks, proofs }: Pick<WrittenReport, 'blocks' | 'proofs'>): ToldFigure[] {
  const told = new Map<string, ToldFigure>();
  for (const { expr, text } of blocks.flatMap(quotedIn)) {
    const proof = expr === undefined || told.has(expr) ? undefined : proofs.get(expr);
    if (proof) told.set(proof.expr, { ...proof, printed: text || proof.text });
  }
  return [...told.values()];
}

// A mark of a chart has no text of its own.
function quotedIn(block: Block): Span[] {
  return [...spansOf(block), ...pointsOf(block).map(({ expr }) => ({ text: '', expr }))];
}
