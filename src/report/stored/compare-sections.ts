// What two reports say, section by section: the paragraphs whose wording differs, and how many differ in their numbers alone.

import type { KeptParagraph, KeptSection } from '../../records/reports/keep-report.ts';

export type Sameness = 'same' | 'changed' | 'only_left' | 'only_right';

export interface SectionComparison {
  title: string;
  state: Sameness;
  /** Paragraphs worded otherwise; an empty text stands for one that is not there. */
  reworded: { left: string; right: string }[];
  /** How many say the same of other numbers. */
  renumbered: number;
}

/** Sections are known by their titles; those that say the same are left out. */
export function compareSections(left: readonly KeptSection[], right: readonly KeptSection[]): SectionComparison[] {
  const titles = new Set([...left, ...right].map(({ title }) => title));
  const called = (sections: readonly KeptSection[], title: string) =>
    sections.filter((section) => section.title === title).flatMap(({ paragraphs }) => paragraphs);
  return [...titles]
    .map((title) => compareSection(title, called(left, title), called(right, title)))
    .filter(({ state }) => state !== 'same');
}

function compareSection(title: string, left: KeptParagraph[], right: KeptParagraph[]): SectionComparison {
  const reworded = unmatched(left, right).map(({ text }) => text);
  const instead = unmatched(right, left).map(({ text }) => text);
  const pairs = Array.from({ length: Math.max(reworded.length, instead.length) }, (_, index) => ({
    left: reworded[index] ?? '',
    right: instead[index] ?? '',
  }));
  const said = new Set(right.map(({ text }) => text));
  const renumbered = left.filter(({ text }) => !said.has(text)).length - reworded.length;
  return { title, state: stateOf({ left, right, same: pairs.length + renumbered === 0 }), reworded: pairs, renumbered };
}

// Those whose wording stands nowhere in the other; a wording that stands twice must stand twice there.
function unmatched(paragraphs: KeptParagraph[], others: KeptParagraph[]): KeptParagraph[] {
  const left = others.map(({ wording }) => wording);
  return paragraphs.filter(({ wording }) => {
    const at = left.indexOf(wording);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function stateOf(section: { left: KeptParagraph[]; right: KeptParagraph[]; same: boolean }): Sameness {
  if (section.left.length === 0) return 'only_right';
  if (section.right.length === 0) return 'only_left';
  return section.same ? 'same' : 'changed';
}
