// Who makes links for whom. Whoever makes a link could use it; so those of managers and administrators, and of who is to be one,
// are made by administrators alone.

import { sql } from 'kysely';
import type { Day } from '../base/dates.ts';
import type { Transaction } from '../db/database.ts';
import type { Role, Viewer } from './viewer.ts';

const guarded: readonly Role[] = ['administrator', 'manager'];

/** Whether somebody of the maker's role may make a link for the person; undefined is one who has left. */
export async function mayLink(
  tx: Transaction,
  maker: Role | undefined,
  { person, today }: { person: Viewer; today: Day },
): Promise<boolean> {
  return maker === 'administrator' || !(guarded.includes(person.role) || (await isToBeGuarded(tx, person, today)));
}

// What was told for a day to come holds on that day unless something told later holds by then.
async function isToBeGuarded(tx: Transaction, { personId }: Viewer, today: Day): Promise<boolean> {
  const { rows } = await sql`
    select from person as told
    where told.id = ${personId}
      and told.placed_on > ${today}::date
      and told.role = any (${[...guarded]}::text[])
      and not exists (
        select from person as later
        where later.id = told.id
          and later.from_version > told.from_version
          and (later.placed_on is null or later.placed_on <= told.placed_on)
      )
    limit 1`.execute(tx);
  return rows.length > 0;
}
