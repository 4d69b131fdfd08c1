// Headings: those below which nothing stands are left out, the others numbered.

import type { Block } from '../../blocks.ts';
import type { OutlineWords } from '../../words/outline-words.ts';
import type { Section } from './markdown.ts';

export function sectioned(blocks: readonly (Block | Section)[], { numeral }: Pick<OutlineWords, 'numeral'>): Block[] {
  const counts = [0, 0, 0];
  return told(blocks).map((block) => {
    if (block.kind !== 'heading') return block;
    const { numbered, ...heading } = { numbered: false, ...block };
    const { level, text } = heading;
    counts.fill(0, level);
    if (!numbered) return heading;
    counts[level - 1]! += 1;
    return { ...heading, text: `${numeral(counts.slice(0, level))}${text}` };
  });
}

// From the end, so that a heading knows whether anything was kept below it.
function told(blocks: readonly (Block | Section)[]): (Block | Section)[] {
  const kept: (Block | Section)[] = [];
  let [below, deepest] = [false, 4];
  for (const block of blocks.toReversed()) {
    if (block.kind !== 'heading') {
      kept.push(block);
      [below, deepest] = [true, 4];
    } else if (below && block.level < deepest) {
      kept.push(block);
      deepest = block.level;
    }
  }
  return kept.reverse();
}
