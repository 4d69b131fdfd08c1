// Measures: one a kind of problem, with what is done, which figure tells, and where it should go. No number stands here.

import { directionOf, number, size } from '../../figures/writing/quoting.ts';
import { joined, say, type Span } from '../../figures/writing/spans.ts';
import { enumerate } from '../words/en-phrases.ts';
import type { MeasureWords, RuleMeasure } from './measure-words.ts';

const rules: Record<string, RuleMeasure> = {
  slow_province: {
    measure: (subject) =>
      `Go through the customers of ${subject} one by one for growth, rank customers and counties, and review progress monthly`,
    yardstick: (subject) => `growth of sales of ${subject}`,
    aim: 'to reach that of the whole',
  },
  slow_series: {
    measure: (subject) => `Review the range and prices of ${subject} and assign its promotion customer by customer`,
    yardstick: (subject) => `growth of sales of ${subject}`,
    aim: 'to reach that of the whole',
  },
  province_behind_target: {
    measure: (subject) =>
      `Split the target of ${subject} by person and month, and find the customers who can close the gap`,
    yardstick: (subject) => `attainment of ${subject}`,
    aim: 'to reach the target',
  },
  series_behind_target: {
    measure: (subject) =>
      `Split the target of ${subject} by province and customer, and check orders in hand each quarter`,
    yardstick: (subject) => `attainment of ${subject}`,
    aim: 'to reach the target',
  },
  decline_run: {
    measure: (subject) =>
      `Call on every customer in ${subject} who buys less, act on the cause, and set up quick answers to competitors’ prices`,
    yardstick: (subject) => `month-on-month growth of ${subject}`,
    aim: 'to rise again',
  },
  low_county_coverage: {
    measure: (subject) =>
      `List the blank counties of ${subject}, open them together with distributors, and check new coverage each quarter`,
    yardstick: (subject) => `county coverage of ${subject}`,
    aim: 'to reach that of the whole',
  },
  narrow_series: {
    measure: (subject) => `Train sellers on ${subject} and show reference customers where it is sold least`,
    yardstick: (subject) => `share of ${subject} where it is lowest`,
    aim: 'to rise each quarter',
  },
  margin_erosion: {
    measure: (subject) =>
      `Review prices and costs of ${subject} order by order; the manager approves orders of low margin`,
    yardstick: (subject) => `gross margin of ${subject}`,
    aim: 'to rise again',
  },
  discount_growth: {
    measure: (subject) => `Tighten discounts on ${subject}; any beyond the limit needs a reason`,
    yardstick: (subject) => `discount on ${subject}`,
    aim: 'to fall each quarter',
  },
  lost_customers: {
    measure: () =>
      'Call on every lost customer, record the reason and name who is to win it back; warn early where orders thin out',
    yardstick: () => 'customers lost of the base tier and above by their purchases before',
    aim: 'to fall each year',
  },
  customer_concentration: {
    measure: () => 'Plan supply and service for each of the largest customers, and build up those of middle size',
    yardstick: () => 'share of the ten largest customers',
    aim: 'to fall step by step',
  },
  low_repurchase: {
    measure: (subject) =>
      `Follow up first orders in ${subject.toLowerCase()} markets with support, and agree on a date for the second`,
    yardstick: (subject) => `repurchase of new customers in ${subject.toLowerCase()} markets`,
    aim: 'to move towards that of existing customers',
  },
  small_first_orders: {
    measure: () => 'Prepare references, trials and bundles for new markets to raise first orders',
    yardstick: () => 'first order value of new markets',
    aim: 'to move towards that of mature markets',
  },
  cadence_not_kept: {
    measure: (subject) => `Plan contacts with ${subject.toLowerCase()} customers by person and week, checked monthly`,
    yardstick: (subject) => `cadence kept with ${subject.toLowerCase()} customers`,
    aim: 'to rise each quarter',
  },
  uneven_team: {
    measure: () => 'Pair the best sellers with the last, follow visits and orders monthly, and review at mid-year',
    yardstick: () => 'sales per head of the last fifth',
    aim: 'to move towards that of the middle',
  },
  low_event_return: {
    measure: () => 'Choose whom to invite, review conversions after each event, and drop events without any',
    yardstick: () => 'return on events',
    aim: 'to reach the target',
  },
  overdue_receivables: {
    measure: () =>
      'List overdue receivables one by one and collect by age; customers who are overdue pay before new deliveries',
    yardstick: () => 'overdue rate',
    aim: 'to fall each quarter',
  },
};

export const measureWordsEn: MeasureWords = {
  rules,
  otherwise: {
    measure: (subject) => `Find the cause at ${subject} and plan what to do`,
    yardstick: () => 'the money at stake here',
    aim: 'to fall each quarter',
  },
  owners: { manager: 'Manager', supervisor: 'Supervisor', operations: 'Sales operations' },
  own: 'Myself',
  list: enumerate,
  named: (role, person) => `${role} ${person}`,
  quarter: (period) => (period.kind === 'quarter' ? `Q${period.quarter} ${period.year}` : ''),
  now: (figure) => (directionOf(figure) === 'down' ? say`down ${size(figure)}` : say`${number(figure)}`),
  bracketed: (number) => say` (${number})`,
  yardstick: ({ name, now, aim }) => say`${name}${now.length > 0 ? say`, now ${listed(now)}` : []}, ${aim}`,
};

function listed(numbers: Span[][]): Span[] {
  const last = numbers.at(-1)!;
  return numbers.length === 1 ? last : say`${joined(numbers.slice(0, -1), ', ')} and ${last}`;
}
