// Whether the unit that a number is printed in is one that a metric is counted in.

import type { Metric } from '../../../figures/catalogue/metric.ts';
import type { Mention } from '../../context/mention.ts';

const counters: Record<string, RegExp> = {
  orders: /^[单笔张份个件]?$/,
  contacts: /^次?$/,
  training_attendances: /^人次$/,
  training_sessions: /^[场次期个]?$/,
  events: /^[场次个]$/,
  contacts_per_customer: /^次?$/,
};

/** Whether a number of this unit may be a value of the metric. */
export function fits({ unit }: Mention, metric: Metric): boolean {
  if (metric.written === 'return') return unit === 'return';
  if (metric.unit === 'people') return unit === 'people';
  if (metric.unit !== 'count') return unit === metric.unit;
  const known = counters[metric.key] ?? (metric.key.startsWith('customers') ? /^[家户个位]?$|^people$/ : undefined);
  return known
    ? known.test(unit)
    : !['CNY', 'ratio', 'pp', 'times', 'return', 'people', 'days', 'hours', 'score', 'months'].includes(unit);
}
