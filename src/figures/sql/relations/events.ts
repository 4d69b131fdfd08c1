// Events, the prospects they reached, whom they won, what those bought, and what the events cost. Everything here is sliced
// by the event: its kind, region, distributor and the person who is responsible for it.

import { sql } from 'kysely';
import { firstDayOf } from '../../../records/first-day.ts';
import { standing } from '../../../records/standing.ts';
import { grainOf } from '../grains.ts';
import { type Anchor, dated, type Relation, standingFact } from '../relation.ts';
import { conversionsOf, eventColumns, needsOfConversions } from './conversions.ts';

const line = grainOf('line');

const throughEvent: Partial<Record<Anchor, string>> = {
  event: 'fact.event_id',
  kind: 'fact.event_kind',
  region: 'fact.event_region_id',
  distributor: 'fact.event_distributor_id',
  seller: 'fact.event_person_id',
};

export const eventRelations = {
  event: dated('event', {
    anchors: {
      event: 'fact.id',
      kind: 'fact.kind',
      region: 'fact.region_id',
      distributor: 'fact.distributor_id',
      seller: 'fact.person_id',
    },
    owned: 'open',
    row: { document: 'fact.code', note: "concat_ws(' · ', fact.name, fact.kind)" },
  }),
  prospect: dated('prospect', {
    anchors: { kind: 'fact.stage', region: 'fact.region_id', seller: 'fact.seller_id', event: 'fact.event_id' },
    owned: 'seller',
    columns: { is_converted: "fact.stage = 'converted'" },
    row: { document: 'fact.code', note: "concat_ws(' · ', fact.name, fact.stage)" },
  }),
  conversion: {
    from: (asking) => sql`(
    ${conversionsOf(asking)}
  ) as fact`,
    only: () => [],
    needs: needsOfConversions,
    anchors: { ...throughEvent, customer: 'fact.customer_id' },
    year: firstDayOf('year', 'fact.first_day'),
    during: ({ from, to }) => sql<boolean>`fact.event_date between ${from}::date and ${to}::date`,
    owned: 'open',
    row: {
      source: 'prospect',
      date: 'fact.prospect_date',
      document: 'fact.prospect_code',
      note: "concat_ws(' · ', fact.prospect_name, fact.event_name || ' ' || fact.event_date || ' → ' || fact.first_day)",
      anchors: { customer: 'fact.customer_id' },
    },
  },
  /** Lines of the customers whom events won, once an event: of several events of a slice each counts once. */
  conversion_line: {
    ...line,
    // Whom they won is settled first: they are few, and the lines of all who might be are many.
    from: (asking) => sql`(
    with won as materialized (
      ${conversionsOf(asking)}
    )
    select
      line.*,
      won.event_id,
      won.event_kind,
      won.event_date,
      won.event_region_id,
      won.event_distributor_id,
      won.event_person_id
    from won
    join line on line.customer_id = won.customer_id
    where ${standing('line', asking.moment)}${
      asking.scope
        ? sql`
      and line.seller_id = any(${[...asking.scope.sellers]}::integer[])`
        : sql``
    }
  ) as fact`,
    only: () => [],
    needs: needsOfConversions,
    once: ['document_id', 'line_number', 'part'],
    anchors: {
      customer: line.anchors.customer!,
      series: line.anchors.series!,
      product: line.anchors.product!,
      channel: line.anchors.channel!,
      ...throughEvent,
    },
    during: ({ from, to }) => sql<boolean>`fact.date between ${from}::date and ${to}::date
      and fact.event_date between ${from}::date and ${to}::date`,
    owned: 'open',
    row: { ...line.row, anchors: line.anchors },
  },
  /** What was spent on events, by the day of the event. */
  event_expense: {
    ...dated('expense', {
      date: 'fact.event_date',
      anchors: throughEvent,
      owned: 'open',
      row: {
        date: 'fact.date',
        amount: 'fact.amount',
        document: 'fact.number',
        note: "concat_ws(' · ', fact.event_name, fact.kind, nullif(fact.note, ''))",
        anchors: { region: 'fact.region_id', seller: 'fact.person_id' },
      },
    }),
    from: ({ moment, scope }) => sql`(
    select
      expense.*,
      ${eventColumns}
    from expense
    join event on event.id = expense.event_id and ${standing('event', moment)}
    where expense.date <= ${moment.businessDay}::date${
      scope
        ? sql`
      and expense.person_id = any(${[...scope.sellers]}::integer[])`
        : sql``
    }
  ) as fact`,
    only: (moment) => [standingFact(moment)],
  },
} satisfies Record<string, Relation>;
