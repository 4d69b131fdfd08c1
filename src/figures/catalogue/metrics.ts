// All metrics. The reference page, the API's list, the parser's vocabulary and the passport read this.

import type { Words } from '../../base/errors.ts';
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

/** By what they are about, in the order in which they are listed. */
export const metricThemes: readonly { names: Words; metrics: readonly Metric[] }[] = [
  { names: { zh: '销售', en: 'Sales' }, metrics: salesMetrics },
  { names: { zh: '销售变动的原因', en: 'Why sales change' }, metrics: bridgeMetrics },
  { names: { zh: '客户', en: 'Customers' }, metrics: customerMetrics },
  { names: { zh: '人员', en: 'People' }, metrics: peopleMetrics },
  { names: { zh: '培训与考核', en: 'Training and appraisal' }, metrics: trainingMetrics },
  { names: { zh: '费用与出差', en: 'Expenses and travel' }, metrics: expenseMetrics },
  { names: { zh: '回款与应收', en: 'Receipts and receivables' }, metrics: receiptMetrics },
  { names: { zh: '客户联系与服务', en: 'Contacts and service' }, metrics: contactMetrics },
  { names: { zh: '联系频次', en: 'Cadence' }, metrics: cadenceMetrics },
  { names: { zh: '市场活动与潜客', en: 'Events and prospects' }, metrics: eventMetrics },
  { names: { zh: '覆盖与竞品', en: 'Coverage and competitors' }, metrics: marketMetrics },
  { names: { zh: '时间与进度', en: 'Time and progress' }, metrics: timeMetrics },
];

export const metrics: readonly Metric[] = metricThemes.flatMap((theme) => theme.metrics);

const byKey = new Map(metrics.map((metric) => [metric.key, metric]));

/** The metric with this key. The key must come from a parsed question. */
export function metricOf(key: string): Metric {
  const metric = byKey.get(key);
  if (!metric) throw new Error(`no metric ${key} in the catalogue`);
  return metric;
}
