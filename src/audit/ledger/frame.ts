// What a number is about, as far as words say: its own clause first, then what the words before it leave open.

import type { Words } from '../../base/errors.ts';
import type { Condition } from '../../figures/language/question.ts';
import { type Clause, clauseOf, dimensionsIn, isCause, joinConditions, namesOf, periodWordOf } from './clause.ts';
import { doubts } from './doubts.ts';
import type { MetricMeaning } from './metric-words.ts';
import type { PeriodWord } from './period-words.ts';
import type { Against, Mark, Token } from './tokens.ts';

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
  /** Its own words name neither metric nor scope: it tells more of what the number before it measures. */
  goesOn: boolean;
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
  /** The year of the section. */
  year: number | undefined;
}

export function frameOf(own: readonly Token[], before: Before): Framed {
  const clause = clauseOf(own);
  const passed = before.passed.filter((each) => !isCause(each));
  const intro = clauseOf(passed.flatMap(({ tokens }) => tokens));
  const goesOn = clause.metrics.length === 0 && clause.conditions.length === 0;
  const scope = scopeOf(clause, intro, before);
  const metric = metricOf(clause, intro, before.last);
  const period = periodOf(clause, intro, { before, hasOwnMetric: clause.metrics.length > 0 });
  const marks = new Set([...clause.marks, ...intro.marks]);
  return {
    metric: metric.metric,
    conditions: [...joinConditions(scope.conditions, metric.metric?.conditions ?? [])],
    period: period.period,
    doubts: unique([
      ...before.doubts,
      ...clause.doubts,
      ...intro.doubts,
      ...scope.doubts,
      ...metric.doubts,
      ...period.doubts,
    ]),
    against: clause.against.length > 0 ? clause.against : intro.against,
    marks,
    goesOn: goesOn && intro.metrics.length === 0 && intro.conditions.length === 0,
  };
}

function unique(words: readonly Words[]): Words[] {
  return [...new Map(words.map((each) => [each.zh, each])).values()];
}

type Scope = Pick<Frame, 'conditions' | 'doubts'>;

function scopeOf(clause: Clause, intro: Clause, { last, lead, open }: Before): Scope {
  const own = joinConditions(intro.conditions, clause.conditions);
  const outer = last?.conditions ?? lead;
  const carried = last?.doubts ?? [];
  if (clause.conditions.length > 0) {
    const isSubset = clause.marks.has('subset') || intro.marks.has('subset');
    const left = outer.filter(({ dimension }) => !dimensionsIn(own).has(dimension));
    if (left.length === 0) return { conditions: own, doubts: carried };
    if (isSubset || !last) return { conditions: joinConditions(outer, own), doubts: carried };
    return { conditions: joinConditions(outer, own), doubts: [...carried, doubts.openScope(namesOf(left))] };
  }
  if (intro.conditions.length > 0)
    return {
      conditions: joinConditions(lead, own),
      doubts: [...carried, doubts.carriedScope(namesOf(intro.conditions))],
    };
  if (clause.marks.has('whole') && lead.length === 0) return { conditions: [], doubts: carried };
  if (last) {
    const isOther = clause.metrics.length > 0 && namesOf(last.conditions) !== namesOf(lead);
    return { conditions: outer.slice(), doubts: isOther ? [...carried, doubts.carriedScope(namesOf(outer))] : carried };
  }
  return lead.length > 0 || open.length === 0
    ? { conditions: [...lead], doubts: carried }
    : { conditions: [], doubts: [...carried, doubts.openScope(namesOf(open))] };
}

function metricOf(
  clause: Clause,
  intro: Clause,
  last: Frame | undefined,
): { metric: MetricMeaning | undefined; doubts: Words[] } {
  const said = clause.metrics.length > 0 ? clause.metrics : intro.metrics;
  const named = withoutTargets(said);
  const metric = named.at(-1) ?? last?.metric;
  const others = named.slice(0, -1).filter(({ metric: key }) => key !== metric?.metric);
  return {
    metric,
    doubts: [
      ...others.map(({ word }) => doubts.twoMetrics(word)),
      ...(clause.metrics.length === 0 && intro.metrics.length > 0 && last
        ? [doubts.twoMetrics(named.at(-1)!.word)]
        : []),
    ],
  };
}

// 销售额目标 is a metric of its own; beside another, 目标 says that it is that one's.
function withoutTargets(metrics: readonly MetricMeaning[]): readonly MetricMeaning[] {
  const others = metrics.filter(({ metric }) => metric !== 'sales.target');
  return others.length > 0 ? others : metrics;
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
