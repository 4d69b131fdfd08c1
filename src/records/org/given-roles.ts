import { sql } from 'kysely';
import type { Transaction } from '../../db/database.ts';

/** Whether a version gives another role, or its day, to somebody who can sign in, or makes an administrator of somebody. */
export async function givesRoles(tx: Transaction, version: number): Promise<boolean> {
  const { rows } = await sql`
    select from person
    join person as before on before.id = person.id and before.to_version = ${version}
    where person.from_version = ${version}
      and (person.role, person.placed_on) is distinct from (before.role, before.placed_on)
      and (
        person.role = 'administrator'
        or exists (select from login where login.person_id = person.id)
      )
    limit 1`.execute(tx);
  return rows.length > 0;
}
