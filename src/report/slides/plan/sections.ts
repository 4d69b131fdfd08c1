// The sections of a report: what stands between one heading and the next, with the headings above it.

import type { Span } from '../../../figures/writing/spans.ts';
import type { Block } from '../../blocks.ts';

export interface Section {
  /** The outermost first; empty before the first heading. */
  headings: string[];
  blocks: Block[];
}

/** Those that say something. Small tables are appendix: nobody shows them on a wall. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ headings: [], blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push(below(sections.at(-1)!.headings, block));
    else if (isShown(block)) sections.at(-1)!.blocks.push(block);
  }
  return sections.filter((section) => section.blocks.length > 0);
}

export interface AgendaLine {
  text: string;
  level: 1 | 2;
}

/** The outermost headings; with those below them where there are too few to speak of. */
export function agendaOf(blocks: readonly Block[]): AgendaLine[] {
  const all = sectionsOf(blocks).map(({ headings }) => headings);
  const outermost = [...new Set(all.flatMap(([first]) => first ?? []))];
  const isShort = outermost.length < fewest;
  return outermost.flatMap((first) => {
    const below = new Set(isShort ? all.filter(([each]) => each === first).flatMap(([, second]) => second ?? []) : []);
    return [{ text: first, level: 1 as const }, ...[...below].map((text) => ({ text, level: 2 as const }))];
  });
}

const fewest = 3;

/** Paragraphs and the items of lists. */
export function paragraphsOf({ blocks }: Section): Span[][] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.spans];
    return block.kind === 'list' ? block.items : [];
  });
}

function below(above: readonly string[], { level, text }: Extract<Block, { kind: 'heading' }>): Section {
  return { headings: [...above.slice(0, level - 1), text], blocks: [] };
}

function isShown(block: Block): boolean {
  if (block.kind === 'table') return !block.small && block.rows.length > 0;
  if (block.kind === 'chart') return block.chart.series.some(({ points }) => points.some((point) => point !== null));
  return block.kind === 'paragraph' || block.kind === 'list';
}
