// Whoever has a session shows the password once more before what is worth most is changed.

import { Refusal } from '../base/errors.ts';
import { type Database, transact, wholeCompany } from '../db/database.ts';
import { countAttempt, forgive } from './attempts/count-attempt.ts';
import { sessionLimits } from './attempts/sign-in-limits.ts';
import { passwordMatches } from './passwords.ts';

/** Refuses a password that is not the person's, and after some wrong ones of a session every one for a while. */
export async function requireOwnPassword(
  db: Database,
  { personId, sessionId }: { personId: number; sessionId: number },
  { password, now }: { password: string; now: Date },
): Promise<void> {
  const limits = sessionLimits(sessionId);
  const login = await transact(db, wholeCompany, async (tx) => {
    await countAttempt(tx, limits, now);
    const own = tx.selectFrom('login').select('password_hash').where('person_id', '=', personId);
    return own.executeTakeFirst();
  });
  if (!(await passwordMatches(password, login?.password_hash))) throw wrongPassword();
  await transact(db, wholeCompany, (tx) => forgive(tx, limits));
}

function wrongPassword(): Refusal {
  return new Refusal('password_wrong', {
    zh: '当前密码不正确，请核对后再试。',
    en: 'The current password is wrong. Check it and try again.',
  });
}
