// What a report says, section by section, with and without its numbers, so that two of them can be laid side by side.

import { textOf } from '../../figures/writing/spans.ts';
import type { Span } from '../../figures/writing/spans.ts';
import type { KeptParagraph, KeptSection } from '../../records/reports/keep-report.ts';
import type { Block } from '../blocks.ts';

/** Sections without a sentence are left out. */
export function sectionsOf(blocks: readonly Block[]): KeptSection[] {
  const sections: KeptSection[] = [{ title: '', paragraphs: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ title: withoutNumeral(block.text), paragraphs: [] });
    else sections.at(-1)!.paragraphs.push(...sentencesOf(block).map(paragraphOf));
  }
  return sections.filter(({ paragraphs }) => paragraphs.length > 0);
}

function sentencesOf(block: Block): Span[][] {
  if (block.kind === 'paragraph') return [block.spans];
  return block.kind === 'list' ? block.items : [];
}

function paragraphOf(spans: Span[]): KeptParagraph {
  const wording = spans.map(({ text, expr }) => (expr === undefined ? text : place)).join('');
  return { text: textOf(spans), wording };
}

/** Stands where a number stood. */
const place = '▢';

// A section that is left out moves the numerals of those behind it.
function withoutNumeral(heading: string): string {
  return heading.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+(?:\.\d+)*\.?\s+)/, '');
}
