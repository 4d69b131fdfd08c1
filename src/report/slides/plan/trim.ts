import type { ContentSlide } from '../slide.ts';

/** As many slides as there is time for; what the others would have said goes into the notes of the one before. */
export function trimmed(slides: readonly ContentSlide[], most: number): ContentSlide[] {
  const byWeight = slides.toSorted((left, right) => right.weight - left.weight);
  const chosen = new Set(byWeight.slice(0, Math.max(1, most)));
  const kept: ContentSlide[] = [];
  for (const slide of slides) {
    const before = kept.at(-1);
    if (chosen.has(slide)) kept.push({ ...slide });
    else if (before) before.notes = [...before.notes, ...slide.notes.filter((note) => !before.notes.includes(note))];
  }
  return kept;
}
