// All metrics. The reference page, the API's list, the parser's vocabulary and the passport read this.

import type { Words } from '../../base/errors.ts';
import type { Metric } from './metric.ts';
import { bridgeMetrics } from './metrics/bridge.ts';
import { cadenceMetrics } from './metrics/cadence.ts';
import { contactMetrics } from './metrics/contacts.ts';
import { customerMetrics } from './metrics/customers.ts';
import { draftMetrics } from './metrics/drafts.ts';
import { eventMetrics } from './metrics/events.ts';
import { expenseMetrics } from './metrics/expenses.ts';
import { marketMetrics } from './metrics/market.ts';
import { peopleMetrics } from './metrics/people.ts';
import { receiptMetrics } from './metrics/receipts.ts';
import { salesMetrics } from './metrics/sales.ts';
import { timeMetrics } from './metrics/time.ts';
import { trainingMetrics } from './metrics/training.ts';

/** What metrics speak of; the reference page lists them under it. */
export interface Theme {
  key: string;
  names: Words;
  metrics: readonly Metric[];
}

export const themes: readonly Theme[] = [
  {
    key: 'sales',
    names: { zh: '销售', en: 'Sales' },
    metrics: [...salesMetrics, ...draftMetrics, ...bridgeMetrics],
  },
  { key: 'customers', names: { zh: '客户', en: 'Customers' }, metrics: customerMetrics },
  { key: 'people', names: { zh: '团队', en: 'Team' }, metrics: peopleMetrics },
  { key: 'training', names: { zh: '培训与考核', en: 'Training and appraisal' }, metrics: trainingMetrics },
  { key: 'expenses', names: { zh: '费用与差旅', en: 'Expenses and travel' }, metrics: expenseMetrics },
  { key: 'receipts', names: { zh: '回款与应收', en: 'Receipts and receivables' }, metrics: receiptMetrics },
  {
    key: 'contacts',
    names: { zh: '客户联系与服务', en: 'Contacts and service' },
    metrics: [...contactMetrics, ...cadenceMetrics],
  },
  { key: 'events', names: { zh: '活动与潜客', en: 'Events and prospects' }, metrics: eventMetrics },
  { key: 'market', names: { zh: '市场覆盖与竞品', en: 'Coverage and competitors' }, metrics: marketMetrics },
  { key: 'time', names: { zh: '时间与进度', en: 'Time and pace' }, metrics: timeMetrics },
];

export const metrics: readonly Metric[] = themes.flatMap((theme) => theme.metrics);

const byKey = new Map(metrics.map((metric) => [metric.key, metric]));

/** The metric with this key. The key must come from a parsed question. */
export function metricOf(key: string): Metric {
  const metric = byKey.get(key);
  if (!metric) throw new Error(`no metric ${key} in the catalogue`);
  return metric;
}
