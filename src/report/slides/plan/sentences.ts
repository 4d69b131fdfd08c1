// Paragraphs cut into sentences, and sentences into what has room; a number is never cut.

import { type Span, textOf } from '../../../figures/writing/spans.ts';
import { emsOf } from '../measure.ts';

/** The sentences of a paragraph, each with its full stop. */
export function sentencesOf(paragraph: readonly Span[]): Span[][] {
  return cutBehind(paragraph, /(?<=[。！？])|(?<=[.!?])\s+(?=\S)/);
}

/** The first clauses of a sentence that are no wider, or with `…` where they would say too little. */
export function clipped(sentence: Span[], ems: number): Span[] {
  if (emsOf(textOf(sentence)) <= ems) return sentence;
  const clauses = cutBehind(sentence, /(?<=[；，;])|(?<=,)\s+/);
  const kept: Span[][] = [];
  for (const clause of clauses) {
    if (emsOf(textOf([...kept.flat(), ...clause])) > ems) break;
    kept.push(clause);
  }
  return emsOf(textOf(kept.flat())) >= ems / 2 ? ended(kept.flat()) : shortened(sentence, ems);
}

function cutBehind(spans: readonly Span[], place: RegExp): Span[][] {
  const parts: Span[][] = [[]];
  for (const span of spans) {
    const texts = span.expr === undefined ? span.text.split(place) : [span.text];
    for (const [index, text] of texts.entries()) {
      if (index > 0) parts.push([]);
      if (text !== '') parts.at(-1)!.push({ ...span, text });
    }
  }
  return parts.filter((part) => textOf(part).trim() !== '');
}

// What was a comma ends the sentence.
function ended(spans: Span[]): Span[] {
  const last = spans.at(-1)!;
  const text = last.text.replace(/[；，]$/, '。').replace(/[;,]\s*$/, '.');
  return [...spans.slice(0, -1), { ...last, text }];
}

function shortened(spans: readonly Span[], ems: number): Span[] {
  const kept: Span[] = [];
  let left = ems - 1;
  for (const span of spans) {
    const width = emsOf(span.text);
    if (width > left) {
      const text = span.expr === undefined ? span.text.slice(0, fitting(span.text, left)) : '';
      return [...kept, { text: `${text}…` }];
    }
    kept.push(span);
    left -= width;
  }
  return kept;
}

function fitting(text: string, ems: number): number {
  let width = 0;
  let length = 0;
  for (const character of text) {
    width += emsOf(character);
    if (width > ems) break;
    length += character.length;
  }
  return length;
}

/** A text cut to a width, `…` at its end. */
export function clippedText(text: string, ems: number): string {
  return emsOf(text) <= ems ? text : textOf(shortened([{ text }], ems));
}
