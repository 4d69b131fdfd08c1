// Sessions live in the database, so that disabling a login or leaving the company ends them at once.

import { sql } from 'kysely';
import { dayInZone } from '../base/dates.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../db/database.ts';
import { newToken, tokenHash } from './tokens.ts';
import { type Viewer, viewerOf } from './viewer.ts';

const dayMs = 86_400_000;
export const sessionMs = 14 * dayMs;

/** The zone that decides which day it is for people: whoever left yesterday no longer signs in. */
export const companyZone = 'Asia/Shanghai';

/** Begins a session and gives its token, to be put into a cookie; sessions past their time are cleared away. */
export async function startSession(tx: Transaction, personId: number, now: Date): Promise<string> {
  const token = newToken();
  await tx.deleteFrom('session').where('expires_at', '<=', now).execute();
  await tx
    .insertInto('session')
    .values({ token_hash: tokenHash(token), person_id: personId, created_at: now, expires_at: afterNow(now) })
    .execute();
  return token;
}

/** Whose session the token is, undefined when it is nobody's, over, or of somebody who may no longer sign in. */
export async function viewerOfSession(db: Database, token: string, now: Date): Promise<Viewer | undefined> {
  return transact(db, wholeCompany, async (tx) => {
    const session = await tx
      .selectFrom('session')
      .innerJoin('login', 'login.person_id', 'session.person_id')
      .select(['session.token_hash', 'session.person_id', 'session.expires_at'])
      .where('token_hash', '=', tokenHash(token))
      .where('expires_at', '>', now)
      .where('disabled', '=', false)
      .executeTakeFirst();
    if (!session) return undefined;
    await prolong(tx, session, now);
    return viewerOf(tx, session.person_id, dayInZone(now, companyZone));
  });
}

export async function endSession(db: Database, token: string): Promise<void> {
  await transact(db, wholeCompany, (tx) =>
    tx.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute(),
  );
}

// Once a day is enough: a session in use never comes near its end.
async function prolong(tx: Transaction, session: { token_hash: string; expires_at: Date }, now: Date): Promise<void> {
  if (session.expires_at.getTime() - now.getTime() > sessionMs - dayMs) return;
  await tx
    .updateTable('session')
    .set({ expires_at: sql`greatest(expires_at, ${afterNow(now)})` })
    .where('token_hash', '=', session.token_hash)
    .execute();
}

function afterNow(now: Date): Date {
  return new Date(now.getTime() + sessionMs);
}
