// Signing in. An attempt is counted before the password is looked at, so that guesses made at the same time count too.

import { sql } from 'kysely';
import { dayInZone } from '../base/dates.ts';
import { Refusal } from '../base/errors.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../db/database.ts';
import { logOperation } from './operation-log.ts';
import { passwordMatches } from './passwords.ts';
import { companyZone, startSession } from './sessions.ts';
import { canonicalUsername } from './usernames.ts';
import { type Viewer, viewerOf } from './viewer.ts';

export interface Credentials {
  username: string;
  password: string;
}

export interface SignedIn {
  token: string;
  viewer: Viewer;
}

/** Checks the credentials and begins a session; refuses with the same words whatever is wrong, so that nobody learns which logins exist. */
export async function signIn(db: Database, credentials: Credentials, now: Date): Promise<SignedIn> {
  const username = canonicalUsername(credentials.username);
  const login = await countAttempt(db, username, now);
  const matches = await passwordMatches(credentials.password, login?.password_hash);
  const signedIn = await transact(db, wholeCompany, async (tx) => {
    const viewer = matches && login ? await viewerOf(tx, login.person_id, dayInZone(now, companyZone)) : undefined;
    if (viewer && login) return welcome(tx, viewer, { username, now });
    await logOperation(tx, { personId: login?.person_id ?? null, action: 'sign_in_failed', subject: username });
    return undefined;
  });
  if (!signedIn) throw refused();
  return signedIn;
}

// Ten attempts are free; each further one closes the login for twice as long, from half a minute to a quarter of an hour.
async function countAttempt(db: Database, username: string, now: Date) {
  const result = await transact(db, wholeCompany, (tx) =>
    sql<{ person_id: number; password_hash: string }>`
      update login
      set
        failed_count = failed_count + 1,
        locked_until = case
          when failed_count + 1 >= 10
            then ${now}::timestamptz + least(interval '30 seconds' * 2 ^ least(failed_count - 9, 10), interval '15 minutes')
        end
      where username = ${username}
        and not disabled
        and (locked_until is null or locked_until <= ${now})
      returning person_id, password_hash`.execute(tx),
  );
  return result.rows[0];
}

async function welcome(tx: Transaction, viewer: Viewer, at: { username: string; now: Date }): Promise<SignedIn> {
  const personId = viewer.personId as number;
  await tx
    .updateTable('login')
    .set({ failed_count: 0, locked_until: null })
    .where('person_id', '=', personId)
    .execute();
  await logOperation(tx, { personId, action: 'sign_in', subject: at.username });
  return { token: await startSession(tx, personId, at.now), viewer };
}

function refused(): Refusal {
  return new Refusal('sign_in_failed', {
    zh: '用户名或密码不正确。请核对后再试；连续输错会暂停登录，最长 15 分钟。',
    en: 'The username or the password is wrong. Check both and try again; repeated mistakes close the login for up to 15 minutes.',
  });
}
