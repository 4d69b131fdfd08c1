// The problems that a report states, wherever it does, on slides of their own: what each is, what proves it, what is at stake.

import type { Finding } from '../../../figures/findings/findings.ts';
import { textOf } from '../../../figures/writing/spans.ts';
import type { WrittenReport } from '../../written-report.ts';
import { chunksOf } from './chunks.ts';
import { paragraphsOf, type Section } from './sections.ts';
import type { ContentSlide } from '../slide.ts';
import { slideWords } from '../slide-words.ts';

/** Whether a section says nothing but problems, with a sentence before them perhaps. */
export function statedProblems(section: Section, findings: readonly Finding[]): boolean {
  const paragraphs = paragraphsOf(section).map(textOf);
  const stated = paragraphs.filter((text) =>
    findings.some(({ sentence }) => text.includes(sentence.replace(/[。.]$/, ''))),
  );
  const isText = section.blocks.every(({ kind }) => kind === 'paragraph' || kind === 'list');
  return isText && stated.length > 0 && stated.length >= paragraphs.length - 1;
}

/** Of all those sections; the problems of the most money. */
export function problemSlides(sections: readonly Section[], { findings, language }: WrittenReport): ContentSlide[] {
  const [largest] = findings;
  const words = slideWords[language];
  const headline = words.problemsTold(findings.length, largest!.name, largest!.stake_text);
  const notes = sections.flatMap(paragraphsOf);
  return chunksOf(findings.slice(0, perSlide * mostSlides), perSlide).map((problems, index) => ({
    kind: 'content',
    label: sections[0]!.headings.slice(0, 2).join(' · '),
    headline: [{ text: index === 0 ? headline : `${words.problems}${words.continued}` }],
    body: { kind: 'problems', problems },
    notes,
    weight: weight - index,
  }));
}

const perSlide = 4;
const mostSlides = 2;
const weight = 8;
