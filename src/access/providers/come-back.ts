// A browser comes back from a provider: whoever it brings is let in, or is linked to the person who sent it.

import { dayInZone } from '../../base/dates.ts';
import { Refusal } from '../../base/errors.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../../db/database.ts';
import { type Admission, admit } from '../admission.ts';
import { logOperation } from '../log/log-operation.ts';
import { companyZone } from '../sessions.ts';
import { type Viewer, viewerOf } from '../viewer.ts';
import { originOf, type Visitor } from '../visitor.ts';
import { linkIdentity, personOfIdentity } from './identities.ts';
import { type Identity, type Provider, ProviderRefusal } from './provider.ts';
import { endVisit, type KeptVisit } from './visits.ts';

export interface CameBack {
  /** Where the person wanted to go. */
  next: string;
  /** Undefined where an identity was linked. */
  admission: Admission | undefined;
}

interface Return {
  back: URL;
  /** The secret in the browser's cookie. */
  secret: string | undefined;
  /** Who is signed in. An account is linked to nobody who is so no more, and to nobody else who is now. */
  personId: number | undefined;
}

export async function comeBack(
  db: Database,
  provider: Provider,
  { back, secret, personId, visitor }: Return & { visitor: Visitor },
): Promise<CameBack> {
  const visit = secret === undefined ? undefined : await endVisit(db, provider, { secret, now: visitor.now });
  if (!visit || (visit.person_id !== null && visit.person_id !== personId)) throw visitOver();
  const identity = await identify(db, provider, { back, visit, visitor });
  const entered = await transact(db, wholeCompany, (tx) => enter(tx, provider, { visit, identity, visitor }));
  if (!entered) throw nobodyOfOurs(provider, identity);
  return entered;
}

async function identify(
  db: Database,
  provider: Provider,
  { back, visit, visitor }: { back: URL; visit: KeptVisit; visitor: Visitor },
): Promise<Identity> {
  try {
    return await provider.finish(back, visit);
  } catch (error) {
    if (!(error instanceof ProviderRefusal)) throw error;
    await noteFailure(db, visitor, { subject: provider.key, reason: error.message });
    throw notIdentified(provider);
  }
}

async function enter(
  tx: Transaction,
  provider: Provider,
  { visit, identity, visitor }: { visit: KeptVisit; identity: Identity; visitor: Visitor },
): Promise<CameBack | undefined> {
  const { now } = visitor;
  const personId = visit.person_id ?? (await personOfIdentity(tx, provider, { identity, now }));
  const viewer = personId === undefined ? undefined : await viewerWhoMayEnter(tx, personId, visitor);
  if (!viewer || personId === undefined) {
    const details = { identity: identity.name };
    const actor = { personId: null, from: originOf(visitor) };
    await logOperation(tx, actor, { action: 'sign_in_failed', subject: provider.key, details });
    return undefined;
  }
  await linkIdentity(tx, provider, { link: { personId, identity, now }, actor: viewer });
  return { next: visit.next, admission: visit.person_id === null ? await admit(tx, viewer, visitor) : undefined };
}

async function viewerWhoMayEnter(tx: Transaction, personId: number, visitor: Visitor): Promise<Viewer | undefined> {
  const login = await tx
    .selectFrom('login')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('disabled', '=', false)
    .executeTakeFirst();
  const today = dayInZone(visitor.now, companyZone);
  return login && viewerOf(tx, personId, { today, from: originOf(visitor) });
}

function noteFailure(db: Database, visitor: Visitor, { subject, reason }: { subject: string; reason: string }) {
  const actor = { personId: null, from: originOf(visitor) };
  const details = { reason: reason.slice(0, 300) };
  return transact(db, wholeCompany, (tx) => logOperation(tx, actor, { action: 'sign_in_failed', subject, details }));
}

function visitOver(): Refusal {
  return new Refusal('provider_visit_over', {
    zh: '这次登录已过期，或不是从这个浏览器发起的。请重新登录。',
    en: 'This sign-in took too long, or was begun in another browser. Begin again.',
  });
}

function notIdentified({ name }: Provider): Refusal {
  return new Refusal('provider_refused', {
    zh: `${name.zh}没有确认您的身份。请重试；若仍不行，请联系管理员查看操作日志。`,
    en: `${name.en} did not say who you are. Try again, and ask your administrator to look at the log if it persists.`,
  });
}

function nobodyOfOurs({ name }: Provider, identity: Identity): Refusal {
  return new Refusal('identity_unknown', {
    zh: `${name.zh}账号“${identity.name}”还没有对应的有据账号。请先用密码登录，在“我的账户”里关联；没有账号请联系管理员。`,
    en: `Nobody here goes with the ${name.en} account “${identity.name}”. Sign in with your password and link it on your account page; without one, ask your administrator.`,
  });
}
