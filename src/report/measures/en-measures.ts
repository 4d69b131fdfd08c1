// Measures: one a kind of problem, with what is done, which figure tells, and where it should go. No number stands here.

import { say } from '../../figures/writing/spans.ts';
import { enumerate, listEn } from './en-phrases.ts';
import type { MeasureWords, RuleMeasure } from './measure-words.ts';

const rules: Record<string, RuleMeasure> = {
  slow_province: {
    measure: (subject) =>
      `Go through the customers of ${subject} for growth, rank customers and counties, check monthly`,
    yardstick: (subject) => `growth of sales of ${subject}`,
    aim: 'to that of the whole',
  },
  slow_series: {
    measure: (subject) => `Review range and prices of ${subject} and hand its promotion out by customer`,
    yardstick: (subject) => `growth of sales of ${subject}`,
    aim: 'to that of the whole',
  },
  province_behind_target: {
    measure: (subject) => `Split the target of ${subject} by person and month, and find customers for what is missing`,
    yardstick: (subject) => `attainment of ${subject}`,
    aim: 'to the target',
  },
  series_behind_target: {
    measure: (subject) => `Split the target of ${subject} by province and customer, check orders in hand each quarter`,
    yardstick: (subject) => `attainment of ${subject}`,
    aim: 'to the target',
  },
  decline_run: {
    measure: (subject) =>
      `Call on each falling customer of ${subject}, act on the cause, answer competitors’ prices quickly`,
    yardstick: (subject) => `month-on-month growth of ${subject}`,
    aim: 'no further fall',
  },
  low_county_coverage: {
    measure: (subject) => `List the blank counties of ${subject} and open them with distributors, checked each quarter`,
    yardstick: (subject) => `county coverage of ${subject}`,
    aim: 'to that of the whole',
  },
  narrow_series: {
    measure: (subject) => `Train and show reference customers for ${subject} where it is sold least`,
    yardstick: (subject) => `share of ${subject} where it is lowest`,
    aim: 'up each quarter',
  },
  margin_erosion: {
    measure: (subject) => `Review prices and cost of ${subject}; the manager approves orders of low margin`,
    yardstick: (subject) => `gross margin of ${subject}`,
    aim: 'up again',
  },
  discount_growth: {
    measure: (subject) => `Tighten discounts on ${subject}; each beyond its limit needs a reason`,
    yardstick: (subject) => `discount on ${subject}`,
    aim: 'down each quarter',
  },
  lost_customers: {
    measure: () => 'Call on every lost customer, record why, name who wins it back; warn early where orders thin out',
    yardstick: () => 'customers lost',
    aim: 'fewer than this year',
  },
  customer_concentration: {
    measure: () => 'Plan supply and service for each of the largest customers, and build up those of middle size',
    yardstick: () => 'share of the ten largest customers',
    aim: 'down',
  },
  low_repurchase: {
    measure: (subject) => `Follow up first orders with support and agree on the second (market: ${subject})`,
    yardstick: (subject) => `repurchase of new customers (market: ${subject})`,
    aim: 'towards existing customers',
  },
  small_first_orders: {
    measure: () => 'Prepare references, trials and bundles for new markets',
    yardstick: () => 'first order value of new markets',
    aim: 'towards mature markets',
  },
  cadence_not_kept: {
    measure: (subject) => `Plan contacts with ${subject.toLowerCase()} customers by person and week, checked monthly`,
    yardstick: (subject) => `cadence kept with ${subject.toLowerCase()} customers`,
    aim: 'up each quarter',
  },
  uneven_team: {
    measure: () => 'Pair the best sellers with the last, follow calls and orders monthly, review at mid-year',
    yardstick: () => 'sales per head of the last fifth',
    aim: 'towards the middle',
  },
  low_event_return: {
    measure: () => 'Choose whom to invite, review conversions after each event, drop those without any',
    yardstick: () => 'return on events',
    aim: 'to the target',
  },
  overdue_receivables: {
    measure: () => 'List overdue receivables and collect by age; overdue customers pay first',
    yardstick: () => 'overdue rate',
    aim: 'down each quarter',
  },
};

export const measureWordsEn: MeasureWords = {
  rules,
  otherwise: {
    measure: (subject) => `Find the cause at ${subject} and plan what to do`,
    yardstick: () => 'the money at stake here',
    aim: 'down each quarter',
  },
  owners: { manager: 'Manager', supervisor: 'Supervisor', operations: 'Sales operations' },
  own: 'Myself',
  list: enumerate,
  named: (role, person) => `${role} ${person}`,
  quarter: (period) => (period.kind === 'quarter' ? `Q${period.quarter} ${period.year}` : ''),
  bracketed: (number) => say` (${number})`,
  yardstick: ({ name, now, aim }) => say`${name}${now.length > 0 ? say`, now ${listEn(now, '')}` : []}, ${aim}`,
};
