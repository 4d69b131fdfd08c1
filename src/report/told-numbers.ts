// The numbers of a report in the order of its text, each with where it stands. A point of a chart is a number too.

import { spansOf } from './block-spans.ts';
import type { Block, Chart } from './blocks.ts';
import type { Proof } from './proof.ts';
import type { WrittenReport } from './written-report.ts';

export interface ToldNumber {
  /** `figure-12`, as the Word file tags it; `chart-1` for the points of the first chart. */
  id: string;
  proof: Proof;
  /** As it stands in the text; a sign may have become a word. */
  printed: string;
  /** The headings above it, the outermost first; below them the caption of a table or chart. */
  section: string[];
  /** Why the number is not clean, in words. */
  notes: string[];
}

export function toldNumbers({ blocks, proofs }: Pick<WrittenReport, 'blocks' | 'proofs'>): ToldNumber[] {
  const told: ToldNumber[] = [];
  const headings: string[] = [];
  let figures = 0;
  let charts = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') headings.splice(block.level - 1, Infinity, block.text);
    const section = [...headings.filter(Boolean), ...captionOf(block)];
    for (const { text, expr, notes = [] } of spansOf(block)) {
      const proof = expr === undefined ? undefined : proofs.get(expr);
      if (!proof || proof.value === null) continue;
      told.push({ id: `figure-${(figures += 1)}`, proof, printed: text, section, notes });
    }
    if (block.kind === 'chart')
      told.push(...chartNumbers(block.chart, { id: `chart-${(charts += 1)}`, section, proofs }));
  }
  return told;
}

function captionOf(block: Block): string[] {
  return 'caption' in block && block.caption !== '' ? [block.caption] : [];
}

function chartNumbers(
  { series, categories, unit }: Chart,
  at: { id: string; section: string[]; proofs: ReadonlyMap<string, Proof> },
): ToldNumber[] {
  return series.flatMap(({ name, points }) =>
    points.flatMap((point, index) => {
      const proof = point && at.proofs.get(point.expr);
      if (!proof) return [];
      const section = [...at.section, `${name} ${categories[index] ?? ''}`.trim()];
      return [{ id: at.id, proof, printed: `${point.value}${unit}`, section, notes: [] }];
    }),
  );
}
