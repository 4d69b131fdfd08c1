// The words before and behind a number that belong to it: its clause, without what stands in brackets in between.

import type { Reading } from '../numbers/reading.ts';

export interface Surroundings {
  lead: string;
  clause: string;
  gap: string;
  tail: string;
  rest: string;
}

const furthest = 70;
const stops = /[,，。;；、!！?？\n\t|]/;

/** `before` is the number that stands before it in the paragraph. All texts are plain (numbers/plain.ts). */
export function surroundings(text: string, number: Reading, all: Before & { from: number }): Surroundings {
  const { readings, index } = all;
  const back = walkBack(text, number.start, { readings, index });
  const before = readings[index - 1];
  const from = Math.max(before?.end ?? 0, all.from, number.start - furthest);
  return {
    ...back,
    gap: text.slice(from, number.start),
    tail: tailOf(text, number.end, readings[index + 1]),
    rest: restOf(text, number.end),
  };
}

interface Before {
  readings: readonly Reading[];
  index: number;
}

function walkBack(text: string, start: number, { readings, index }: Before) {
  let [depth, at, previous] = [0, start - 1, index - 1];
  let clause = '';
  let lead: string | undefined;
  for (; at >= Math.max(0, start - furthest); at -= 1) {
    const character = text[at]!;
    while (previous >= 0 && readings[previous]!.start > at) previous -= 1;
    const within = previous >= 0 && at < readings[previous]!.end;
    if (within && depth === 0) {
      lead ??= clause;
      at = readings[previous]!.start;
      continue;
    }
    if (/[)）】]/.test(character)) depth += 1;
    else if (/[(（【]/.test(character)) {
      if (depth === 0 && clause.trim() !== '') break;
      depth = Math.max(0, depth - 1);
    } else if (depth === 0) {
      if (stops.test(character) || (character === ':' && clause.trim() !== '')) break;
      clause = character + clause;
    }
  }
  return { lead: lead ?? clause, clause };
}

function restOf(text: string, end: number): string {
  const rest = text.slice(end, end + 40);
  const stop = rest.search(/[。！!？?\n]/);
  return stop < 0 ? rest : rest.slice(0, stop);
}

function tailOf(text: string, end: number, next: Reading | undefined): string {
  const tail = text.slice(end, Math.min(end + 24, next?.start ?? Infinity));
  const stop = tail.search(/[,，。;；、()（）!！?？\n\t|]/);
  return stop < 0 ? tail : tail.slice(0, stop);
}
