// The one-time link that makes the first administrator: shown at start while nobody can sign in, good once, for a day.

import { Refusal } from '../base/errors.ts';
import { type Database, type Transaction, transact, wholeCompany } from '../db/database.ts';
import { program } from './log/actor.ts';
import { logOperation } from './log/log-operation.ts';
import { newToken, tokenHash } from './tokens.ts';

const dayMs = 86_400_000;

/** A fresh token for the link, in place of all before it; undefined once somebody can sign in. */
export async function renewSetupToken(db: Database, now: Date): Promise<string | undefined> {
  return transact(db, wholeCompany, async (tx) => {
    await tx.deleteFrom('setup_link').execute();
    if (!(await setupNeeded(tx))) return undefined;
    const token = newToken();
    const expiresAt = new Date(now.getTime() + dayMs);
    await tx
      .insertInto('setup_link')
      .values({ token_hash: tokenHash(token), expires_at: expiresAt })
      .execute();
    await logOperation(tx, program, { action: 'setup_link_made' });
    return token;
  });
}

/** True while there is no login at all. */
export async function setupNeeded(tx: Transaction): Promise<boolean> {
  return (await tx.selectFrom('login').select('person_id').limit(1).executeTakeFirst()) === undefined;
}

/** Uses the link up; it comes back when the transaction does not commit. */
export async function redeemSetupToken(tx: Transaction, token: string, now: Date): Promise<void> {
  const used = await tx
    .updateTable('setup_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('token_hash')
    .executeTakeFirst();
  if (used && (await setupNeeded(tx))) return;
  throw new Refusal('setup_link_invalid', {
    zh: '这个设置链接已用过或已失效。重新启动 youju 会显示新的链接。',
    en: 'This set-up link has been used or is no longer valid. Restart youju and it shows a new one.',
  });
}
