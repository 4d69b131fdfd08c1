// Numbers in a row — 分别为28.6%和21.4% — and the names or months that they are handed out to, one to each.

import type { Words } from '../../../base/errors.ts';
import { type Clause, clauseOf } from './clause.ts';
import { doubts } from './doubts.ts';
import type { PeriodWord } from '../words/period-words.ts';
import type { Token } from '../words/tokens.ts';

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

export interface WordsBefore {
  /** Of the clause of the run. */
  own: readonly Token[];
  /** The clauses before it. */
  passed: readonly Clause[];
}

/** The words before a run as they hold for one of its numbers: the names and months in them, one to each. */
export function handedOut({ own, passed }: WordsBefore, run: Run, at: number): WordsBefore & { doubts: Words[] } {
  const [index, count] = [run.places.indexOf(at), run.places.length];
  const inOwn = oneOf(own, index, count);
  if (inOwn) return { own: inOwn, passed, doubts: [] };
  const inPassed = passed.map(({ tokens }) => oneOf(tokens, index, count));
  if (inPassed.filter(Boolean).length !== 1) return { own, passed, doubts: [doubts.severalValues] };
  return {
    own,
    passed: passed.map((clause, place) => (inPassed[place] ? clauseOf(inPassed[place]) : clause)),
    doubts: [],
  };
}

function oneOf(tokens: readonly Token[], index: number, count: number): Token[] | undefined {
  for (const kind of ['scope', 'period'] as const) {
    const listed = tokens.filter((token) => token.kind === kind);
    if (listed.length === count && areAlike(listed))
      return tokens.filter((token) => token.kind !== kind || token === listed[index]);
  }
  const at = tokens.findIndex((token) => token.kind === 'period' && monthsIn(token.period)?.length === count);
  const token = tokens[at];
  if (token?.kind !== 'period') return undefined;
  return tokens.with(at, { ...token, period: { ...token.period, part: monthsIn(token.period)![index]! } });
}

/** The months of 7月-9月. */
function monthsIn({ part = '' }: PeriodWord): string[] | undefined {
  const [, from, to] = /^-(\d\d)\.\.-(\d\d)$/.exec(part) ?? [];
  if (from === undefined) return undefined;
  const count = Number(to) - Number(from) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => `-${String(Number(from) + at).padStart(2, '0')}`);
}

function areAlike(tokens: readonly Token[]): boolean {
  const dimensions = tokens.map((token) => (token.kind === 'scope' ? token.options[0]!.dimension : token.kind));
  return new Set(dimensions).size === 1;
}
