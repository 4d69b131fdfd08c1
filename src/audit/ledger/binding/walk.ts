// What is left open while the tokens of a paragraph are walked: the clause, the clauses before it, what the last number was about,
// what the sentences before named.

import type { Words } from '../../../base/errors.ts';
import { rangeOf } from '../../../base/periods.ts';
import type { Condition } from '../../../figures/language/question.ts';
import type { Mention } from '../../context/mention.ts';
import type { MetricMeaning } from '../words/metric-words.ts';
import type { Token } from '../words/tokens.ts';
import { type Clause, clauseOf, joinConditions } from './clause.ts';
import { doubts } from './doubts.ts';
import { type Before, type Frame, type Framed, isPart } from './frame.ts';
import type { Around } from './question-of.ts';
import type { Run } from './runs.ts';
import { isForeign } from './sections.ts';

export interface Walk {
  around: Around;
  /** Since the last number or sign. */
  own: Token[];
  /** Clauses without a number since the last one. */
  passed: Clause[];
  last: Frame | undefined;
  /** What stands in brackets does not change what the words around them go on with. */
  outside: (Pick<Walk, 'own' | 'last' | 'passed' | 'hasNumber'> & { isBehindNumber: boolean })[];
  segment: Token[];
  /** The clause has a number already. */
  hasNumber: boolean;
  usual: MetricMeaning | undefined;
  lead: Condition[];
  /** Named in the first sentence of the paragraph, and in the one before. */
  first: Condition[] | undefined;
  open: Condition[];
  openPeriod: boolean;
  /** Something that the ledger does not know, named in a sentence before. */
  foreign: Words[];
  run: { run: Run; own: Token[]; before: Before } | undefined;
}

export function startWalk(around: Around): Walk {
  return {
    around,
    own: [],
    passed: [],
    last: undefined,
    outside: [],
    segment: [],
    hasNumber: false,
    usual: undefined,
    lead: [],
    first: undefined,
    open: [],
    openPeriod: false,
    foreign: [],
    run: undefined,
  };
}

/** 下降2.1%、下降3.5%: behind a number, 、 parts. */
export function isListBreak(token: Token, before: Token | undefined): boolean {
  const isBehind = before?.kind === 'number' || (before?.kind === 'break' && /[)）]/.test(before.text));
  return token.kind === 'mark' && token.text === '、' && isBehind;
}

/** What a sign does: brackets open and close, a clause, a segment, a sentence ends. */
export function pass(walk: Walk, sign: string, before: Token | undefined): void {
  if (/[。！!？?\n;；]/.test(sign)) endSegment(walk, !/[;；]/.test(sign));
  else if (/[(（【[]/.test(sign)) {
    const isBehindNumber = before?.kind === 'number';
    const { own, last, passed, hasNumber } = walk;
    walk.outside.push({ own: [...own], last, passed, hasNumber, isBehindNumber });
    if (isBehindNumber) walk.own = [];
  } else if (/[)）】\]]/.test(sign)) leaveBrackets(walk);
  else closeClause(walk, sign);
}

function leaveBrackets(walk: Walk): void {
  const outer = walk.outside.pop();
  if (!outer) return;
  const { own, last, passed, hasNumber } = outer;
  Object.assign(walk, { own, last, passed, hasNumber });
}

export function closeClause(walk: Walk, sign: string): void {
  const clause = clauseOf(walk.own);
  const isTail = walk.hasNumber && saysNothing(clause);
  Object.assign(walk, { own: [], hasNumber: false });
  if (clause.tokens.length === 0 || isTail) return;
  if (/[:：]/.test(sign) && isHeadline(clause)) return;
  if (/[:：]/.test(sign) && isLead(walk, clause)) walk.lead = clause.conditions;
  else walk.passed = [...walk.passed, clause];
}

/** 组织6场专项培训，…: what stands behind a number and names nothing is not about the next one. */
function saysNothing({ tokens }: Clause): boolean {
  return tokens.every(
    ({ kind, text }) => kind === 'filler' || kind === 'mark' || (kind === 'unread' && !isForeign(text)),
  );
}

/** 县级覆盖不足：… is a heading within its line. */
function isHeadline({ tokens, conditions }: Clause): boolean {
  const text = tokens.map((token) => token.text).join('');
  return (
    conditions.length === 0 &&
    /(?:不足|落后|差异较?大|偏低|过低|过高|不均衡?|逾期|流失|下滑|问题|风险|亮点)$/.test(text)
  );
}

/** A系列：… says whose all numbers of the sentence are. */
function isLead({ last, passed, first }: Walk, { conditions, doubts: unsure, metrics }: Clause): boolean {
  const isOpening = !last && passed.length === 0 && first === undefined;
  return isOpening && conditions.length > 0 && unsure.length === 0 && metrics.length === 0;
}

function endSegment(walk: Walk, isSentence: boolean): void {
  const { conditions, metrics, tokens } = clauseOf(walk.segment);
  const isPartial = setsPeriod(tokens, yearAround(walk.around));
  walk.usual = usualIn(metrics, walk);
  walk.first ??= isSentence ? joinConditions(walk.open, conditions) : undefined;
  walk.open = isSentence ? joinConditions(walk.first ?? [], conditions) : joinConditions(walk.open, conditions);
  walk.openPeriod = isSentence ? isPartial : walk.openPeriod || isPartial;
  walk.foreign.push(
    ...tokens.flatMap((token) => (token.kind === 'unread' && isForeign(token.text) ? [doubts.unread(token.text)] : [])),
  );
  Object.assign(walk, {
    own: [],
    passed: [],
    last: undefined,
    outside: [],
    segment: [],
    run: undefined,
    hasNumber: false,
  });
  if (isSentence) walk.lead = [];
}

// 上年为65% behind another number is an aside.
function setsPeriod(tokens: readonly Token[], year: number): boolean {
  const first = tokens.findIndex(({ kind }) => kind === 'number');
  return tokens.some(
    (token, at) => token.kind === 'period' && isPart(token.period, year) && (at < first || token.period.shift !== -1),
  );
}

const besideSales = /^(?:sales|sales\.target|attainment|gross_margin)$/;

// A paragraph that speaks of sales and of no other money.
function usualIn(metrics: readonly MetricMeaning[], { usual, first, open }: Walk): MetricMeaning | undefined {
  const isOpening = first === undefined && open.length === 0;
  if (!metrics.every(({ metric }) => besideSales.test(metric))) return undefined;
  return usual ?? (isOpening ? metrics.find(({ metric, isWeak }) => metric === 'sales' && !isWeak) : undefined);
}

function yearAround({ section, guess }: Around): number {
  return Number(rangeOf(section.period ?? guess).to.slice(0, 4));
}

export function beforeOf({ outside, foreign, around, ...walk }: Walk): Before {
  const { last, passed, lead, open, openPeriod, usual } = walk;
  const isAside = outside.at(-1)?.isBehindNumber ?? false;
  return { last, passed, lead, open, openPeriod, usual, isAside, doubts: foreign, year: yearAround(around) };
}

/** 上年为65.0% says what was; what follows goes on with what is. */
export function goOn(
  frame: Framed,
  last: Frame | undefined,
  { mention, more }: { mention: Mention; more: Words[] },
): Frame {
  const { metric, conditions, period, doubts: told } = frame;
  const isBase = mention.role === 'base' || period?.shift === -1;
  const isAside = mention.role === 'from' || (isBase && last !== undefined);
  return { metric, conditions, period: isAside ? last?.period : period, doubts: [...told, ...more] };
}
