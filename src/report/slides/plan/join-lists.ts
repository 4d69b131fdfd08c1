// Lists side by side below one heading are one thing to an audience: the first of each, then the second, on one slide.

import type { Span } from '../../../figures/writing/spans.ts';
import type { Section } from './sections.ts';

/** The same sections, with those that are only lists below one heading as one, led by the text of that heading. */
export function joinLists(sections: readonly Section[]): Section[] {
  const joined: Section[] = [];
  for (let index = 0; index < sections.length; ) {
    const run = listsFrom(sections, index);
    if (run.length >= 2) joined.push(oneOf(run, leadOf(joined, run)));
    else joined.push(sections[index]!);
    index += Math.max(1, run.length >= 2 ? run.length : 1);
  }
  return joined;
}

function listsFrom(sections: readonly Section[], start: number): Section[] {
  const parent = parentOf(sections[start]!);
  const end = sections.findIndex((each, index) => index >= start && !(isLists(each) && parentOf(each) === parent));
  return sections.slice(start, end === -1 ? undefined : end);
}

function isLists({ headings, blocks }: Section): boolean {
  return headings.length > 1 && blocks.every(({ kind }) => kind === 'list');
}

function parentOf({ headings }: Section): string {
  return headings.slice(0, -1).join('\n');
}

/** The section of the heading itself, where it is only text: taken off the end of what is joined. */
function leadOf(joined: Section[], [first]: Section[]): Section | undefined {
  const before = joined.at(-1);
  const isLead =
    before?.headings.join('\n') === parentOf(first!) && before.blocks.every(({ kind }) => kind === 'paragraph');
  return isLead ? joined.pop() : undefined;
}

function oneOf(run: readonly Section[], lead: Section | undefined): Section {
  const lists = run.map(({ blocks }) => blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])));
  const longest = Math.max(...lists.map((items) => items.length));
  const items = Array.from({ length: longest }, (_, place) =>
    lists.flatMap((each): Span[][] => each.slice(place, place + 1)),
  );
  const list = { kind: 'list' as const, ordered: false, items: items.flat() };
  return { headings: run[0]!.headings.slice(0, -1), blocks: [...(lead?.blocks ?? []), list] };
}
