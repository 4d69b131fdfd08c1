// Reads the inside of a tag word by word, with the place in the whole template at hand.

import type { Refusal, Words } from '../../../base/errors.ts';
import { type Stretch, wrong } from './problems.ts';

export interface Reader {
  /** What the sticky pattern takes next, blanks skipped. */
  match(pattern: RegExp): string | undefined;
  /** Takes the word if it comes next and ends there. */
  word(...words: string[]): string | undefined;
  /** A text in double quotes. */
  quoted(): string | undefined;
  /** A whole number. */
  count(): number | undefined;
  isAtEnd(): boolean;
  /** Where the next thing stands, or what was taken last. */
  here(length?: number): Stretch;
  last(): Stretch;
  /** All that is left, without taking it. */
  rest(): string;
  skip(length: number): void;
  wrong(words: Words, code?: string): Refusal;
}

export function readerOf(text: string, base: number): Reader {
  let offset = 0;
  let last: Stretch = { offset: base, length: 0 };
  const blanks = () => {
    while (offset < text.length && /\s/.test(text[offset]!)) offset += 1;
  };
  const match = (pattern: RegExp): string | undefined => {
    blanks();
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) reader.skip(found.length);
    return found;
  };
  const reader: Reader = {
    match,
    word: (...words) => words.find((word) => match(wordPatterns(word)) !== undefined),
    quoted() {
      const found = match(/"(?:[^"\\]|\\.)*"/suy) ?? match(/“[^”]*”/uy);
      return found?.slice(1, -1).replace(/\\(.)/gsu, '$1');
    },
    count() {
      const found = match(/\d{1,6}(?!\d)/y);
      return found === undefined ? undefined : Number(found);
    },
    isAtEnd: () => text.slice(offset).trim() === '',
    here(length = 1) {
      blanks();
      return { offset: base + offset, length };
    },
    last: () => last,
    rest() {
      blanks();
      return text.slice(offset);
    },
    skip(length) {
      last = { offset: base + offset, length };
      offset += length;
    },
    wrong: (words, code = 'bad_syntax') => wrong(code, reader.here(lengthOfNext(reader.rest())), { words }),
  };
  return reader;
}

function wordPatterns(word: string): RegExp {
  return new RegExp(`${word}(?![\\p{L}\\p{N}_])`, 'uy');
}

function lengthOfNext(rest: string): number {
  return Math.max(1, /^[\p{L}\p{N}_.]+/u.exec(rest)?.[0].length ?? 1);
}
