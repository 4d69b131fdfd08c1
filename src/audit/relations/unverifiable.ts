// What is told as a relation and cannot be recomputed: the text lacks a number, or its words can be read in two ways. Said of a
// few numbers only, where nothing else is said: a text owes nobody the base of each of its growths.

import type { Mention } from '../context/mention.ts';
import type { Item } from '../items.ts';
import { isFinite } from './interval.ts';
import type { Relation, RelationKind } from './relation.ts';
import { type Reason, whyUnverifiable } from './reasons.ts';

const mostTold = 5;

export function unverifiable(
  items: readonly Item[],
  text: readonly Mention[],
  relations: readonly Relation[],
): Relation[] {
  const known = new Set(relations.flatMap(({ of, numbers }) => (of ? [of] : numbers)));
  const found = [
    ...items.flatMap(halfOpen),
    ...text.flatMap((stated, at) => ambiguous(stated, text[at - 1])),
    ...text.flatMap(baseless),
  ];
  return found.filter(({ of }) => !known.has(of!)).slice(0, mostTold);
}

/** 完成率92%, of an actual that is told as 近…以上: what has no end to one side gives no interval. */
function halfOpen({ amount, target, base, attainment, growth, table }: Item): Relation[] {
  if (!amount || table !== undefined) return [];
  return [
    ...(attainment && target ? openTo('attainment', attainment, [amount, target]) : []),
    ...(growth && base && amount.unit === base.unit ? openTo('growth', growth, [amount, base]) : []),
  ];
}

function openTo(kind: RelationKind, stated: Mention, inputs: readonly Mention[]): Relation[] {
  const open = inputs.find((input) => !isFinite(input));
  return open
    ? [relationOf(kind, { reason: 'open_input', stated, inputs: [...inputs.filter((input) => input !== open), open] })]
    : [];
}

const comparing = /(?:高于|低于|多于|少于|高过|超过)[^,\d的出]{1,10}$/;

/** 客单价450元,高于本地顾客150元: by 150, or than 150? */
function ambiguous(stated: Mention, before: Mention | undefined): Relation[] {
  if (!before || before.segment !== stated.segment || before.unit !== stated.unit || !comparing.test(stated.lead))
    return [];
  if (/目标|任务|计划|预算|标准|线/.test(stated.lead) || stated.isThreshold || stated.unit === 'ratio') return [];
  return before.value > stated.value && stated.value > 0
    ? [relationOf('delta', { reason: 'two_readings', stated, inputs: [before] })]
    : [];
}

/** 比上年翻一番, 是上年的三倍 — of a year before that is told nowhere. */
function baseless(stated: Mention): Relation[] {
  const isTimes = stated.unit === 'times' && (stated.role === 'times' || stated.role === 'growth');
  if (!isTimes || !/上年|去年|同期|上一?年|年初/.test(stated.clause)) return [];
  return [relationOf('growth', { reason: 'no_base', stated, inputs: [] })];
}

interface Untold {
  reason: Reason;
  stated: Mention;
  /** The one that keeps it from being recomputed last. */
  inputs: readonly Mention[];
}

function relationOf(kind: RelationKind, { reason, stated, inputs }: Untold): Relation {
  const numbers = [stated, ...inputs];
  return {
    kind,
    of: stated,
    numbers,
    stated: stated.value,
    computed: null,
    low: null,
    high: null,
    verdict: 'unverifiable',
    explanation: whyUnverifiable(
      reason,
      numbers.map(({ text }) => text),
      'zh',
    ),
    reason,
  };
}
