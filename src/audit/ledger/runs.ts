// Numbers in a row — 分别为28.6%和21.4% — and the names or months that they are handed out to, one to each.

import type { Words } from '../../base/errors.ts';
import { doubts } from './doubts.ts';
import type { Token } from './tokens.ts';

export interface Run {
  /** Where its numbers stand among the tokens. */
  places: number[];
}

/** By the place of each number that stands in a run of two or more. */
export function runsOf(tokens: readonly Token[]): Map<number, Run> {
  const runs = new Map<number, Run>();
  let [before, open] = [undefined as number | undefined, undefined as Run | undefined];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'number') continue;
    const goesOn = before !== undefined && isJoined(tokens, before, at);
    open = goesOn ? (open ?? { places: [before!] }) : undefined;
    if (goesOn) {
      open!.places.push(at);
      runs.set(before!, open!).set(at, open!);
    }
    before = at;
  }
  return runs;
}

function isJoined(tokens: readonly Token[], left: number, right: number): boolean {
  const [first, second] = [tokens[left]!, tokens[right]!];
  if (first.kind !== 'number' || second.kind !== 'number' || first.mention.unit !== second.mention.unit) return false;
  const between = tokens.slice(left + 1, right);
  const isAnd = (token: Token) => token.kind === 'mark' && token.mark === 'and';
  return between.some(isAnd) && between.every((token) => isAnd(token) || token.kind === 'filler');
}

/** The words before a run as they hold for one of its numbers. */
export function handedOut(own: readonly Token[], run: Run, at: number): { tokens: Token[]; doubts: Words[] } {
  const index = run.places.indexOf(at);
  for (const kind of ['scope', 'period'] as const) {
    const listed = own.filter((token) => token.kind === kind);
    if (listed.length !== run.places.length || !areAlike(listed)) continue;
    return { tokens: own.filter((token) => token.kind !== kind || token === listed[index]), doubts: [] };
  }
  return { tokens: [...own], doubts: [doubts.severalValues] };
}

function areAlike(tokens: readonly Token[]): boolean {
  const dimensions = tokens.map((token) => (token.kind === 'scope' ? token.options[0]!.dimension : token.kind));
  return new Set(dimensions).size === 1;
}
