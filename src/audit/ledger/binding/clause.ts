// What the words of one clause say together: a metric, a scope, a period, against what is compared, and what was not read.

import type { Words } from '../../../base/errors.ts';
import type { DimensionKey } from '../../../figures/catalogue/dimensions.ts';
import type { Condition } from '../../../figures/language/question.ts';
import { doubts } from './doubts.ts';
import type { MetricMeaning } from '../words/metric-words.ts';
import { joinWords, type PeriodWord } from '../words/period-words.ts';
import type { Against, Mark, Token } from '../words/tokens.ts';

export interface Clause {
  tokens: Token[];
  metrics: MetricMeaning[];
  conditions: Condition[];
  periods: PeriodWord[];
  /** Everything compared with, in order. */
  against: { against: Against; year: number | undefined }[];
  marks: Set<Mark>;
  /** Of the scope: an ambiguous name, words that were not read. */
  doubts: Words[];
}

export function clauseOf(tokens: readonly Token[]): Clause {
  const marks = new Set(tokens.flatMap((token) => (token.kind === 'mark' ? [token.mark] : [])));
  const metrics = tokens.flatMap((token) => (token.kind === 'metric' ? [token.meaning] : []));
  return {
    tokens: [...tokens],
    metrics,
    conditions: conditionsIn(tokens),
    periods: tokens.flatMap((token) => (token.kind === 'period' ? [token.period] : [])),
    against: tokens.flatMap((token) =>
      token.kind === 'against' ? [{ against: token.against, year: token.year }] : [],
    ),
    marks,
    doubts: [...tokens.flatMap((token, at) => doubtsOf(token, tokens[at + 1])), ...apart(tokens)],
  };
}

export function periodWordOf({ periods }: Pick<Clause, 'periods'>): PeriodWord | undefined {
  return joinWords(periods);
}

function doubtsOf(token: Token, next: Token | undefined): Words[] {
  if (token.kind === 'unread') return [doubts.unread(token.text)];
  if (token.kind === 'mark' && token.mark === 'epithet' && next?.kind !== 'scope') return [doubts.unread(token.text)];
  if (token.kind !== 'scope') return [];
  if (token.isLeader && token.options[0]!.dimension === 'seller') return [doubts.leader(token.text)];
  return token.options.length > 1 ? [doubts.ambiguousName(token.text)] : [];
}

/** Names of one kind with other words between them: 浙江较江苏. */
function apart(tokens: readonly Token[]): Words[] {
  const names = tokens.flatMap((token, at) => (token.kind === 'scope' ? [{ at, ...token }] : []));
  return names.flatMap(({ at, options, text }, index) => {
    const before = names[index - 1];
    if (!before || before.options[0]!.dimension !== options[0]!.dimension) return [];
    const between = tokens.slice(before.at + 1, at);
    const isList = between.length > 0 && between.every((token) => token.kind === 'mark' && token.mark === 'and');
    return isList ? [] : [doubts.severalNames(`${before.text}、${text}`)];
  });
}

/** Values of one dimension that stand together are one condition: 江苏、浙江. */
function conditionsIn(tokens: readonly Token[]): Condition[] {
  const found = new Map<DimensionKey, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'scope') continue;
    const { dimension, values } = token.options[0]!;
    found.set(dimension, [...new Set([...(found.get(dimension) ?? []), ...values])]);
  }
  return [...found].map(([dimension, values]) => ({ dimension, values, negated: false }));
}

/** A clause up to where it begins to say how or why. */
export function withoutCause({ tokens }: Clause): { clause: Clause; cause: Clause } {
  const at = tokens.findIndex((token) => token.kind === 'mark' && token.mark === 'cause');
  const end = at < 0 ? tokens.length : at;
  return { clause: clauseOf(tokens.slice(0, end)), cause: clauseOf(tokens.slice(end)) };
}

/** It names whose what follows is, and says nothing else: 浙江方面. */
export function isSubject({ tokens }: Clause): boolean {
  return tokens.every(({ kind }) => kind === 'scope' || kind === 'filler' || kind === 'mark' || kind === 'period');
}

export function dimensionsIn(conditions: readonly Condition[]): Set<DimensionKey> {
  return new Set(conditions.map(({ dimension }) => dimension));
}

/** The later one of a dimension holds. */
export function joinConditions(outer: readonly Condition[], inner: readonly Condition[]): Condition[] {
  const own = dimensionsIn(inner);
  return [...outer.filter(({ dimension }) => !own.has(dimension)), ...inner];
}

export function namesOf(conditions: readonly Condition[]): string {
  return conditions.flatMap(({ values }) => values).join('、');
}
