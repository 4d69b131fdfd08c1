// One-time links by which a person chooses the password themselves: an invitation for whoever has no login yet, a reset for
// whoever has one. Nobody else ever knows the password, and no message is sent: the link is shown once, to be handed on.

import { dayInZone } from '../base/dates.ts';
import type { Transaction } from '../db/database.ts';
import { mayLink } from './link-makers.ts';
import { linkRefusals } from './link-refusals.ts';
import { addLogin } from './logins.ts';
import { logOperation } from './log/log-operation.ts';
import { companyZone } from './sessions.ts';
import { newToken, tokenHash } from './tokens.ts';
import { localOperator, type Viewer, viewerOf } from './viewer.ts';
import { originOf, type Visitor } from './visitor.ts';

export type LinkPurpose = 'invitation' | 'reset';

export interface SignInLink {
  purpose: LinkPurpose;
  name: string;
  token: string;
  expires_at: Date;
}

const hourMs = 3_600_000;
const lifetimes: Record<LinkPurpose, number> = { invitation: 72 * hourMs, reset: hourMs };

/** Makes a link for a person, in the place of every one before. */
export async function makeSignInLink(
  tx: Transaction,
  { viewer, now }: { viewer: Viewer; now: Date },
  personId: number,
): Promise<SignInLink> {
  const today = dayInZone(now, companyZone);
  const person = await viewerOf(tx, personId, { today, from: viewer.from });
  if (!person) throw linkRefusals.unknownPerson();
  if (!(await mayLink(tx, viewer.role, { person, today }))) throw linkRefusals.notForThem(person.name);
  const login = await loginOf(tx, personId);
  if (login?.disabled) throw linkRefusals.closed(person.name);
  const purpose = login ? 'reset' : 'invitation';
  const token = newToken();
  const expiresAt = new Date(now.getTime() + lifetimes[purpose]);
  await voidLinks(tx, personId, now);
  const row = { person_id: personId, purpose, created_by: viewer.personId, created_at: now, expires_at: expiresAt };
  await tx
    .insertInto('sign_in_link')
    .values({ token_hash: tokenHash(token), ...row })
    .execute();
  await logOperation(tx, viewer, {
    action: 'link_made',
    subject: person.name,
    details: { purpose },
  });
  return { purpose, name: person.name, token, expires_at: expiresAt };
}

export interface LinkInvites {
  /** Who it is for, as whom they act by using it. */
  viewer: Viewer;
  purpose: LinkPurpose;
  /** Undefined where it is still to be chosen. */
  username: string | undefined;
}

/** Whom the link is for; refuses one that is used, too old, replaced or unknown, and says which. */
export async function readSignInLink(tx: Transaction, token: string, visitor: Visitor): Promise<LinkInvites> {
  const link = await tx
    .selectFrom('sign_in_link')
    .select(['person_id', 'purpose', 'created_by', 'expires_at', 'used_at', 'void_at'])
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  if (!link) throw linkRefusals.unknown();
  if (link.used_at) throw linkRefusals.used();
  if (link.void_at) throw linkRefusals.replaced();
  if (link.expires_at <= visitor.now) throw linkRefusals.expired();
  const viewer = await viewerOf(tx, link.person_id, dayOf(visitor));
  const login = await loginOf(tx, link.person_id);
  if (!viewer || login?.disabled) throw linkRefusals.unknown();
  await refuseOutgrown(tx, link.created_by, { viewer, visitor });
  const purpose = link.purpose as LinkPurpose;
  return { viewer, purpose, username: login?.username };
}

/** Uses the link up and gives the person the password that they chose; it comes back when the transaction does not commit. */
export async function useSignInLink(
  tx: Transaction,
  chosen: { token: string; username?: string | undefined; password: string },
  visitor: Visitor,
): Promise<Viewer> {
  const { viewer, purpose, ...known } = await readSignInLink(tx, chosen.token, visitor);
  const personId = viewer.personId as number;
  const username = known.username ?? chosen.username;
  if (username === undefined) throw linkRefusals.usernameMissing();
  const used = await tx
    .updateTable('sign_in_link')
    .set({ used_at: visitor.now })
    .where('token_hash', '=', tokenHash(chosen.token))
    .where('used_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  if (!used) throw linkRefusals.used();
  await addLogin(tx, { personId, username, password: chosen.password }, viewer);
  await logOperation(tx, viewer, { action: 'link_used', subject: username, details: { purpose } });
  return viewer;
}

// The person may have become more since than whoever made the link was let to make one for.
async function refuseOutgrown(
  tx: Transaction,
  makerId: number | null,
  { viewer, visitor }: { viewer: Viewer; visitor: Visitor },
): Promise<void> {
  const maker = makerId === null ? localOperator : await viewerOf(tx, makerId, dayOf(visitor));
  if (!(await mayLink(tx, maker?.role, { person: viewer, today: dayOf(visitor).today }))) throw linkRefusals.outgrown();
}

/** Ends every open link of a person. */
async function voidLinks(tx: Transaction, personId: number, now: Date): Promise<void> {
  const monthAgo = new Date(now.getTime() - 30 * 24 * hourMs);
  await tx.deleteFrom('sign_in_link').where('expires_at', '<', monthAgo).execute();
  await tx
    .updateTable('sign_in_link')
    .set({ void_at: now })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('void_at', 'is', null)
    .execute();
}

async function loginOf(tx: Transaction, personId: number) {
  return tx.selectFrom('login').select(['username', 'disabled']).where('person_id', '=', personId).executeTakeFirst();
}

function dayOf(visitor: Visitor) {
  return { today: dayInZone(visitor.now, companyZone), from: originOf(visitor) };
}
