// Which metric the words before a number name, or leave open.

import type { Words } from '../../../base/errors.ts';
import type { MetricMeaning } from '../words/metric-words.ts';
import type { Clause } from './clause.ts';
import { doubts } from './doubts.ts';

export interface MetricsBefore {
  /** Of the last number of the segment. */
  last: { metric: MetricMeaning | undefined } | undefined;
  /** What money of the paragraph is, where nothing else names it. */
  usual: MetricMeaning | undefined;
}

export function metricNamed(clause: Clause, intro: Clause, { last, usual }: MetricsBefore): Named {
  const said = clause.metrics.length > 0 ? clause.metrics : intro.metrics;
  const named = withoutTargets(said);
  const own = sameAs(last?.metric, named.at(-1));
  const metric = own ?? last?.metric ?? (saysMoney(clause) ? usual : undefined);
  const others = named.slice(0, -1).filter(({ metric: key }) => key !== metric?.metric);
  const isOther = own?.metric === 'attainment' && own.isWeak && last?.metric && !ofSales.test(last.metric.metric);
  const isPassed = clause.metrics.length === 0 && intro.metrics.length > 0 && last !== undefined;
  return {
    metric,
    doubts: [...others, ...(isPassed ? named.slice(-1) : []), ...(isOther ? [last.metric!] : [])].map(({ word }) =>
      doubts.twoMetrics(word),
    ),
  };
}

/** What a bare 完成率 is the rate of, unless other things are told of. */
const ofSales = /^(?:sales|sales\.target|attainment)$/;

interface Named {
  metric: MetricMeaning | undefined;
  doubts: Words[];
}

// 目标7.2% behind a rate is the target of the rate, and 人均 behind 人均销售额 is the same again.
function sameAs(last: MetricMeaning | undefined, own: MetricMeaning | undefined): MetricMeaning | undefined {
  if (!last || !own) return own;
  const isTheirs = own.metric === 'sales.target' && !/销售/.test(own.word);
  return isTheirs || (own.word === '人均' && own.metric === last.metric) ? last : own;
}

function saysMoney({ tokens }: Clause): boolean {
  return tokens.some(({ text }) => /^(?:贡献|实现|完成|达成)了?$/.test(text));
}

// 销售额目标 is a metric of its own; beside another, 目标 says that it is that one's.
function withoutTargets(metrics: readonly MetricMeaning[]): readonly MetricMeaning[] {
  const others = metrics.filter(({ metric }) => metric !== 'sales.target');
  return others.length > 0 ? others : metrics;
}
