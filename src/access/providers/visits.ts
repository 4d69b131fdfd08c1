// Browsers that were sent to a provider and are to come back: what was sent along, and whose browser it was.

import { randomBytes } from 'node:crypto';
import { Refusal } from '../../base/errors.ts';
import { type Database, transact, wholeCompany } from '../../db/database.ts';
import { newToken, tokenHash } from '../tokens.ts';
import { type Provider, ProviderRefusal, type Visit } from './provider.ts';

/** How long somebody may take at the provider's. */
export const visitMs = 10 * 60_000;

export interface NewVisit {
  callback: string;
  /** Where to go afterwards, on our own pages. */
  next: string;
  /** Who links an identity to themselves; undefined for signing in. */
  personId?: number | undefined;
  now: Date;
}

export interface KeptVisit extends Visit {
  next: string;
  person_id: number | null;
}

/** Where to send the browser, and the secret by which it is known when it comes back. */
export async function beginVisit(
  db: Database,
  provider: Provider,
  asked: NewVisit,
): Promise<{ address: URL; secret: string }> {
  const { callback, next, personId = null, now } = asked;
  const visit = { callback, state: newToken(), nonce: newToken(), verifier: randomBytes(48).toString('base64url') };
  const address = await provider.begin(visit).catch(unreachable(provider));
  const secret = newToken();
  const kept = { token_hash: tokenHash(secret), provider: provider.key, next, person_id: personId };
  await transact(db, wholeCompany, async (tx) => {
    await tx.deleteFrom('provider_visit').where('expires_at', '<=', now).execute();
    const expiresAt = new Date(now.getTime() + visitMs);
    await tx
      .insertInto('provider_visit')
      .values({ ...kept, ...visit, expires_at: expiresAt })
      .execute();
  });
  return { address, secret };
}

function unreachable({ name }: Provider): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof ProviderRefusal)) throw error;
    throw new Refusal('provider_unreachable', {
      zh: `现在连不上${name.zh}，请稍后再试，或用密码登录。`,
      en: `${name.en} cannot be reached now. Try again later, or use your password.`,
    });
  };
}

/** The visit of that browser, once: undefined where there is none, or it came back before or too late. */
export async function endVisit(
  db: Database,
  provider: Provider,
  { secret, now }: { secret: string; now: Date },
): Promise<KeptVisit | undefined> {
  return transact(db, wholeCompany, (tx) =>
    tx
      .deleteFrom('provider_visit')
      .where('token_hash', '=', tokenHash(secret))
      .where('provider', '=', provider.key)
      .where('expires_at', '>', now)
      .returning(['callback', 'state', 'nonce', 'verifier', 'next', 'person_id'])
      .executeTakeFirst(),
  );
}
