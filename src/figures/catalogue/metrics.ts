// All metrics. The reference page, the API's list, the parser's vocabulary and the passport read this.

import type { Metric } from './metric.ts';
import { bridgeMetrics } from './metrics/bridge.ts';
import { customerMetrics } from './metrics/customers.ts';
import { salesMetrics } from './metrics/sales.ts';
import { timeMetrics } from './metrics/time.ts';

export const metrics: readonly Metric[] = [...salesMetrics, ...customerMetrics, ...timeMetrics, ...bridgeMetrics];

const byKey = new Map(metrics.map((metric) => [metric.key, metric]));

/** The metric with this key. The key must come from a parsed question. */
export function metricOf(key: string): Metric {
  const metric = byKey.get(key);
  if (!metric) throw new Error(`no metric ${key} in the catalogue`);
  return metric;
}
