// What is wrong in the text of a template, each with its place.

import { Refusal, type Words } from '../../../base/errors.ts';

/** A part of the text, in UTF-16 units as editors count them. */
export interface Stretch {
  offset: number;
  length: number;
}

export interface TemplateProblem extends Stretch {
  code: string;
  /** From 1; a rare character is one column. */
  line: number;
  column: number;
  message: Words;
  /** What was meant, perhaps. */
  nearest?: string[];
}

export interface Problems {
  readonly all: TemplateProblem[];
  /** Of a refusal that `wrong` made. */
  add(refusal: Refusal): void;
  /** More would help nobody. */
  isFull(): boolean;
  /** Runs a piece of reading; what it refuses becomes a problem. */
  try<T>(work: () => T): T | undefined;
}

export function wrong(code: string, at: Stretch, why: { words: Words; nearest?: string[] }): Refusal {
  return new Refusal(code, why.words, { at, nearest: why.nearest });
}

/** More problems than these help nobody. */
const mostProblems = 100;

/** Problems of a text, each place once. */
export function problemsIn(text: string): Problems {
  const all: TemplateProblem[] = [];
  const lineStarts = startsOfLines(text);
  const add = (refusal: Refusal) => {
    if (all.length >= mostProblems) return; // To place one takes its whole line: ten thousand on one line took ten seconds.
    const problem = placed(refusal, text, lineStarts);
    const isKnown = all.some(({ offset, code }) => offset === problem.offset && code === problem.code);
    if (!isKnown) all.push(problem);
  };
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      add(error);
      return undefined;
    }
  };
  return { all, add, isFull: () => all.length >= mostProblems, try: attempt };
}

function placed({ code, words, details }: Refusal, text: string, lineStarts: number[]): TemplateProblem {
  const at = details.at as Stretch;
  const nearest = details.nearest as string[] | undefined;
  const line = lineOf(at.offset, lineStarts);
  const column = Array.from(text.slice(lineStarts[line - 1], at.offset)).length + 1;
  return { code, ...at, line, column, message: words, ...(nearest && nearest.length > 0 && { nearest }) };
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(offset: number, lineStarts: number[]): number {
  let [low, high] = [0, lineStarts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
