// The sales team as rows: sellers and supervisors who are there on a day, came, left, or had been there for three months.

import { type RawBuilder, sql } from 'kysely';
import { placedPeople } from '../../../access/placed-people.ts';
import { standing } from '../../../records/standing.ts';
import { dated, type Relation } from '../relation.ts';

const threeMonthDay = "(fact.hired_on + interval '3 months')::date";

export const peopleRelations = {
  /** Whoever is employed on the last day of the range. */
  employed: { ...team('fact.hired_on'), during: ({ to }) => employedOn(sql`${to}::date`) },
  /** Whoever was employed on the day before the range. */
  employed_before: { ...team('fact.hired_on'), during: ({ from }) => employedOn(sql`${from}::date - 1`) },
  hire: team('fact.hired_on'),
  leaver: team('fact.left_on'),
  /** New staff by the day on which they had been there for three months. */
  new_staff: team(threeMonthDay, { has_stayed: `(fact.left_on is null or fact.left_on >= ${threeMonthDay})` }),
} satisfies Record<string, Relation>;

function team(date: string, columns?: Relation['columns']): Relation {
  return {
    ...dated('person', {
      date,
      anchors: { seller: 'fact.id' },
      owned: 'seller',
      ...(columns && { columns }),
      row: { document: 'fact.code', note: 'fact.role' },
    }),
    from: ({ moment }) => sql`${placedPeople((alias) => standing(alias, moment), moment.askedOn)} as fact`,
    only: () => [sql<boolean>`fact.role in ('supervisor', 'seller')`],
  };
}

function employedOn(day: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(fact.hired_on is null or fact.hired_on <= ${day}) and (fact.left_on is null or fact.left_on >= ${day})`;
}
