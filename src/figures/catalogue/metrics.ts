// All metrics. The reference page, the API's list, the parser's vocabulary and the passport read this.

import type { Metric } from './metric.ts';
import { bridgeMetrics } from './metrics/bridge.ts';
import { cadenceMetrics } from './metrics/cadence.ts';
import { contactMetrics } from './metrics/contacts.ts';
import { customerMetrics } from './metrics/customers.ts';
import { eventMetrics } from './metrics/events.ts';
import { expenseMetrics } from './metrics/expenses.ts';
import { marketMetrics } from './metrics/market.ts';
import { peopleMetrics } from './metrics/people.ts';
import { receiptMetrics } from './metrics/receipts.ts';
import { salesMetrics } from './metrics/sales.ts';
import { timeMetrics } from './metrics/time.ts';
import { trainingMetrics } from './metrics/training.ts';

export const metrics: readonly Metric[] = [
  ...salesMetrics,
  ...bridgeMetrics,
  ...customerMetrics,
  ...peopleMetrics,
  ...trainingMetrics,
  ...expenseMetrics,
  ...receiptMetrics,
  ...contactMetrics,
  ...cadenceMetrics,
  ...eventMetrics,
  ...marketMetrics,
  ...timeMetrics,
];

const byKey = new Map(metrics.map((metric) => [metric.key, metric]));

/** The metric with this key. The key must come from a parsed question. */
export function metricOf(key: string): Metric {
  const metric = byKey.get(key);
  if (!metric) throw new Error(`no metric ${key} in the catalogue`);
  return metric;
}
