// Signing in. An attempt is counted before the password is looked at, so that guesses made at the same time count too.

import { dayInZone } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../db/database.ts';
import { countAttempt, forgive, type Limit } from './attempts/count-attempt.ts';
import { signInLimits } from './attempts/sign-in-limits.ts';
import { knownBrowser, rememberBrowser } from './known-browsers.ts';
import { logOperation } from './log/log-operation.ts';
import { freshHash, passwordMatches } from './passwords.ts';
import { companyZone, startSession } from './sessions.ts';
import { canonicalUsername } from './usernames.ts';
import { type Viewer, viewerOf } from './viewer.ts';
import { originOf, type Visitor } from './visitor.ts';

export interface Credentials {
  username: string;
  password: string;
}

export interface SignedIn {
  token: string;
  /** The secret by which the browser is known from now on. */
  browser: string;
  viewer: Viewer;
}

interface Attempt {
  username: string;
  limits: Limit[];
  login: { person_id: number; password_hash: string } | undefined;
}

/** Checks the credentials and begins a session; refuses with the same words whatever is wrong, so that nobody learns which logins exist. */
export async function signIn(db: Database, { username, password }: Credentials, visitor: Visitor): Promise<SignedIn> {
  const attempt = await beginAttempt(db, canonicalUsername(username), visitor);
  const matches = await passwordMatches(password, attempt.login?.password_hash);
  const renewed = matches && attempt.login ? await freshHash(password, attempt.login.password_hash) : undefined;
  const signedIn = await transact(db, wholeCompany, async (tx) => {
    const viewer = matches ? await viewerOfLogin(tx, attempt, visitor) : undefined;
    if (!viewer) return noteFailure(tx, attempt, visitor);
    if (renewed !== undefined) await keepHash(tx, attempt, renewed);
    return welcome(tx, attempt, { viewer, visitor });
  });
  if (!signedIn) throw refused();
  return signedIn;
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

async function viewerOfLogin(tx: Transaction, { login }: Attempt, visitor: Visitor): Promise<Viewer | undefined> {
  const today = dayInZone(visitor.now, companyZone);
  return login && viewerOf(tx, login.person_id, { today, from: originOf(visitor) });
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

async function welcome(
  tx: Transaction,
  { username, limits }: Attempt,
  { viewer, visitor }: { viewer: Viewer; visitor: Visitor },
): Promise<SignedIn> {
  await forgive(tx, limits);
  const personId = viewer.personId as number;
  await logOperation(tx, viewer, { action: 'sign_in', subject: username });
  const browser = await rememberBrowser(tx, visitor, personId);
  return { token: await startSession(tx, viewer, visitor), browser, viewer };
}

function refused(): Refusal {
  return new Refusal('sign_in_failed', {
    zh: '用户名或密码不正确。请核对后再试；连续输错后要等一会儿才能再试，最长 15 分钟。',
    en: 'The username or the password is wrong. Check both and try again; after repeated mistakes you have to wait, for up to 15 minutes.',
  });
}
