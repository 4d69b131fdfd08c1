// Customers whom events won: a prospect of the event became the customer, whose first order ever falls within the company's
// days of conversion after it, and who is effective in the calendar year of that order.

import { type RawBuilder, sql } from 'kysely';
import { addDays, earlier } from '../../../base/dates.ts';
import { firstDayOf } from '../../../records/first-day.ts';
import { standing } from '../../../records/standing.ts';
import { decidedOn } from '../../moment.ts';
import type { Properties } from '../../properties/properties.ts';
import { columnText } from '../columns-as-text.ts';
import { decidedByYear } from '../decided-by-year.ts';
import type { Asking, Relation } from '../relation.ts';

/** What rows of an event bring along of it, for its slices and for the passport. */
export const eventColumns = sql.raw(`event.name as event_name,
      event.kind as event_kind,
      event.date as event_date,
      event.region_id as event_region_id,
      event.distributor_id as event_distributor_id,
      event.person_id as event_person_id`);

/** First orders may come in a year after the event's: its tiers are needed, too. */
export const needsOfConversions: NonNullable<Relation['needs']> = {
  profiles: true,
  standings: ({ from, to }, moment) => {
    const latest = addDays(to, decidedOn(moment, earlier(to, moment.businessDay))('conversion.days'));
    return { from, to: earlier(latest, moment.businessDay) };
  },
};

// Those who are effective in the year of their first order, with its day.
function effectiveOf({ profiles: { customerIds, firstDays, areEffective } }: Properties) {
  const isEffective = (_: unknown, row: number) => areEffective[row]!;
  return { customerIds: customerIds.filter(isEffective), firstDays: firstDays.filter(isEffective) };
}

/** Rows of prospect and event, with the customer and the first order. */
export function conversionsOf(asking: Asking): RawBuilder<unknown> {
  const { moment, scope } = asking;
  const effective = effectiveOf(asking.properties);
  const decided = decidedByYear(asking, 'conversion.days');
  return sql`select
      prospect.customer_id,
      prospect.code as prospect_code,
      prospect.name as prospect_name,
      prospect.date as prospect_date,
      prospect.source_file,
      prospect.source_sheet,
      prospect.source_row,
      profile.first_day,
      event.id as event_id,
      ${eventColumns}
    from prospect
    join event on event.id = prospect.event_id and ${standing('event', moment)}
    join unnest(${decided.map(({ year }) => year)}::date[], ${decided.map(({ value }) => value)}::integer[])
      as decided (year, days) on decided.year = ${sql.raw(firstDayOf('year', 'event.date'))}
    join unnest(${columnText(effective.customerIds)}::integer[], ${columnText(effective.firstDays)}::date[]) as profile (customer_id, first_day)
      on profile.customer_id = prospect.customer_id
      and profile.first_day between event.date and event.date + decided.days
    where ${standing('prospect', moment)}${
      scope
        ? sql`
      and prospect.seller_id = any(${[...scope.sellers]}::integer[])`
        : sql``
    }`;
}
