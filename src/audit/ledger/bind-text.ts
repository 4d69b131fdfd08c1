// The numbers of a paragraph bound to figures: its tokens are walked once, from the left, with what the words before a number
// leave open at hand.

import type { Words } from '../../base/errors.ts';
import { rangeOf } from '../../base/periods.ts';
import type { Condition } from '../../figures/language/question.ts';
import type { Mention } from '../context/mention.ts';
import type { Bound } from './bound.ts';
import { type Clause, clauseOf, joinConditions } from './clause.ts';
import { doubts } from './doubts.ts';
import { type Before, type Frame, type Framed, frameOf, isPart } from './frame.ts';
import { type Around, boundOf } from './question-of.ts';
import { handedOut, type Run, runsOf } from './runs.ts';
import { isForeign } from './sections.ts';
import type { Token } from './tokens.ts';

export function bindText(tokens: readonly Token[], around: Around): Bound[] {
  const walk = startWalk(around);
  const runs = runsOf(tokens);
  const bounds: Bound[] = [];
  for (const [at, token] of tokens.entries()) {
    walk.segment.push(token);
    if (token.kind === 'number') bounds.push(...bind(walk, token.mention, { tokens, at, run: runs.get(at) }));
    else if (token.kind === 'break') pass(walk, token.text, tokens[at - 1]);
    else if (isListBreak(token, tokens[at - 1])) closeClause(walk, ',');
    else walk.own.push(token);
  }
  return bounds;
}

interface Walk {
  around: Around;
  /** Since the last number or sign. */
  own: Token[];
  /** Clauses without a number since the last one. */
  passed: Clause[];
  last: Frame | undefined;
  /** What stands in brackets does not change what the words around them go on with. */
  outside: Pick<Walk, 'own' | 'last' | 'passed'>[];
  segment: Token[];
  lead: Condition[];
  /** Named in the first sentence of the paragraph, and in the one before. */
  first: Condition[] | undefined;
  open: Condition[];
  openPeriod: boolean;
  /** Something that the ledger does not know, named in a sentence before. */
  foreign: Words[];
  run: { run: Run; own: Token[]; before: Before } | undefined;
}

function startWalk(around: Around): Walk {
  return {
    around,
    own: [],
    passed: [],
    last: undefined,
    outside: [],
    segment: [],
    lead: [],
    first: undefined,
    open: [],
    openPeriod: false,
    foreign: [],
    run: undefined,
  };
}

// 下降2.1%、下降3.5%: behind a number, 、 parts.
function isListBreak(token: Token, before: Token | undefined): boolean {
  const isBehind = before?.kind === 'number' || (before?.kind === 'break' && /[)）]/.test(before.text));
  return token.kind === 'mark' && token.text === '、' && isBehind;
}

function pass(walk: Walk, sign: string, before: Token | undefined): void {
  if (/[。！!？?\n;；]/.test(sign)) endSegment(walk, !/[;；]/.test(sign));
  else if (/[(（【[]/.test(sign)) {
    walk.outside.push({ own: [...walk.own], last: walk.last, passed: walk.passed });
    if (before?.kind === 'number') walk.own = [];
  } else if (/[)）】\]]/.test(sign)) Object.assign(walk, walk.outside.pop());
  else closeClause(walk, sign);
}

function closeClause(walk: Walk, sign: string): void {
  const clause = clauseOf(walk.own);
  walk.own = [];
  if (clause.tokens.length === 0) return;
  if (/[:：]/.test(sign) && isLead(walk, clause)) walk.lead = clause.conditions;
  else walk.passed = [...walk.passed, clause];
}

/** A系列：… says whose all numbers of the sentence are. */
function isLead({ last, passed, first }: Walk, { conditions, doubts: unsure, metrics }: Clause): boolean {
  const isOpening = !last && passed.length === 0 && first === undefined;
  return isOpening && conditions.length > 0 && unsure.length === 0 && metrics.length === 0;
}

function endSegment(walk: Walk, isSentence: boolean): void {
  const { conditions, periods, tokens } = clauseOf(walk.segment);
  const year = yearAround(walk.around);
  const isPartial = periods.some((period) => isPart(period, year));
  walk.first ??= isSentence ? joinConditions(walk.open, conditions) : undefined;
  walk.open = isSentence ? joinConditions(walk.first ?? [], conditions) : joinConditions(walk.open, conditions);
  walk.openPeriod = isSentence ? isPartial : walk.openPeriod || isPartial;
  walk.foreign.push(
    ...tokens.flatMap((token) => (token.kind === 'unread' && isForeign(token.text) ? [doubts.unread(token.text)] : [])),
  );
  Object.assign(walk, { own: [], passed: [], last: undefined, outside: [], segment: [], run: undefined });
  if (isSentence) walk.lead = [];
}

function yearAround({ section, guess }: Around): number {
  return Number(rangeOf(section.period ?? guess).to.slice(0, 4));
}

interface At {
  tokens: readonly Token[];
  at: number;
  run: Run | undefined;
}

function bind(walk: Walk, mention: Mention, { tokens, at, run }: At): Bound[] {
  const before = beforeOf(walk);
  const isFirst = run === undefined || walk.run?.run !== run;
  if (isFirst) walk.run = run && { run, own: walk.own, before };
  const shared = isFirst ? { own: walk.own, before } : walk.run!;
  const handed = run ? handedOut(shared.own, run, at) : { tokens: shared.own, doubts: [] };
  const frame = frameOf(handed.tokens, shared.before);
  const isPortion = mention.role === 'portion' || mention.role === 'condition';
  const isHanded = run !== undefined && handed.doubts.length === 0;
  const each = frame.marks.has('respectively') && !isHanded ? [doubts.severalValues] : [];
  const told = [...frame.doubts, ...handed.doubts, ...each, ...behind(tokens, at)];
  const framed: Framed = { ...frame, doubts: told };
  walk.last = goOn(frame, walk.last, isPortion ? [doubts.condition(mention.text)] : []);
  walk.own = [];
  walk.passed = [];
  const bound = isPortion ? undefined : boundOf(mention, framed, walk.around);
  return bound ? [bound] : [];
}

function beforeOf({ last, passed, lead, open, openPeriod, foreign, around }: Walk): Before {
  return { last, passed, lead, open, openPeriod, doubts: foreign, year: yearAround(around) };
}

// 上年为65.0% says what was; what follows goes on with what is.
function goOn(frame: Framed, last: Frame | undefined, more: Words[]): Frame {
  const { metric, conditions, period, doubts: told } = frame;
  const isAside = last !== undefined && period?.shift === -1;
  return { metric, conditions, period: isAside ? last.period : period, doubts: [...told, ...more] };
}

/** What stands behind a number up to the next sign may say more of it: 12.8亿元的新品, 12.8亿元（含税）. */
function behind(tokens: readonly Token[], at: number): Words[] {
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex(({ kind, text }) => kind === 'number' || (kind === 'break' && !/[(（]/.test(text)));
  const tail = rest.slice(0, end < 0 ? rest.length : end);
  if (rest[end]?.kind === 'number') return [];
  return tail.flatMap((token) =>
    token.kind === 'unread' || token.kind === 'scope' || token.kind === 'period' ? [doubts.unread(token.text)] : [],
  );
}
