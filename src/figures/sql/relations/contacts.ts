// What is done for customers and what they think of it: contacts, satisfaction, service issues.

import { sql } from 'kysely';
import { firstDayOf } from '../../../records/first-day.ts';
import { standing } from '../../../records/standing.ts';
import { type Anchor, dated, type Relation } from '../relation.ts';

/** A customer brings its region, channel and distributor, as they are. */
const throughCustomer: Partial<Record<Anchor, string>> = {
  customer: 'fact.customer_id',
  region: 'customer.region_id',
  channel: 'customer.channel_id',
  distributor: 'customer.distributor_id',
};

const issue = dated('service_issue', {
  date: 'fact.opened_on',
  anchors: { ...throughCustomer, seller: 'fact.person_id', kind: 'fact.kind' },
  owned: 'owner',
  columns: { days: 'fact.resolved_on - fact.opened_on' },
  row: {
    document: 'fact.number',
    note: "concat_ws(' · ', fact.kind, '→ ' || fact.resolved_on, nullif(fact.note, ''))",
  },
});

export const contactRelations = {
  contact: dated('contact', {
    anchors: { ...throughCustomer, seller: 'fact.person_id', kind: 'fact.kind' },
    owned: 'seller',
    row: { note: "concat_ws(' · ', fact.kind, nullif(fact.note, ''))" },
  }),
  /** The latest score of each customer in a period: the one after which none follows within it. Of one day it is the one recorded last. */
  latest_score: {
    ...dated('satisfaction_score', {
      anchors: { ...throughCustomer, seller: 'customer.owner_id' },
      owned: 'owner',
      row: { note: 'trim_scale(fact.score)::text' },
    }),
    from: ({ moment }) => sql`(
    select satisfaction_score.*, lead(date) over (partition by customer_id order by date, id) as next_date
    from satisfaction_score
    where ${standing('satisfaction_score', moment)}
  ) as fact`,
    only: () => [],
    during: ({ from, to }) =>
      sql<boolean>`fact.date between ${from}::date and ${to}::date and (fact.next_date is null or fact.next_date > ${to}::date)`,
  },
  issue,
  resolved_issue: {
    ...issue,
    year: firstDayOf('year', 'fact.resolved_on'),
    during: ({ from, to }) => sql<boolean>`fact.resolved_on between ${from}::date and ${to}::date`,
  },
  /** An issue in each year in which it is open: on the last day of a period the customer has the tier of that year. */
  open_issue: {
    ...issue,
    from: ({ moment: { businessDay } }) => sql`(
    select service_issue.*, open_year::date as open_year
    from service_issue
    cross join lateral generate_series(
      date_trunc('year', opened_on), coalesce(resolved_on, ${businessDay}::date)::timestamp, interval '1 year'
    ) as open_year
  ) as fact`,
    year: 'fact.open_year',
    during: ({ to }) => sql<boolean>`fact.open_year = date_trunc('year', ${to}::date)::date
      and fact.opened_on <= ${to}::date
      and (fact.resolved_on is null or fact.resolved_on > ${to}::date)`,
  },
} satisfies Record<string, Relation>;
