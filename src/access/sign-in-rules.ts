// What the company asks of everybody who signs in.

import { sql } from 'kysely';
import type { Transaction } from '../db/database.ts';
import { type Role, roles } from './viewer.ts';

export interface SignInRules {
  /** Whoever has one of these roles cannot sign in without a second step. */
  two_step_roles: Role[];
}

/** The setting that holds them; it is versioned like every other. */
export const signInRulesKey = 'sign_in';

export async function readSignInRules(tx: Transaction): Promise<SignInRules> {
  const row = await tx
    .selectFrom('setting')
    .select('value')
    .where('key', '=', signInRulesKey)
    .where('to_version', 'is', null)
    .executeTakeFirst();
  const named = (row?.value as Partial<SignInRules> | undefined)?.two_step_roles ?? [];
  return { two_step_roles: roles.filter((role) => named.includes(role)) };
}

/** Ends the sessions of those who lack the second step that is now asked of the role in which they came, and says how many. */
export async function endSessionsWithout(tx: Transaction, { two_step_roles: asked }: SignInRules): Promise<number> {
  const { rows } = await sql`
    delete from session
    where session.role = any (${asked}::text[])
      and not exists (
        select from two_step where two_step.person_id = session.person_id and two_step.confirmed_at is not null
      )
    returning session.id`.execute(tx);
  return rows.length;
}
