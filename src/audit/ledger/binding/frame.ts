// What a number is about, as far as words say: its own clause first, then what the words before it leave open.

import type { Words } from '../../../base/errors.ts';
import type { Condition } from '../../../figures/language/question.ts';
import {
  type Clause,
  clauseOf,
  dimensionsIn,
  isSubject,
  joinConditions,
  namesOf,
  periodWordOf,
  withoutCause,
} from './clause.ts';
import { doubts } from './doubts.ts';
import { metricNamed } from './metric-named.ts';
import type { MetricMeaning } from '../words/metric-words.ts';
import type { PeriodWord } from '../words/period-words.ts';
import type { Against, Mark, Token } from '../words/tokens.ts';

export interface Frame {
  metric: MetricMeaning | undefined;
  conditions: Condition[];
  period: PeriodWord | undefined;
  doubts: Words[];
}

/** A number's frame with what only it has: how it is compared, and the words that mark it. */
export interface Framed extends Frame {
  against: { against: Against; year: number | undefined }[];
  marks: ReadonlySet<Mark>;
  /** Its own clause says so. */
  isCompared: boolean;
  /** What the number before it was about: 截至11月22日 …，完成全年目标的99.3%. */
  periodBefore: PeriodWord | undefined;
  /** No word of its own clause is unread. */
  isRead: boolean;
  /** The words of its own clause, as the text has them. */
  words: ReadonlySet<string>;
}

export interface Before {
  /** The frame of the last number of the segment. */
  last: Frame | undefined;
  /** Clauses without a number since then, or since the segment began. */
  passed: readonly Clause[];
  /** What stands before a colon, or what the paragraph was about so far. */
  lead: readonly Condition[];
  /** Scopes of the sentences before, in the same paragraph. */
  open: readonly Condition[];
  /** A part of the period that the sentences before were about. */
  openPeriod: boolean;
  /** What sentences before named that the ledger does not know. */
  doubts: readonly Words[];
  /** It stands in brackets behind a number: 3家（浙江2家）. */
  isAside: boolean;
  /** What money of the paragraph is, where nothing else names it. */
  usual: MetricMeaning | undefined;
  /** The year of the section. */
  year: number | undefined;
}

export function frameOf(own: readonly Token[], before: Before, { isShare }: { isShare: boolean }): Framed {
  const { part, whole } = isShare ? partAndWhole(own) : { part: own, whole: [] };
  const [clause, ofWhole] = [clauseOf(part), clauseOf(whole)];
  const passed = before.passed.map(withoutCause);
  const intro = clauseOf(passed.flatMap((each) => each.clause.tokens));
  const causes = passed.flatMap(({ cause }) => cause.conditions);
  const scope = scopeOf(clause, intro, before);
  const metric = metricNamed({ ...clause, metrics: [...clause.metrics, ...ofWhole.metrics.slice(-1)] }, intro, before);
  const period = periodOf(clause, intro, { before, hasOwnMetric: clause.metrics.length > 0 });
  return {
    metric: metric.metric,
    conditions: joinConditions(scope.conditions, metric.metric?.conditions ?? []),
    period: period.period,
    doubts: unique([
      ...before.doubts,
      ...clause.doubts,
      ...ofWhole.doubts,
      ...intro.doubts,
      ...scope.doubts,
      ...metric.doubts,
      ...period.doubts,
      ...(ofWhole.conditions.length > 0 ? [doubts.shareOfWhat] : []),
      ...(isUnnamedExtreme([...intro.tokens, ...clause.tokens]) ? [doubts.extreme] : []),
      ...(causes.length > 0 ? [doubts.openScope(namesOf(causes))] : []),
    ]),
    against: clause.against.length > 0 ? clause.against : intro.against,
    marks: new Set([...clause.marks, ...intro.marks]),
    isCompared: clause.against.length > 0,
    periodBefore: before.last?.period,
    isRead: clause.tokens.every(({ kind }) => kind !== 'unread'),
    words: new Set(clause.tokens.map(({ text }) => text)),
  };
}

// 增长最快的是浙江 names the one; 最大的客户 does not.
function isUnnamedExtreme(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token) => token.kind === 'mark' && token.mark === 'extreme');
  return at >= 0 && tokens.findLastIndex(({ kind }) => kind === 'scope') < at;
}

// 占团队总销售额的: what stands behind 占 is what the share is of.
function partAndWhole(own: readonly Token[]): { part: readonly Token[]; whole: readonly Token[] } {
  const at = own.findLastIndex(({ kind, text }) => kind === 'filler' && text === '占');
  return at < 0 ? { part: own, whole: [] } : { part: own.slice(0, at), whole: own.slice(at + 1) };
}

/** More tell nobody more, and a text without a full stop would carry on all of them. */
const mostDoubts = 5;

function unique(words: readonly Words[]): Words[] {
  return [...new Map(words.map((each) => [each.zh, each])).values()].slice(0, mostDoubts);
}

type Scope = Pick<Frame, 'conditions' | 'doubts'>;

function scopeOf(clause: Clause, intro: Clause, { last, lead, open, isAside }: Before): Scope {
  const own = joinConditions(intro.conditions, clause.conditions);
  const ofMetric = dimensionsIn(last?.metric?.conditions ?? []);
  const outer = (last?.conditions ?? lead).filter(({ dimension }) => !ofMetric.has(dimension));
  const carried = last?.doubts ?? [];
  if (clause.conditions.length > 0) {
    const isSubset = clause.marks.has('subset') || intro.marks.has('subset');
    const left = outer.filter(({ dimension }) => !dimensionsIn(own).has(dimension));
    if (left.length === 0) return { conditions: own, doubts: carried };
    if (isSubset || isAside || !last) return { conditions: joinConditions(outer, own), doubts: carried };
    return { conditions: joinConditions(outer, own), doubts: [...carried, doubts.openScope(namesOf(left))] };
  }
  if (intro.conditions.length > 0) {
    const unsure = isSubject(intro) && !last ? [] : [doubts.carriedScope(namesOf(intro.conditions))];
    return { conditions: joinConditions(lead, own), doubts: [...carried, ...unsure] };
  }
  if (clause.marks.has('whole') && lead.length === 0) return { conditions: [], doubts: carried };
  if (last) {
    const isOther = clause.metrics.length > 0 && namesOf(last.conditions) !== namesOf(lead);
    return { conditions: outer.slice(), doubts: isOther ? [...carried, doubts.carriedScope(namesOf(outer))] : carried };
  }
  return lead.length > 0 || open.length === 0
    ? { conditions: [...lead], doubts: carried }
    : { conditions: [], doubts: [...carried, doubts.openScope(namesOf(open))] };
}

function periodOf(
  clause: Clause,
  intro: Clause,
  { before, hasOwnMetric }: { before: Before; hasOwnMetric: boolean },
): { period: PeriodWord | undefined; doubts: Words[] } {
  const own = periodWordOf(clause);
  const passed = periodWordOf(intro);
  const { last, openPeriod, year } = before;
  if (own) return { period: own.part || own.year ? { ...yearOf(last?.period ?? passed), ...own } : own, doubts: [] };
  if (passed) return { period: { ...yearOf(last?.period), ...passed }, doubts: [] };
  if (last?.period)
    return { period: last.period, doubts: hasOwnMetric && isPart(last.period, year) ? [doubts.carriedPeriod] : [] };
  return { period: undefined, doubts: openPeriod && !last ? [doubts.carriedPeriod] : [] };
}

function yearOf(period: PeriodWord | undefined): PeriodWord {
  return period?.year === undefined ? {} : { year: period.year };
}

/** It is about another period than its section: a part of the year, the year before. */
export function isPart({ part, shift, year }: PeriodWord, around: number | undefined): boolean {
  const isOther = year !== undefined && year !== around;
  return (part !== undefined && part !== 'whole') || (shift !== undefined && shift !== 0) || isOther;
}
