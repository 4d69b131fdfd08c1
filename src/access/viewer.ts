// Who is asking. Every question carries a viewer; nothing reads it from the air.

import { sql } from 'kysely';
import type { Day } from '../base/dates.ts';
import type { RowScope, Transaction } from '../db/database.ts';
import type { Actor, Origin } from './log/actor.ts';
import { peopleToday } from './placed-people.ts';

export const roles = ['manager', 'supervisor', 'seller', 'operations', 'finance', 'reader', 'administrator'] as const;
export type Role = (typeof roles)[number];

export interface Viewer extends Actor {
  readonly name: string;
  readonly role: Role;
  readonly scope: RowScope;
}

/** Whoever may run commands on this machine: the data folder is theirs, so they may see all of it. */
export const localOperator: Viewer = {
  personId: null,
  name: '本机',
  role: 'administrator',
  scope: { all: true, people: [], actor: null },
  from: { way: 'command_line' },
};

/** The viewer that a person is today, with the rows that their place in the organisation lets them see; undefined once they have left. */
export async function viewerOf(
  tx: Transaction,
  personId: number,
  { today, from }: { today: Day; from: Origin },
): Promise<Viewer | undefined> {
  const { rows } = await sql<{ name: string; role: Role }>`
    select person.name, person.role
    from ${peopleToday(today)} as person
    where person.id = ${personId} and person.role is not null and (person.left_on is null or person.left_on >= ${today}::date)`.execute(
    tx,
  );
  const [person] = rows;
  if (!person) return undefined;
  return { personId, ...person, scope: await scopeOf(tx, { personId, role: person.role }, today), from };
}

async function scopeOf(
  tx: Transaction,
  { personId, role }: { personId: number; role: Role },
  today: Day,
): Promise<RowScope> {
  if (role === 'seller') return { all: false, people: [personId], actor: personId };
  if (role === 'supervisor') return { all: false, people: await peopleBelow(tx, personId, today), actor: personId };
  return { all: true, people: [], actor: personId };
}

// `union` drops what was seen before, so a ring of supervisors ends too.
async function peopleBelow(tx: Transaction, personId: number, today: Day): Promise<number[]> {
  const result = await sql<{ id: number }>`
    with recursive placed as materialized (
      select id, supervisor_id from ${peopleToday(today)} as person
    ),
    team as (
      select ${personId}::integer as id
      union
      select placed.id
      from placed
      join team on placed.supervisor_id = team.id
    )
    select id from team order by id`.execute(tx);
  return result.rows.map((row) => row.id);
}
