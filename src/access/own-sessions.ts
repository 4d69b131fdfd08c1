// The sessions of a person: on which devices they are, and how they are ended from elsewhere.

import { Refusal } from '../base/errors.ts';
import type { Transaction } from '../db/database.ts';
import { newToken, tokenHash } from './tokens.ts';
import type { Visitor } from './visitor.ts';

export interface PersonSession {
  id: number;
  user_agent: string;
  address: string;
  created_at: Date;
  /** To within five minutes. */
  last_used_at: Date;
}

/** The person's sessions, the one used last first. */
export async function listSessions(tx: Transaction, personId: number, now: Date): Promise<PersonSession[]> {
  return tx
    .selectFrom('session')
    .select(['id', 'user_agent', 'address', 'created_at', 'last_used_at'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('last_used_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Ends one session of the person; refuses one that is not theirs or over. */
export async function endOneSession(tx: Transaction, personId: number, id: number): Promise<void> {
  const ended = await tx
    .deleteFrom('session')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirst();
  if (!ended) throw unknownSession();
}

/** Ends every session of the person but the one to be kept, and whatever was to become one; says how many there were. */
export async function endSessions(tx: Transaction, personId: number, kept?: number): Promise<number> {
  await tx.deleteFrom('pending_sign_in').where('person_id', '=', personId).execute();
  await tx.deleteFrom('provider_visit').where('person_id', '=', personId).execute();
  const theirs = tx.deleteFrom('session').where('person_id', '=', personId);
  const ended = await (kept === undefined ? theirs : theirs.where('id', '!=', kept)).returning('id').execute();
  return ended.length;
}

/** Gives a session a new token at once, and lets the former one be good no longer. */
export async function renewSession(tx: Transaction, id: number, { now }: Visitor): Promise<string> {
  const token = newToken();
  await tx
    .updateTable('session')
    .set({ token_hash: tokenHash(token), token_made_at: now, former_hash: null, former_until: null })
    .where('id', '=', id)
    .execute();
  return token;
}

function unknownSession(): Refusal {
  return new Refusal('session_not_found', {
    zh: '这个登录已经结束，或不是您的。请刷新列表。',
    en: 'This session is over already, or not yours. Reload the list.',
  });
}
