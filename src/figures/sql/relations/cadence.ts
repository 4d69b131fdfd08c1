// Contacts that the company owes its customers by their tier: one of a kind in each window of so many days of a calendar
// year, and whether it was kept. The windows are made here; nobody writes them down.

import { type RawBuilder, sql } from 'kysely';
import { type Day, daysIn } from '../../../base/dates.ts';
import type { NumberKey } from '../../../records/definition-list.ts';
import { standing } from '../../../records/standing.ts';
import { columnText } from '../columns-as-text.ts';
import { decidedByYear } from '../decided-by-year.ts';
import type { Asking, Relation } from '../relation.ts';
import { columnOf, standingRows } from '../standings.ts';

/** Who is owed what. A contact keeps it when its weight is no less: whoever was visited has been called on, too. */
const owed: readonly { tier: string; kind: string; weight: number; days: NumberKey }[] = [
  { tier: 'strategic', kind: 'senior_visit', weight: 3, days: 'cadence.strategic.senior_visit.days' },
  { tier: 'core', kind: 'business_call', weight: 2, days: 'cadence.core.business_call.days' },
  { tier: 'base', kind: 'automatic_push', weight: 1, days: 'cadence.base.automatic_push.days' },
];
const weightOfContact = sql`case contact.kind when 'senior_visit' then 3 when 'automatic_push' then 1 else 2 end`;

export const cadenceRelations = {
  cadence: {
    needs: { profiles: true, standings: (range) => range },
    from: (asking) => sql`(
    with member as (
      ${membersOf(asking)}
    ),
    kept as (
      ${keptOf(asking)}
    )
    select
      member.customer_id,
      member.year,
      member.kind,
      member.year + span.number * member.days as starts,
      least(member.year + (span.number + 1) * member.days, (member.year + interval '1 year')::date) - 1 as ends,
      kept.date as kept_on,
      kept.date is not null as kept,
      kept.source_file,
      kept.source_sheet,
      kept.source_row
    from member
    cross join lateral generate_series(0, member.windows - 1) as span (number)
    left join kept
      on kept.customer_id = member.customer_id and kept.year = member.year and kept.number = span.number
    where member.year + span.number * member.days >= member.first_day
  ) as fact`,
    only: () => [],
    anchors: {
      customer: 'fact.customer_id',
      region: 'customer.region_id',
      channel: 'customer.channel_id',
      distributor: 'customer.distributor_id',
      seller: 'customer.owner_id',
      kind: 'fact.kind',
    },
    year: 'fact.year',
    during: ({ from, to }) => sql<boolean>`fact.ends between ${from}::date and ${to}::date`,
    owned: 'owner',
    row: {
      source: 'cadence',
      date: 'fact.ends',
      note: "concat_ws(' · ', fact.kind, fact.starts || '..' || fact.ends, '✓ ' || fact.kept_on)",
    },
  },
} satisfies Record<string, Relation>;

// Every customer of a tier that is owed something, in each year that is asked.
function membersOf(asking: Asking): RawBuilder<unknown> {
  const { standings, profiles } = asking.properties;
  const rules = rulesOf(asking);
  const tiers = standings.years.map(({ year }, index) => sql`(${year}::date, ${columnOf('tier', index)})`);
  const column = <Key extends keyof Rule>(key: Key) => rules.map((rule) => rule[key]);
  return sql`select standings.customer_id, standing.year, profile.first_day, rule.kind, rule.weight, rule.days, rule.windows
      from ${standingRows(standings, ['tier'])}
      cross join lateral (values ${sql.join(tiers)}) as standing (year, tier)
      join unnest(
        ${column('year')}::date[], ${column('tier')}::text[], ${column('kind')}::text[],
        ${column('weight')}::integer[], ${column('days')}::integer[], ${column('windows')}::integer[]
      ) as rule (year, tier, kind, weight, days, windows) on rule.year = standing.year and rule.tier = standing.tier
      join unnest(${columnText(profiles.customerIds)}::integer[], ${columnText(profiles.firstDays)}::date[]) as profile (customer_id, first_day)
        on profile.customer_id = standings.customer_id`;
}

// The first contact in each window that keeps it.
function keptOf({ moment }: Asking): RawBuilder<unknown> {
  return sql`select distinct on (contact.customer_id, member.year, number)
        contact.customer_id,
        member.year,
        (contact.date - member.year) / member.days as number,
        contact.date,
        contact.source_file,
        contact.source_sheet,
        contact.source_row
      from contact
      join member
        on member.customer_id = contact.customer_id
        and contact.date >= member.year
        and contact.date < member.year + interval '1 year'
      where ${standing('contact', moment)}
        and ${weightOfContact} >= member.weight
      order by contact.customer_id, member.year, number, contact.date, contact.id`;
}

interface Rule {
  year: Day;
  tier: string;
  kind: string;
  weight: number;
  days: number;
  windows: number;
}

// What is left of the year after the last whole window is one more when it is at least half as long.
function rulesOf(asking: Asking): Rule[] {
  return owed.flatMap(({ days: key, ...what }) =>
    decidedByYear(asking, key).map(({ year, value: days }) => ({
      ...what,
      year,
      days,
      windows: Math.round(daysIn({ from: year, to: `${year.slice(0, 4)}-12-31` }) / days),
    })),
  );
}
