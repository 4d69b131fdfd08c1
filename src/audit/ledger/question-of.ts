// From what a number is about to the question whose answer it should be. What cannot be asked at all is left out, what is not sure
// carries its doubts.

import type { Words } from '../../base/errors.ts';
import { type Period, rangeOf, yearBefore } from '../../base/periods.ts';
import { metrics } from '../../figures/catalogue/metrics.ts';
import type { Metric } from '../../figures/catalogue/metric.ts';
import type { TransformKey } from '../../figures/catalogue/transforms.ts';
import type { Question } from '../../figures/language/question.ts';
import type { Mention } from '../context/mention.ts';
import type { Interval } from '../relations/interval.ts';
import type { Bound } from './bound.ts';
import { dimensionsIn } from './clause.ts';
import { doubts } from './doubts.ts';
import type { Framed } from './frame.ts';
import { periodOf } from './period-words.ts';
import type { Section } from './sections.ts';

export interface Around {
  section: Section;
  /** Where nothing states a period: the year of the business day. */
  guess: Period;
  /** The fiscal year begins in January. */
  isCalendarYear: boolean;
}

/** Undefined where the number is no figure that the ledger could answer. */
export function boundOf(mention: Mention, frame: Framed, around: Around): Bound | undefined {
  if (frame.marks.has('intent') && mention.role !== 'target') return undefined;
  const asked = askedOf(mention, frame);
  if (!asked) return undefined;
  const when = whenOf(mention, frame, around);
  if (!when) return undefined;
  const { section } = around;
  const scope = section.conditions.filter(({ dimension }) => !dimensionsIn(frame.conditions).has(dimension));
  const conditions = [...scope, ...frame.conditions];
  const growth = growthOf(asked.transform, frame, when.period);
  if (growth === 'none') return undefined;
  const transform = growth.transform ?? asked.transform;
  if (transform === 'share' && conditions.length === 0) return undefined;
  const question: Question = {
    metric: asked.metric.key,
    ...(transform && { transform: { key: transform } }),
    conditions,
    bounds: [],
    by: [],
    period: when.period,
  };
  return {
    mention,
    question,
    stated: asked.stated,
    doubts: [
      ...frame.doubts,
      ...asked.doubts,
      ...when.doubts,
      ...growth.doubts,
      ...section.doubts,
      ...(scope.length > 0 ? [doubts.sectionScope(scope.flatMap(({ values }) => values).join('、'))] : []),
      ...(transform === 'share' && conditions.length > 1 ? [doubts.shareOfWhat] : []),
      ...(frame.marks.has('extreme') && frame.conditions.length === 0 ? [doubts.extreme] : []),
    ],
  };
}

interface AskedFor {
  metric: Metric;
  transform?: TransformKey;
  stated: Bound['stated'];
  doubts: Words[];
}

const byKey = new Map(metrics.map((metric) => [metric.key, metric]));

/** By the role of the number: the metric itself, its target, its growth, its share … */
function askedOf(mention: Mention, frame: Framed): AskedFor | undefined {
  const { role } = mention;
  const named = frame.metric ? byKey.get(frame.metric.metric) : undefined;
  const metric = named ?? (mention.unit === 'CNY' || role !== 'amount' ? byKey.get('sales') : undefined);
  if (!metric) return undefined;
  const told: Words[] = !named
    ? [doubts.noMetric]
    : frame.metric!.isWeak && role !== 'target'
      ? [doubts.weakMetric(frame.metric!.word)]
      : [];
  const plain = { stated: mention, doubts: told };
  if (role === 'growth') return mention.unit === 'ratio' ? { metric, transform: 'yoy', ...plain } : undefined;
  if (role === 'points') return metric.unit === 'ratio' ? { metric, transform: 'dyoy', ...plain } : undefined;
  if (role === 'share') return metric.unit === 'ratio' ? undefined : { metric, transform: 'share', ...plain };
  if (role === 'attainment') return attainmentOf(mention, frame, told);
  if (role === 'target' && isSurplus(mention, frame)) return surplusOf(mention, metric, told);
  if (role === 'target') return targetOf(mention, metric, told);
  if (role === 'increment') return fits(mention, metric) ? { metric, transform: 'dyoy', ...plain } : undefined;
  if (role === 'gap') return gapOf(mention, metric, told);
  const isLevel = role === 'amount' || role === 'mean' || role === 'base' || role === 'from';
  return isLevel && fits(mention, metric) ? { metric, ...plain } : undefined;
}

function attainmentOf(mention: Mention, frame: Framed, told: Words[]): AskedFor | undefined {
  const metric = byKey.get('attainment')!;
  const of = frame.metric?.metric;
  if (mention.unit !== 'ratio' || (of !== undefined && !/^(?:sales|sales\.target|attainment)$/.test(of)))
    return undefined;
  const isSurplus = frame.marks.has('surplus');
  const known =
    of === undefined || of === 'sales'
      ? []
      : told.filter((doubt) => doubt.zh !== doubts.weakMetric(frame.metric!.word).zh);
  if (!isSurplus || mention.value >= 1) return { metric, stated: mention, doubts: of === 'sales' ? told : known };
  const unsure = mention.value > 0.6 ? [doubts.surplus] : [];
  return { metric, stated: moved(mention, 1), doubts: [...(of === 'sales' ? told : known), ...unsure] };
}

function targetOf(mention: Mention, metric: Metric, told: Words[]): AskedFor | undefined {
  const isTarget = metric.key.endsWith('.target');
  const key =
    metric.key === 'attainment' ? 'sales.target' : isTarget ? metric.key : (metric.target ?? `${metric.key}.target`);
  const target = byKey.get(key);
  return target && fits(mention, target) ? { metric: target, stated: mention, doubts: told } : undefined;
}

/** 超出目标1.3亿元: what lies beyond the target, and not the target. */
function isSurplus({ lead, isAside }: Mention, { marks }: Framed): boolean {
  return marks.has('surplus') && !isAside && /(?:目标|任务|计划)\s*$/.test(lead);
}

function surplusOf(mention: Mention, metric: Metric, told: Words[]): AskedFor | undefined {
  const of = metric.key === 'sales.target' || metric.key === 'attainment' ? byKey.get('sales')! : metric;
  if (!of.target || !fits(mention, of)) return undefined;
  const unsure = /超出(?:年度|全年|销售)?(?:目标|任务|计划)/.test(mention.lead) ? [] : [doubts.surplus];
  return { metric: of, transform: 'gap', stated: mention, doubts: [...told, ...unsure] };
}

// 超出1.3亿元 is read as −1.3 of what lacks; the ledger's gap is actual less target.
function gapOf(mention: Mention, metric: Metric, told: Words[]): AskedFor | undefined {
  const of = metric.key === 'sales.target' || metric.key === 'attainment' ? byKey.get('sales')! : metric;
  if (!of.target || !fits(mention, of)) return undefined;
  const { low, high, value, step } = mention;
  return { metric: of, transform: 'gap', stated: { low: -high, high: -low, value: -value, step }, doubts: told };
}

function moved({ low, high, value, step }: Mention, by: number): Interval & { step: number } {
  return { low: low + by, high: high + by, value: value + by, step };
}

const counters: Record<string, RegExp> = {
  orders: /^[单笔张份个件]?$/,
  contacts: /^次?$/,
  training_attendances: /^人次$/,
  training_sessions: /^[场次期个]?$/,
  events: /^[场次个]$/,
  contacts_per_customer: /^次?$/,
};

/** Whether a number of this unit may be a value of the metric. */
function fits({ unit }: Mention, metric: Metric): boolean {
  if (metric.written === 'return') return unit === 'return';
  if (metric.unit === 'people') return unit === 'people';
  if (metric.unit !== 'count') return unit === metric.unit;
  const known = counters[metric.key] ?? (metric.key.startsWith('customers') ? /^[家户个位]?$|^people$/ : undefined);
  return known
    ? known.test(unit)
    : !['CNY', 'ratio', 'pp', 'times', 'return', 'people', 'days', 'hours', 'score', 'months'].includes(unit);
}

function whenOf(mention: Mention, { period: word }: Framed, { section, guess, isCalendarYear }: Around) {
  const around = section.period ?? guess;
  const found = word ? periodOf(word, around) : around;
  if (!found) return undefined;
  const isBase =
    (mention.role === 'base' || mention.role === 'from') && (word?.shift ?? 0) >= 0 && word?.year === undefined;
  const period = isBase ? yearBefore(found) : found;
  const isStated = section.period !== undefined || word?.year !== undefined;
  const isLong = ['year', 'half', 'quarter', 'ytd'].includes(period.kind);
  return {
    period,
    doubts: [
      ...(isStated ? [] : [doubts.guessedPeriod]),
      ...(isLong && !isCalendarYear ? [doubts.fiscalYear] : []),
      ...(isBase && mention.role === 'from' ? [doubts.carriedPeriod] : []),
      ...(word?.shift === -1 && section.period && section.period.kind !== 'year' && word.part === undefined
        ? [doubts.carriedPeriod]
        : []),
    ],
  };
}

type Growth = { transform?: TransformKey; doubts: Words[] } | 'none';

/** Against what it grew: the words say so, and a whole year grows against the year before. */
function growthOf(transform: TransformKey | undefined, { against }: Framed, period: Period): Growth {
  if (transform !== 'yoy' && transform !== 'dyoy') return { doubts: [] };
  const bases = new Set(against.map((each) => each.against));
  const isDifference = transform === 'dyoy';
  if (bases.has('other') || bases.size > 1) return { doubts: [doubts.otherBase] };
  const year = against.find((each) => each.year !== undefined)?.year;
  if (year !== undefined && year !== Number(rangeOf(period).to.slice(0, 4)) - 1) return { doubts: [doubts.otherBase] };
  if (bases.has('year')) return { doubts: [] };
  if (bases.has('month') && (period.kind === 'year' || period.kind === 'span')) return 'none';
  if (bases.has('month') && period.kind === 'quarter') return { transform: isDifference ? 'dqoq' : 'qoq', doubts: [] };
  if (bases.has('month')) return { transform: isDifference ? 'dmom' : 'mom', doubts: [] };
  if (bases.has('quarter')) return { transform: isDifference ? 'dqoq' : 'qoq', doubts: [] };
  return { doubts: period.kind === 'year' ? [] : [doubts.growthBase] };
}
