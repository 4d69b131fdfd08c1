// What the region spends, and the travel that is asked for: requests by the day they were handed in and by the day they
// were decided.

import { sql } from 'kysely';
import { dated, type Relation, standingFact } from '../relation.ts';

export const expenseRelations = {
  expense: {
    ...dated('expense', {
      anchors: { kind: 'fact.kind', seller: 'fact.person_id', region: 'fact.region_id', event: 'fact.event_id' },
      owned: 'seller',
      row: {
        amount: 'fact.amount',
        document: 'fact.number',
        note: "concat_ws(' · ', fact.kind, nullif(fact.note, ''))",
      },
    }),
    unknownWhenEmpty: true,
  },
  travel_request: travel('fact.submitted_at::date'),
  travel_decision: {
    ...travel('fact.decided_at::date'),
    only: (moment) => [standingFact(moment), sql<boolean>`fact.status in ('approved', 'rejected')`],
  },
} satisfies Record<string, Relation>;

function travel(date: string): Relation {
  return dated('travel_request', {
    date,
    anchors: { seller: 'fact.person_id', event: 'fact.event_id' },
    owned: 'seller',
    columns: {
      is_approved: "fact.status = 'approved'",
      waited_hours: 'extract(epoch from fact.decided_at - fact.submitted_at) / 3600',
    },
    row: {
      amount: 'fact.amount',
      document: 'fact.number',
      note: "concat_ws(' · ', fact.status, nullif(fact.destination, ''))",
    },
  });
}
