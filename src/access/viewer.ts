// Who is asking. Every question carries a viewer; nothing reads it from the air.

import { sql } from 'kysely';
import type { Day } from '../base/dates.ts';
import type { RowScope, Transaction } from '../db/database.ts';
import type { Actor, Origin } from './log/actor.ts';

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
  const person = await tx
    .selectFrom('person')
    .select(['id', 'name', 'role'])
    .where('id', '=', personId)
    .where('to_version', 'is', null)
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', today)]))
    .executeTakeFirst();
  if (!person) return undefined;
  const role = person.role as Role;
  return { personId, name: person.name, role, scope: await scopeOf(tx, personId, role), from };
}

async function scopeOf(tx: Transaction, personId: number, role: Role): Promise<RowScope> {
  if (role === 'seller') return { all: false, people: [personId], actor: personId };
  if (role === 'supervisor') return { all: false, people: await peopleBelow(tx, personId), actor: personId };
  return { all: true, people: [], actor: personId };
}

// `union` drops what was seen before, so a ring of supervisors ends too.
async function peopleBelow(tx: Transaction, personId: number): Promise<number[]> {
  const result = await sql<{ id: number }>`
    with recursive team as (
      select ${personId}::integer as id
      union
      select person.id
      from person
      join team on person.supervisor_id = team.id
      where person.to_version is null
    )
    select id from team order by id`.execute(tx);
  return result.rows.map((row) => row.id);
}
