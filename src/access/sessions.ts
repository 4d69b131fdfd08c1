// Sessions live in the database, so that disabling a login or leaving the company ends them at once. The token of a session
// in use is replaced now and then; requests that were under way with the old one are still answered.

import { sql } from 'kysely';
import { dayInZone } from '../base/dates.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../db/database.ts';
import { newToken, tokenHash } from './tokens.ts';
import { secondStepOf } from './two-step/second-step.ts';
import { type Viewer, viewerOf } from './viewer.ts';
import { originOf, type Visitor } from './visitor.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** How long a session lasts that nobody uses. */
export const sessionMs = 14 * dayMs;
const longestSessionMs = 90 * dayMs;
const tokenMs = dayMs / 2;
const graceMs = minuteMs;

/** The zone that decides which day it is for people: whoever left yesterday no longer signs in. */
export const companyZone = 'Asia/Shanghai';

export interface OpenSession {
  id: number;
  viewer: Viewer;
  /** The token that takes the place of the one that was shown. */
  newToken?: string | undefined;
}

interface Session {
  id: number;
  person_id: number;
  token_hash: string;
  token_made_at: Date;
  former_hash: string | null;
  former_until: Date | null;
  role: string;
  last_used_at: Date;
  expires_at: Date;
  ends_at: Date;
}

/** Begins a session and gives its token, to be put into a cookie; sessions past their time are cleared away. */
export async function startSession(tx: Transaction, viewer: Viewer, visitor: Visitor): Promise<string> {
  const { now, address, userAgent } = visitor;
  const token = newToken();
  await tx.deleteFrom('session').where('expires_at', '<=', now).execute();
  const row = { person_id: viewer.personId as number, role: viewer.role, address, user_agent: userAgent };
  const times = { created_at: now, last_used_at: now, token_made_at: now };
  const end = new Date(now.getTime() + longestSessionMs);
  await tx
    .insertInto('session')
    .values({ token_hash: tokenHash(token), ...row, ...times, expires_at: idleEnd(now, end), ends_at: end })
    .execute();
  return token;
}

/** The session of the token, undefined when it is nobody's, over, or of somebody who may no longer sign in. */
export async function openSession(db: Database, token: string, visitor: Visitor): Promise<OpenSession | undefined> {
  const { now } = visitor;
  return transact(db, wholeCompany, async (tx) => {
    const shown = tokenHash(token);
    const session = await findSession(tx, shown, now);
    const viewer =
      session &&
      (await viewerOf(tx, session.person_id, { today: dayInZone(now, companyZone), from: originOf(visitor) }));
    if (!viewer || (await lacksStep(tx, session, viewer))) return undefined;
    await noteUse(tx, session, visitor);
    return { id: session.id, viewer, newToken: await followToken(tx, session, { shown, role: viewer.role, now }) };
  });
}

export async function endSession(tx: Transaction, token: string): Promise<void> {
  const hash = tokenHash(token);
  await tx
    .deleteFrom('session')
    .where((eb) => eb.or([eb('token_hash', '=', hash), eb('former_hash', '=', hash)]))
    .execute();
}

export async function countSessions(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from session where expires_at > now()`.execute(tx);
  return rows[0]!.count;
}

async function findSession(tx: Transaction, shown: string, now: Date): Promise<Session | undefined> {
  return tx
    .selectFrom('session')
    .innerJoin('login', 'login.person_id', 'session.person_id')
    .select(['id', 'session.person_id', 'token_hash', 'token_made_at', 'former_hash', 'former_until', 'role'])
    .select(['last_used_at', 'expires_at', 'ends_at'])
    .where((eb) =>
      eb.or([
        eb('token_hash', '=', shown),
        eb('former_hash', '=', shown).and(eb.or([eb('former_until', 'is', null), eb('former_until', '>', now)])),
      ]),
    )
    .where('expires_at', '>', now)
    .where('disabled', '=', false)
    .executeTakeFirst();
}

// Whoever comes into a role that asks for a second step signs in anew, and sets it up.
async function lacksStep(tx: Transaction, { id, role }: Session, viewer: Viewer): Promise<boolean> {
  if (role === viewer.role || (await secondStepOf(tx, viewer)) !== 'set_up') return false;
  await tx.deleteFrom('session').where('id', '=', id).execute();
  return true;
}

// Every five minutes is enough: a session in use never comes near its end, and people are told when it was used.
async function noteUse(tx: Transaction, session: Session, { now, address, userAgent }: Visitor): Promise<void> {
  if (now.getTime() - session.last_used_at.getTime() < 5 * minuteMs) return;
  const expiresAt = idleEnd(now, session.ends_at);
  await tx
    .updateTable('session')
    .set({ last_used_at: now, address, user_agent: userAgent, expires_at: sql`greatest(expires_at, ${expiresAt})` })
    .where('id', '=', session.id)
    .execute();
}

/** Once the new token has been seen, the former one soon ends; a new one that never arrived is made again. */
async function followToken(
  tx: Transaction,
  session: Session,
  { shown, role, now }: { shown: string; role: string; now: Date },
): Promise<string | undefined> {
  const age = now.getTime() - session.token_made_at.getTime();
  const isFormer = shown !== session.token_hash;
  if (isFormer)
    return session.former_until === null && age > graceMs ? replaceToken(tx, session, { shown, role, now }) : undefined;
  if (age > tokenMs || role !== session.role) return replaceToken(tx, session, { shown, role, now });
  if (session.former_hash !== null && session.former_until === null) await endFormer(tx, session, now);
  return undefined;
}

// Of several requests at once one replaces the token; the others find that it is no longer the one they read.
async function replaceToken(
  tx: Transaction,
  session: Session,
  { shown, role, now }: { shown: string; role: string; now: Date },
): Promise<string | undefined> {
  const token = newToken();
  const { numUpdatedRows } = await tx
    .updateTable('session')
    .set({ token_hash: tokenHash(token), token_made_at: now, former_hash: shown, former_until: null, role })
    .where('id', '=', session.id)
    .where('token_hash', '=', session.token_hash)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? token : undefined;
}

async function endFormer(tx: Transaction, session: Session, now: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ former_until: new Date(now.getTime() + graceMs) })
    .where('id', '=', session.id)
    .where('former_until', 'is', null)
    .execute();
}

function idleEnd(now: Date, end: Date): Date {
  return new Date(Math.min(now.getTime() + sessionMs, end.getTime()));
}
