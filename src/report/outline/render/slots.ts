// Values travel through Markdown as marks of private-use characters, so that nothing in a name or number is read as Markdown.

import type { Block } from '../../blocks.ts';
import type { Span } from '../../../figures/writing/spans.ts';

export interface Slots {
  spans(spans: Span[]): string;
  block(block: Block): string;
  /** Text of the template, in which a private-use character is a character. */
  text(text: string): string;
  held(mark: string): Span[] | Block;
}

/** One mark: its number is the place of what it stands for. */
export const marks = /\uE000(\d+)\uE001/g;

export function openSlots(): Slots {
  const held: (Span[] | Block)[] = [];
  const hold = (one: Span[] | Block) => `\uE000${held.push(one) - 1}\uE001`;
  return {
    spans: (spans) => (spans.some(({ text }) => text !== '') ? hold(spans.map(onOneLine)) : ''),
    block: (block) => `\n\n${hold(block)}\n\n`,
    text: (text) => text.replace(/[\uE000-\uE002]/g, (character) => hold([{ text: character }])),
    held: (mark) => held[Number(mark)]!,
  };
}

function onOneLine(span: Span): Span {
  return { ...span, text: span.text.replace(/\s*[\r\n]+\s*/g, ' ') };
}
