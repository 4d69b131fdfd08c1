// Tokens with which a program, such as an ERP, acts for a person: it may do less than they, never more, and only while they
// may sign in themselves.

import { addDays, type Day, dayInZone } from '../base/dates.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../db/database.ts';
import type { Origin } from './log/actor.ts';
import { logOperation } from './log/log-operation.ts';
import { companyZone } from './sessions.ts';
import { newToken, tokenHash } from './tokens.ts';
import { tokenRefusals } from './token-refusals.ts';
import { type Role, roles, type Viewer, viewerOf } from './viewer.ts';
import { originOf, type Visitor } from './visitor.ts';

/** What tokens can be good for: to bring files, to read figures with their rows, to read written reports. */
export const tokenUses = ['imports', 'figures', 'reports'] as const;
export type TokenUse = (typeof tokenUses)[number];

/** Who may have tokens for what. Whoever reads with one sees no more than the person does. */
export const tokenKeepers: Readonly<Record<TokenUse, readonly Role[]>> = {
  imports: ['operations', 'finance', 'administrator'],
  figures: roles,
  reports: roles,
};

export interface ApiToken {
  id: number;
  person_id: number;
  name: string;
  may: TokenUse[];
  /** The last day on which it is good. */
  expires_on: Day;
  created_at: Date;
  last_used_at: Date | null;
}

export interface NewApiToken {
  name: string;
  may: readonly TokenUse[];
  /** A year from now when not given, and never later. */
  expiresOn?: Day | undefined;
}

const mostDays = 365;

/** Makes a token for the person; its secret is given here and never again. */
export async function addApiToken(
  tx: Transaction,
  { viewer, now }: { viewer: Viewer; now: Date },
  { name, may, expiresOn }: NewApiToken,
): Promise<{ id: number; secret: string; expires_on: Day }> {
  const refused = may.find((use) => !tokenKeepers[use].includes(viewer.role));
  if (viewer.personId === null || refused !== undefined) throw tokenRefusals.notForThem(viewer, refused ?? 'imports');
  if (!isPlainName(name)) throw tokenRefusals.unplainName();
  const today = dayInZone(now, companyZone);
  const latest = addDays(today, mostDays);
  const last = expiresOn ?? latest;
  if (last < today) throw tokenRefusals.pastDay(last);
  if (last > latest) throw tokenRefusals.tooLong(latest);
  const secret = `youju_${newToken()}`;
  const row = {
    person_id: viewer.personId,
    name,
    may: [...may],
    token_hash: tokenHash(secret),
    expires_on: last,
    created_at: now,
  };
  const added = await tx
    .insertInto('api_token')
    .values(row)
    .onConflict((conflict) => conflict.columns(['person_id', 'name']).where('revoked_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw tokenRefusals.nameTaken(name);
  await logOperation(tx, viewer, { action: 'token_added', subject: name, after: { may, expires_on: last } });
  return { id: added.id, secret, expires_on: last };
}

// It is shown in the log and beside every batch: nothing in it may look like something else.
function isPlainName(name: string): boolean {
  return name.trim() === name && /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,100}$/u.test(name);
}

/** The tokens that were not revoked, of everybody or of one person, expired ones too. */
export async function listApiTokens(tx: Transaction, personId?: number | null): Promise<ApiToken[]> {
  const all = tx
    .selectFrom('api_token')
    .select(['id', 'person_id', 'name', 'may', 'expires_on', 'created_at', 'last_used_at'])
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .$castTo<ApiToken>();
  return (personId === undefined ? all : all.where('person_id', '=', personId)).execute();
}

/** Ends a token of the person, or of anybody for whoever works on this machine; refuses one that is unknown. */
export async function revokeApiToken(
  tx: Transaction,
  { viewer, now }: { viewer: Viewer; now: Date },
  id: number,
): Promise<string> {
  const open = tx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null);
  const theirs = viewer.personId === null ? open : open.where('person_id', '=', viewer.personId);
  const revoked = await theirs.returning('name').executeTakeFirst();
  if (!revoked) throw tokenRefusals.unknownNumber(id);
  await logOperation(tx, viewer, { action: 'token_revoked', subject: revoked.name });
  return revoked.name;
}

/** Whom the token acts for, as they are today; refuses one that is unknown, revoked, expired, for another use, or whose owner left. */
export async function viewerOfApiToken(
  db: Database,
  secret: string,
  { use, visitor }: { use: TokenUse; visitor: Visitor },
): Promise<{ viewer: Viewer; name: string }> {
  const { now } = visitor;
  const today = dayInZone(now, companyZone);
  return transact(db, wholeCompany, async (tx) => {
    const token = await findApiToken(tx, secret);
    const from: Origin = { ...originOf(visitor), way: 'token', name: token?.name };
    const viewer = token && (await viewerOf(tx, token.person_id, { today, from }));
    if (!viewer) throw tokenRefusals.unknownToken();
    if (token.expires_on < today) throw tokenRefusals.expired(token);
    if (!token.may.includes(use)) throw tokenRefusals.otherUse(token, use);
    await noteUse(tx, token, now);
    return { viewer, name: token.name };
  });
}

async function findApiToken(tx: Transaction, secret: string): Promise<ApiToken | undefined> {
  return tx
    .selectFrom('api_token')
    .innerJoin('login', 'login.person_id', 'api_token.person_id')
    .select(['id', 'api_token.person_id', 'name', 'may', 'expires_on', 'created_at', 'last_used_at'])
    .where('token_hash', '=', tokenHash(secret))
    .where('revoked_at', 'is', null)
    .where('disabled', '=', false)
    .$castTo<ApiToken>()
    .executeTakeFirst();
}

// To the minute is enough: a program that looks at its import every second would write every second.
async function noteUse(tx: Transaction, { id, last_used_at: last }: ApiToken, now: Date): Promise<void> {
  if (last && now.getTime() - last.getTime() < 60_000) return;
  await tx.updateTable('api_token').set({ last_used_at: now }).where('id', '=', id).execute();
}
