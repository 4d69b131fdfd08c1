// Browsers in which a person has signed in before. Knowing one opens nothing; its attempts are counted apart.

import type { Transaction } from '../db/database.ts';
import { newToken, tokenHash } from './tokens.ts';
import type { Visitor } from './visitor.ts';

const dayMs = 86_400_000;
export const browserMs = 365 * dayMs;
const mostBrowsers = 20;

/** The visitor's browser, where the person of that username has signed in with it within a year. */
export async function knownBrowser(
  tx: Transaction,
  { browser, now }: Visitor,
  username: string,
): Promise<string | undefined> {
  const known = await tx
    .selectFrom('known_browser')
    .innerJoin('login', 'login.person_id', 'known_browser.person_id')
    .select('login.person_id')
    .where('token_hash', '=', tokenHash(browser ?? ''))
    .where('last_used_at', '>', new Date(now.getTime() - browserMs))
    .where('username', '=', username)
    .executeTakeFirst();
  return known && browser;
}

/** Remembers the visitor's browser as one of the person's, and gives its secret, to be put into a cookie. */
export async function rememberBrowser(tx: Transaction, { browser, now }: Visitor, personId: number): Promise<string> {
  const kept = browser !== undefined && (await isOurs(tx, browser)) ? browser : newToken();
  await tx
    .insertInto('known_browser')
    .values({ token_hash: tokenHash(kept), person_id: personId, last_used_at: now })
    .onConflict((conflict) => conflict.columns(['token_hash', 'person_id']).doUpdateSet({ last_used_at: now }))
    .execute();
  await forgetOldest(tx, personId);
  return kept;
}

// Only a secret that was given out here is kept: one that somebody planted in the browser would be known to them too.
async function isOurs(tx: Transaction, browser: string): Promise<boolean> {
  const row = await tx
    .selectFrom('known_browser')
    .select('person_id')
    .where('token_hash', '=', tokenHash(browser))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function forgetOldest(tx: Transaction, personId: number): Promise<void> {
  const newest = tx
    .selectFrom('known_browser')
    .select('token_hash')
    .where('person_id', '=', personId)
    .orderBy('last_used_at', 'desc')
    .limit(mostBrowsers);
  await tx
    .deleteFrom('known_browser')
    .where('person_id', '=', personId)
    .where('token_hash', 'not in', newest)
    .execute();
}
