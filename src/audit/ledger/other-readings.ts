// What else a text may mean where the ledger says otherwise: last year's value, the year instead of the month, before returns, with
// tax. A reading that fits keeps a number from being accused.

import type { Words } from '../../base/errors.ts';
import { type Period, rangeOf, yearBefore } from '../../base/periods.ts';
import type { Question } from '../../figures/language/question.ts';
import type { Slip } from '../relations/relation.ts';

export interface OtherReading {
  question: Question;
  words: Words;
  /** What the figure is multiplied by to be held against the text. */
  factor: number;
  slip?: Slip;
}

export function otherReadings(question: Question): OtherReading[] {
  return [
    ...ofOtherPeriods(question),
    ...ofOtherMetrics(question),
    ...ofOtherTransforms(question),
    ...asOwned(question),
  ];
}

const lastYear: Words = { zh: '上年同期的数', en: 'the value of the year before' };
const untilThen: Words = { zh: '年初至期末的累计数', en: 'the value since the year began' };
const wholeYear: Words = { zh: '全年的数', en: 'the value of the whole year' };

function ofOtherPeriods(question: Question): OtherReading[] {
  const { period } = question;
  const { to } = rangeOf(period);
  const others: [Period, Words][] = [[yearBefore(period), lastYear]];
  if (period.kind !== 'year' && period.kind !== 'ytd') {
    others.push([{ kind: 'ytd', day: to }, untilThen]);
    others.push([{ kind: 'year', year: Number(to.slice(0, 4)) }, wholeYear]);
  }
  return others.map(([other, words]) => ({
    question: { ...question, period: other },
    words,
    factor: 1,
    slip: 'period',
  }));
}

const kin: Record<string, [metric: string, words: Words][]> = {
  sales: [['sales.gross', { zh: '退货前的销售额', en: 'sales before returns' }]],
  'customers.new': [['customers.new_effective', { zh: '新增有效客户数', en: 'new effective customers' }]],
  'customers.new_effective': [['customers.new', { zh: '全部新客户数', en: 'all new customers' }]],
  returns: [['returns_of_sales', { zh: '按原销售日期的退货额', en: 'returns by the day of the sale' }]],
  headcount: [['headcount.before', { zh: '期初的人数', en: 'the headcount at the beginning' }]],
  receivables: [['receivables.overdue', { zh: '逾期应收', en: 'overdue receivables' }]],
};

function ofOtherMetrics(question: Question): OtherReading[] {
  return (kin[question.metric] ?? []).map(([metric, words]) => ({
    question: { ...question, metric },
    words,
    factor: 1,
  }));
}

function ofOtherTransforms(question: Question): OtherReading[] {
  if (question.transform?.key !== 'yoy') return [];
  const isMonth = question.period.kind === 'month';
  const points: OtherReading = {
    question: { ...question, transform: { key: 'dyoy' } },
    words: { zh: '以百分点计的变动', en: 'the change in percentage points' },
    factor: 0.01,
    slip: 'unit',
  };
  const before: OtherReading = {
    question: { ...question, transform: { key: 'mom' } },
    words: { zh: '环比', en: 'growth on the month before' },
    factor: 1,
    slip: 'base',
  };
  return isMonth ? [points, before] : [points];
}

// A customer has changed hands: sold by whom, or looked after by whom.
function asOwned(question: Question): OtherReading[] {
  if (!question.conditions.some(({ dimension }) => dimension === 'seller')) return [];
  const conditions = question.conditions.map((each) =>
    each.dimension === 'seller' ? { ...each, dimension: 'owner' as const } : each,
  );
  const words = { zh: '按客户现在的负责人算的数', en: 'the value by who looks after the customers today' };
  return [{ question: { ...question, conditions }, words, factor: 1 }];
}

/** Rates of value added tax that goods and services are sold at. */
export const taxRates = [0.13, 0.09, 0.06];
