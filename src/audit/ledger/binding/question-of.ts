// From what a number is about to the question whose answer it should be. What cannot be asked at all is left out, what is not sure
// carries its doubts.

import type { Words } from '../../../base/errors.ts';
import { type Period, rangeOf, yearBefore } from '../../../base/periods.ts';
import type { TransformKey } from '../../../figures/catalogue/transforms.ts';
import type { Question } from '../../../figures/language/question.ts';
import type { Mention } from '../../context/mention.ts';
import { askedOf } from './asked-of.ts';
import type { Bound } from './bound.ts';
import { dimensionsIn } from './clause.ts';
import { doubts } from './doubts.ts';
import type { Framed } from './frame.ts';
import { type PeriodWord, periodOf } from '../words/period-words.ts';
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
      ...(frame.marks.has('new') && !isNew.test(question.metric) ? [doubts.unread('新增')] : []),
      ...(transform === 'share' && ofCustomers.test([...frame.words].join(' ')) ? [doubts.shareOfWhat] : []),
    ],
  };
}

/** 直供客户占比 may count the customers. */
const ofCustomers = /客户(?: |$)/;

const isNew = /^customers\.new|^event_conversions$|^hires$/;

function whenOf(
  mention: Mention,
  { period: word, periodBefore, marks }: Framed,
  { section, guess, isCalendarYear }: Around,
) {
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
      ...(marks.has('cumulative') && word === undefined && around.kind !== 'year' ? [doubts.carriedPeriod] : []),
      ...(mention.role === 'attainment' && isOfTwo(word, periodBefore, around) ? [doubts.carriedPeriod] : []),
      ...(isBase && mention.role === 'from' ? [doubts.carriedPeriod] : []),
      ...(word?.shift === -1 && section.period && section.period.kind !== 'year' && word.part === undefined
        ? [doubts.carriedPeriod]
        : []),
    ],
  };
}

// 完成全年目标的99.3% is told of what was sold until then, of the year's target.
function isOfTwo(word: PeriodWord | undefined, before: PeriodWord | undefined, around: Period): boolean {
  if (word?.part === 'whole' && around.kind !== 'year') return true;
  const isWhole = (each: PeriodWord | undefined) => each?.part === 'whole' || (!each?.part && around.kind === 'year');
  return (
    word?.part !== undefined && isWhole(word) !== isWhole(before ?? { part: around.kind === 'year' ? 'whole' : 'same' })
  );
}

type Growth = { transform?: TransformKey; doubts: Words[] } | 'none';

/** 较目标, 比浙江: no period. */
const otherBase = /^(?:较|比|相比|与|高于|低于|目标|年度目标|全年目标)$/;

/** Against what it grew: the words say so, and a whole year grows against the year before. */
function growthOf(transform: TransformKey | undefined, { against, words }: Framed, period: Period): Growth {
  if (transform !== 'yoy' && transform !== 'dyoy') return { doubts: [] };
  if ([...words].some((word) => otherBase.test(word))) return { doubts: [doubts.otherBase] };
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
