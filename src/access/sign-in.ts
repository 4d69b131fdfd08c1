// Signing in. An attempt is counted before the password is looked at, so that guesses made at the same time count too.

import { dayInZone } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../db/database.ts';
import { type Admission, admit } from './admission.ts';
import { countAttempt, forgive, type Limit } from './attempts/count-attempt.ts';
import { signInLimits } from './attempts/sign-in-limits.ts';
import { knownBrowser } from './known-browsers.ts';
import { logOperation } from './log/log-operation.ts';
import { freshHash, passwordMatches } from './passwords.ts';
import { companyZone } from './sessions.ts';
import { canonicalUsername } from './usernames.ts';
import { type Viewer, viewerOf } from './viewer.ts';
import { originOf, type Visitor } from './visitor.ts';

export interface Credentials {
  username: string;
  password: string;
}

interface Attempt {
  username: string;
  limits: Limit[];
  login: { person_id: number; password_hash: string } | undefined;
}

/** Checks the credentials and lets the person in, or on to the second step; refuses with the same words whatever is wrong, so that nobody learns which logins exist. */
export async function signIn(db: Database, { username, password }: Credentials, visitor: Visitor): Promise<Admission> {
  const attempt = await beginAttempt(db, canonicalUsername(username), visitor);
  const matches = await passwordMatches(password, attempt.login?.password_hash);
  const renewed = matches && attempt.login ? await freshHash(password, attempt.login.password_hash) : undefined;
  const admission = await transact(db, wholeCompany, async (tx) => {
    const viewer = matches ? await viewerOfLogin(tx, attempt, visitor) : undefined;
    if (!viewer) return noteFailure(tx, attempt, visitor);
    if (renewed !== undefined) await keepHash(tx, attempt, renewed);
    await forgive(tx, attempt.limits);
    return admit(tx, viewer, visitor);
  });
  if (!admission) throw refused();
  return admission;
}

async function beginAttempt(db: Database, username: string, visitor: Visitor): Promise<Attempt> {
  return transact(db, wholeCompany, async (tx) => {
    const browser = await knownBrowser(tx, visitor, username);
    const limits = signInLimits(username, { address: visitor.address, browser });
    await countAttempt(tx, limits, visitor.now);
    const login = await tx
      .selectFrom('login')
      .select(['person_id', 'password_hash'])
      .where('username', '=', username)
      .where('disabled', '=', false)
      .executeTakeFirst();
    return { username, limits, login };
  });
}

// The password may have been changed, or the login closed, while the hash was computed; from here on neither can be.
async function viewerOfLogin(tx: Transaction, { login }: Attempt, visitor: Visitor): Promise<Viewer | undefined> {
  if (!login) return undefined;
  const open = await tx
    .selectFrom('login')
    .select('person_id')
    .where('person_id', '=', login.person_id)
    .where('password_hash', '=', login.password_hash)
    .where('disabled', '=', false)
    .forUpdate()
    .executeTakeFirst();
  const today = dayInZone(visitor.now, companyZone);
  return open && viewerOf(tx, open.person_id, { today, from: originOf(visitor) });
}

async function noteFailure(tx: Transaction, { username, login }: Attempt, visitor: Visitor): Promise<undefined> {
  const actor = { personId: login?.person_id ?? null, from: originOf(visitor) };
  await logOperation(tx, actor, { action: 'sign_in_failed', subject: username });
}

// The password is at hand only now: a hash of lesser cost than today's is replaced.
async function keepHash(tx: Transaction, { login }: Attempt, renewed: string): Promise<void> {
  await tx
    .updateTable('login')
    .set({ password_hash: renewed })
    .where('person_id', '=', login!.person_id)
    .where('password_hash', '=', login!.password_hash)
    .execute();
}

function refused(): Refusal {
  return new Refusal('sign_in_failed', {
    zh: '用户名或密码不正确。请核对后再试；连续输错后要等一会儿才能再试，最长 15 分钟。',
    en: 'The username or the password is wrong. Check both and try again; after repeated mistakes you have to wait, for up to 15 minutes.',
  });
}
